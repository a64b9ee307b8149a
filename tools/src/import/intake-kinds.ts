import { choice, day, type KindTable, moment, reference, references, table, text } from './column.js';

const entered = moment('opened_at', '登记时间', 'When it was entered');
const answer = text('answer?', '答复', 'Answer');

const gatheredOpinions = table('gathered_opinion', '走访、约见代表了解到的意见', 'What was gathered from deputies on visits and at appointments', [
  entered,
  choice('kind', 'SUGGESTION CRITICISM OPINION', '建议、批评、意见', 'Suggestion, criticism or opinion'),
  reference('contact_meeting?', 'contact_meeting', '走访、见面（与约见二者居一）', 'Visit or meeting (this or an appointment)'),
  reference('appointment?', 'appointment', '约见', 'Appointment'),
  text('text', '内容', 'What was said'),
  moment('sort_at?', '整理时间', 'When it was sorted'),
  choice('sorted_by?', 'LIAISON_OFFICER DEPARTMENT', '由谁整理', 'Who sorted it'),
  text('summary?', '整理后的内容', 'As it was sorted'),
  moment('issue_at?', '以常委会办公厅名义交办的时间', 'When the General Office issued it'),
  reference('unit?', 'unit', '承办单位', 'Undertaking unit'),
  moment('reply_at?', '答复时间', 'When the unit replied'),
  text('reply?', '答复', 'Reply'),
]);

const deputyLetters = table('deputy_letter', '代表来信来访', 'Letters and visits of deputies', [
  entered,
  choice('kind', 'LETTER VISIT', '来信或来访', 'Letter or visit'),
  reference('mandate', 'mandate', '代表（登记当日在任）', 'Mandate of the deputy, held on the day of entry'),
  day('received_on', '收到的日期', 'Day it was received on'),
  text('subject', '事由', 'What it is about'),
  text('text?', '内容', 'What it says'),
  moment('mark_important_at?', '认定为重要的时间', 'When it was judged important'),
  moment('mark_ordinary_at?', '认定为一般的时间', 'When it was judged not important'),
  moment('refer_at?', '交专门委员会、工作机构的时间', 'When it was passed to a special committee or working body'),
  reference('body?', 'body', '专门委员会、工作机构', 'Special committee or working body'),
  moment('issue_at?', '以常委会办公厅名义交办的时间', 'When the General Office issued it'),
  reference('unit?', 'unit', '有关单位', 'Unit'),
  moment('handle_at?', '代表工委办理的时间', 'When the work committee handled it'),
  moment('answer_referred_at?', '专门委员会、工作机构答复的时间', 'When the special committee or working body answered'),
  moment('answer_issued_at?', '有关单位答复的时间', 'When the unit answered'),
  answer,
]);

const sitInRemarks = table('sit_in_remark', '列席意见', 'Remarks of deputies who sat in', [
  entered,
  reference('activity', 'activity', '常委会会议（由常委会组织的活动）', 'Meeting: an activity that the standing committee organises'),
  text('agenda_item', '议题', 'Item of the agenda'),
  reference('mandate', 'mandate', '列席代表', 'Mandate of the deputy who sat in'),
  text('text', '意见', 'What was said'),
  moment('pass_on_at?', '转办时间', 'When it was passed on'),
  reference('unit?', 'unit', '转哪个单位（与委员会、机构二者居一）', 'Unit it was passed on to (this or a body)'),
  reference('body?', 'body', '转哪个委员会、机构', 'Body it was passed on to'),
  moment('answer_at?', '答复时间', 'When it was answered'),
  answer,
]);

const draftConsultations = table('draft_consultation', '草案征求意见', 'Drafts sent for opinions', [
  entered,
  choice('kind', 'REGULATION DECISION MAJOR_BILL', '法规草案、决议决定草案、重要议案', 'Draft regulation, draft decision, major bill'),
  text('title', '草案名称', 'Title of the draft'),
  reference('body', 'body', '征求意见的机构', 'Body that asks'),
  day('due_on', '截止日期（含）', 'Last day for opinions'),
  references('mandates?', 'mandate', '征求哪些代表', 'Chosen deputies'),
  references('stations?', 'station', '征求哪些联络站（代表、联络站至少一个）', 'Stations asked (a deputy, a station or more)'),
  moment('close_at?', '结束的时间', 'When it was closed'),
  moment('record_use_at?', '记录采纳情况的时间', 'When it was recorded what became of the opinions'),
  text('use_summary?', '意见采纳情况', 'What became of the opinions'),
]);

