import { catalogue, choice, day, type KindTable, moment, number, reference, references, table, text, yesNo } from './column.js';

const consultations: KindTable = table('consultation', '五方协商', 'Consultations of the parties to suggestions', [
  moment('opened_at', '安排时间', 'When it was arranged'),
  reference('suggestion', 'suggestion', '代表建议', 'Suggestion'),
  reference('lead_mandate', 'mandate', '该建议的领衔代表', 'Mandate of the deputy who leads the suggestion'),
  reference('unit', 'unit', '建议承办单位', 'Undertaking unit'),
  reference('group?', 'group', '相关专业代表小组', 'Professional group concerned'),
  day('scheduled_on', '安排的日期', 'Day it is arranged for'),
  text('place?', '地点', 'Place'),
  moment('hold_at?', '登记已协商的时间', 'When it was entered that it was held'),
  day('held_on?', '协商日期', 'Day it was held on'),
  text('parties?', '到场各方，如 LEAD_DEPUTY;UNDERTAKING_UNIT', 'Parties that were there, with `;` between, for example LEAD_DEPUTY;UNDERTAKING_UNIT'),
  yesNo('bureau_chief_present?', '局长是否与代表面对面', 'Whether the bureau chief met the deputies'),
  text('result?', '协商结果', 'What came of it'),
  moment('cancel_at?', '取消的时间', 'When it was cancelled'),
  text('reason?', '取消的理由', 'Why it was cancelled'),
]);

const groupObservers: KindTable = table('group_observer', '代表小组全程参与监督（已协商的自动登记）', 'Groups that observe the handling of suggestions (those of a consultation follow from it)', [
  moment('opened_at', '登记时间', 'When it was entered'),
  reference('suggestion', 'suggestion', '代表建议', 'Suggestion'),
  reference('group', 'group', '代表小组', 'Group'),
  day('since', '自何日起', 'Since which day'),
  moment('end_at?', '登记结束的时间', 'When its end was entered'),
  day('until?', '至何日（不含）', 'First day it no longer observes'),
  text('reason?', '结束的理由', 'Why it ended'),
]);

const entered = moment('opened_at', '登记时间', 'When it was entered');
const ofSurvey = reference('survey', 'survey', '满意度测评', 'Satisfaction survey');

const surveys: readonly KindTable[] = [
  table('survey', '满意度测评', 'Satisfaction surveys', [
    entered,
    reference('body', 'body', '测评的机构（常委会）', 'Body that holds it: the standing committee'),
    reference('previous?', 'survey', '上一轮测评', 'Round before this one'),
    day('meeting_on', '会议日期', 'Day of the meeting'),
    text('levels?', '测评等次，以 ; 分隔，自高到低；规则集有目录的可空', 'Levels with `;` between, the best first; may be empty where the rulebook lists them'),
    references('groups?', 'group', '须听取意见的代表小组', 'Groups whose opinion must be in'),
    moment('begin_at?', '开始测评的时间', 'When it was opened'),
    moment('close_at?', '结束测评的时间', 'When it was closed'),
    number('present?', '到会组成人员数', 'Members present'),
    moment('cancel_at?', '取消的时间', 'When it was cancelled'),
    text('reason?', '取消的理由', 'Why it was cancelled'),
  ]),
  table('survey_item', '测评对象', 'What is surveyed', [
    entered, ofSurvey,
    reference('unit', 'unit', '承办单位', 'Undertaking unit'),
    reference('suggestion?', 'suggestion', '代表建议；空为该单位的办理工作', 'Suggestion; empty: the work of the unit as a whole'),
    moment('withdraw_at?', '撤出的时间', 'When it was taken out'),
    text('reason?', '撤出的理由', 'Why it was taken out'),
  ]),
  table('group_opinion', '代表小组对办理情况的意见建议', 'Opinions of groups on handling', [
    entered, ofSurvey,
    reference('group', 'group', '代表小组', 'Group'),
    day('given_on', '提出日期，不晚于会议日', 'Day it was given on, no later than the meeting'),
    text('opinion', '意见建议', 'Opinion'),
  ]),
  table('survey_ballot', '测评计票', 'Votes of surveys by item and level', [
    entered,
    reference('item', 'survey_item', '测评对象', 'What is surveyed'),
    catalogue('level', '等次', 'Level'),
    number('votes', '票数', 'Votes'),
    moment('void_at?', '作废的时间', 'When it was voided'),
    text('reason?', '作废的理由', 'Why it was voided'),
  ]),
  table('satisfaction_answer', '代表、群众的满意度答卷', 'Answers of deputies and the public', [
    entered, ofSurvey,
    reference('suggestion?', 'suggestion', '代表建议；空为全部办理工作', 'Suggestion; empty: handling as a whole'),
    choice('respondents', 'DEPUTY PUBLIC', '答卷人', 'Who answered'),
    day('answered_on', '答卷日期', 'Day it was collected on'),
    number('answers', '答卷份数', 'How many answered'),
    number('satisfied', '其中满意的份数', 'How many of these are satisfied'),
    moment('void_at?', '作废的时间', 'When it was voided'),
    text('reason?', '作废的理由', 'Why it was voided'),
  ]),
];