const draftComments = table('draft_comment', '对草案的意见', 'Comments on drafts', [
  entered,
  reference('consultation', 'draft_consultation', '草案征求意见', 'Consultation'),
  reference('mandate?', 'mandate', '提出的代表（与联络站二者居一）', 'Deputy whose it is (this or a station)'),
  reference('station?', 'station', '提出的联络站', 'Station whose it is'),
  text('text', '意见', 'Comment'),
  moment('record_use_at?', '记录采纳情况的时间', 'When it was recorded what became of it'),
  choice('use?', 'ADOPTED PARTLY NOT', '采纳情况', 'What became of it'),
  text('use_reason?', '理由', 'Why'),
]);

const projectOpinions = table('project_opinion', '民生实事项目的意见建议', 'Opinions on livelihood projects', [
  entered,
  choice('way', 'VISIT SURVEY LETTER ONLINE_MESSAGE', '收集方式：走访、问卷、信函、网络留言', 'How it was collected'),
  reference('group', 'group', '收集的代表小组', 'Group that collected it'),
  reference('mandate?', 'mandate', '收集的代表', 'Deputy who collected it'),
  day('collected_on', '收集日期', 'Day it was collected on'),
  text('text', '内容', 'What it says'),
]);

const projectClues = table('project_clue', '民生实事项目线索', 'Clues for livelihood projects', [
  entered,
  reference('region', 'region', '区域', 'Region'),
  text('title', '线索名称', 'Title'),
  text('text?', '内容', 'What it is'),
  references('opinions?', 'project_opinion', '由哪些意见建议梳理形成', 'Opinions it is formed of'),
  references('matters?', 'matter', '由哪些群众诉求梳理形成（意见、诉求至少一条）', 'Matters it is formed of (an opinion, a matter or more)'),
  references('vetter_units?', 'unit', '请哪些单位把关', 'Units asked to vet it'),
  references('vetter_bodies?', 'body', '请哪些委员会、机构把关', 'Bodies asked to vet it'),
  moment('vet_at?', '把关完毕的时间', 'When it was vetted'),
  moment('pool_at?', '入备选项目库的时间', 'When it entered the pool'),
  moment('reject_at?', '不入库的时间', 'When it was rejected'),
  text('reason?', '不入库的理由', 'Why it was rejected'),
  moment('select_at?', '登记选定的时间', 'When it was entered that it was selected'),
  day('selected_on?', '选定日期', 'Day it was selected on'),
  moment('start_at?', '开始实施的时间', 'When it was begun'),
  reference('unit?', 'unit', '实施单位', 'Unit that carries it out'),
  moment('finish_at?', '完成的时间', 'When it was done'),
  text('result?', '完成情况', 'What came of it'),
]);

const projectVettings = table('project_vetting', '部门对线索的把关意见', 'Verdicts of departments on clues', [
  entered,
  reference('clue', 'project_clue', '线索', 'Clue'),
  reference('unit?', 'unit', '把关的单位（与委员会、机构二者居一）', 'Unit whose verdict it is (this or a body)'),
  reference('body?', 'body', '把关的委员会、机构', 'Body whose verdict it is'),
  choice('verdict', 'FEASIBLE NOT_FEASIBLE', '把关意见', 'Verdict'),
  text('reason', '理由', 'Why'),
]);

/** What comes in beside matters and suggestions. */
const petitions = table('petition', '代表申诉书', 'Complaints of deputies against whom a measure was taken', [
  entered,
  reference('mandate', 'mandate', '申诉的代表（登记当日在任）', 'Mandate of the deputy, held on the day of entry'),
  text('organ', '执行机关', 'The executing organ'),
  choice('measure', 'ARREST CRIMINAL_TRIAL OTHER_RESTRICTION', '所受的措施', 'The measure taken'),
  moment('submitted_at', '向执行机关提出的时间', 'When the organ was given it'),
  moment('receive_at?', '登记收到的时间', 'When the receipt was entered'),
  reference('committee?', 'body', '收到的常务委员会', 'Standing committee that received it'),
  moment('received_at?', '常委会收到的时间', 'When the standing committee received it'),
  moment('withdraw_at?', '撤回的时间', 'When it was withdrawn'),
  text('reason?', '撤回的理由', 'Why it was withdrawn'),
]);
export const intake: readonly KindTable[] = [gatheredOpinions, deputyLetters, petitions, sitInRemarks, draftConsultations, draftComments, projectOpinions, projectClues, projectVettings];