const anyUnit = reference('unit', 'unit', '承办单位', 'Undertaking unit');

const accountability: readonly KindTable[] = [
  table('accountability_case', '责任追究', 'Units held accountable, step by step', [
    entered, anyUnit,
    reference('suggestion?', 'suggestion', '代表建议', 'Suggestion'),
    reference('body?', 'body', '负责的机构', 'Body in charge'),
    choice('trigger', 'WORK_NOT_DONE_WELL OPINIONS_NOT_CARRIED_OUT', '启动的情形', 'What set it off'),
    reference('survey?', 'survey', '据以启动的测评', 'Survey that showed it'),
    text('decision', '启动的决定', 'Decision to open it'),
    day('decided_on', '决定日期', 'Day of that decision'),
    moment('check_at?', '登记跟踪检查的时间', 'When the check was entered'),
    text('check_decision?', '跟踪检查的决定', 'Decision on the check'),
    day('checked_on?', '跟踪检查日期', 'Day of the check'),
    references('mandates?', 'mandate', '参加跟踪检查的代表', 'Deputies with whom it was checked'),
    moment('resurvey_at?', '登记再次测评的时间', 'When the repeat survey was entered'),
    reference('repeat_survey?', 'survey', '再次满意度测评', 'Repeat survey'),
    text('repeat_decision?', '再次测评的决定', 'Decision on the repeat survey'),
    moment('close_at?', '登记结束的时间', 'When its close was entered'),
    text('closing_decision?', '结束的决定', 'Decision to close it'),
    day('closed_on?', '结束日期', 'Day it was closed'),
  ]),
  table('accountability_means', '责任追究的手段', 'Means by which units were held accountable', [
    entered,
    reference('case', 'accountability_case', '责任追究', 'Case'),
    choice('means', 'MEET_LEADER SPECIAL_INQUIRY QUESTION', '手段', 'Means'),
    text('necessity', '为何必要', 'Why it is necessary'),
    text('decision', '决定', 'Decision'),
    day('decided_on', '决定日期', 'Day of the decision'),
    moment('hold_at?', '登记已进行的时间', 'When it was entered that it was held'),
    day('held_on?', '进行日期', 'Day it was held on'),
    text('result?', '结果', 'What came of it'),
  ]),
];

const strikeOffs: readonly KindTable[] = [
  table('strike_off_list', '销号清单', 'Lists of what is to be struck off', [entered, text('title', '名称', 'Name'), reference('body', 'body', '督办的机构', 'Body that keeps it')]),
  table('strike_off_item', '销号事项（按行的次序编号）', 'What stands on lists, numbered in the order of the rows', [
    entered,
    reference('list', 'strike_off_list', '销号清单', 'List'),
    choice('kind', 'MATTER SUGGESTION OPINION PROBLEM', '类别', 'What it is'),
    reference('matter?', 'matter', '诉求', 'Matter'),
    reference('suggestion?', 'suggestion', '代表建议', 'Suggestion'),
    reference('review_opinion?', 'review_opinion', '审议意见', 'Deliberation opinion'),
    text('text?', '问题或意见', 'The problem or opinion'),
    reference('unit?', 'unit', '责任单位；空为承办该诉求、建议、审议意见的单位', 'Unit that answers for it; empty: the one that has the matter, suggestion or opinion'),
    references('mandates?', 'mandate', '请来验收的代表', 'Deputies asked to accept it'),
    day('due_on?', '期限', 'Day it is to be settled by'),
    moment('file_evidence_at?', '报送依据的时间', 'When the evidence was filed'),
    text('evidence?', '销号依据', 'Evidence'),
    moment('send_back_at?', '退回的时间', 'When it was sent back'),
    moment('strike_off_at?', '登记销号的时间', 'When it was entered as struck off'),
    day('accepted_on?', '验收日期', 'Day it was accepted on'),
    reference('accepting_mandate?', 'mandate', '验收的代表（代表、委员会恰一个）', 'Deputy who accepted it (a deputy or a committee)'),
    reference('accepting_body?', 'body', '验收的机构', 'Committee that accepted it'),
    moment('relapse_at?', '重新列入的时间', 'When it was taken up again'),
    text('reason?', '退回或重新列入的理由', 'Why it was sent back or taken up again'),
  ]),
];

const lookBacks: KindTable = table('look_back', '回头看（诉求、建议、销号事项恰填一个）', 'Looks back at what was closed (a matter, a suggestion or what was struck off)', [
  entered,
  reference('matter?', 'matter', '诉求', 'Matter'),
  reference('suggestion?', 'suggestion', '代表建议', 'Suggestion'),
  reference('item?', 'strike_off_item', '销号事项', 'What was struck off'),
  reference('body?', 'body', '督办的机构', 'Body that supervises'),
  references('mandates', 'mandate', '邀请的代表', 'Deputies invited'),
  day('due_on?', '最迟于何日回头看；规则集有规定的可空', 'Day by which to look back; may be empty where the rulebook rules it'),
  moment('confirm_at?', '登记未反弹的时间', 'When it was entered that it holds'),
  moment('relapse_at?', '登记反弹的时间', 'When it was entered that it relapsed'),
  day('held_on?', '回头看日期', 'Day it was held on'),
  text('findings?', '所见', 'What was found'),
  day('next_due_on?', '反弹诉求的新办理期限', 'New day by which a matter that relapsed is due'),
  moment('cancel_at?', '取消的时间', 'When it was cancelled'),
  text('reason?', '取消的理由', 'Why it was cancelled'),
]);

const goodCases: readonly KindTable[] = [
  table('handling_case_round', '优秀建议办理案例评选', 'Yearly rounds of good cases of handling', [
    entered,
    reference('body', 'body', '评选的机构（常委会）', 'Body that chooses: a standing committee'),
    number('year', '年度', 'Year'),
    moment('review_at?', '开始评审的时间', 'When the review began'),
    moment('publish_at?', '登记通报的时间', 'When the circular was entered'),
    text('document_number?', '通报文号', 'Number of the circular'),
    day('published_on?', '通报日期', 'Day of the circular'),
    moment('cancel_at?', '取消的时间', 'When it was cancelled'),
    moment('withdraw_at?', '撤回通报的时间', 'When the circular was taken back'),
    text('reason?', '取消、撤回的理由', 'Why it was cancelled or taken back'),
  ]),
  table('handling_case_nomination', '优秀建议办理案例推荐', 'Suggestions nominated as good cases of handling', [
    entered,
    reference('round', 'handling_case_round', '评选', 'Round'),
    reference('suggestion', 'suggestion', '代表建议（已答复或办结）', 'Suggestion, replied to or closed'),
    reference('unit?', 'unit', '承办单位；空为主办单位', 'Unit whose handling it is; empty: the one that leads'),
    choice('nominated_by', 'UNIT COMMITTEE DEPUTY', '推荐者', 'Who nominated it'),
    reference('committee?', 'body', '推荐的机构', 'Body that nominated it'),
    references('mandates?', 'mandate', '推荐的代表（该建议的领衔、联名代表）', 'Deputies who nominated it, of those who led or signed it'),
    text('why', '推荐理由', 'Why it is a good case'),
    moment('choose_at?', '入选的时间', 'When it was chosen'),
    moment('pass_over_at?', '未入选的时间', 'When it was not chosen'),
    text('review?', '评审意见', 'What the review says of it'),
    moment('withdraw_at?', '撤回的时间', 'When it was withdrawn'),
    text('reason?', '撤回的理由', 'Why it was withdrawn'),
  ]),
];

/** How handling is judged, in the order of its papers. */
export const consultationToCases: readonly KindTable[] = [consultations, groupObservers, ...surveys, ...accountability, ...goodCases];
/** What may stand on a list comes before it. */
export const strikeOffToLookBack: readonly KindTable[] = [...strikeOffs, lookBacks];
