import { catalogue, choice, type Column, day, type KindTable, moment, number, reference, references, table, text, yesNo } from './column.js';

const POWERS = 'VILLAGE TOWNSHIP COUNTY CITY PROVINCE';

export const units: KindTable = table('unit', '承办单位', 'Undertaking units', [
  text('name', '名称', 'Name'),
  reference('region', 'region', '所在区域', 'Region'),
  choice('powers_level', POWERS, '职权层级', 'Level of powers'),
]);

export const matters: KindTable = table('matter', '群众与企业反映事项', 'Matters raised by voters and enterprises', [
  reference('station', 'station', '联络站', 'Station'),
  choice('kind', 'VOTER ENTERPRISE', '来源', 'Who raised it'),
  catalogue('channel', '收集渠道，如 RECEPTION、QR_SCAN', 'Channel, for example RECEPTION, QR_SCAN'),
  text('title', '标题', 'Title'),
  text('text', '内容', 'Text'),
  moment('raised_at', '收集时间', 'When it was raised'),
  reference('concerns_region?', 'region', '涉及区域', 'Region it concerns'),
  moment('accepted_at?', '受理时间', 'When it was accepted'),
  moment('analysed_at?', '分析时间', 'When it was analysed'),
  catalogue('nature?', '性质', 'Nature'),
  choice('powers_level?', POWERS, '职权层级', 'Level of powers'),
  moment('assigned_at?', '交办时间', 'When it was assigned'),
  reference('unit?', 'unit', '承办单位', 'Undertaking unit'),
  day('due_on?', '办理期限', 'Due on'),
  moment('signed_at?', '签收时间（督办开始）', 'When the unit signed (supervised from then)'),
  text('signed_by?', '签收人', 'Who signed'),
  moment('replied_at?', '答复时间', 'When the unit replied'),
  text('reply?', '答复', 'Reply'),
  moment('fed_back_at?', '反馈时间', 'When the source was told'),
  catalogue('feedback_channel?', '反馈方式', 'How the source was told'),
  text('feedback?', '反馈内容', 'What the source was told'),
  moment('closed_at?', '销号时间', 'When it was closed'),
  yesNo('solved?', '是否解决', 'Whether it is solved'),
  text('evidence?', '销号依据', 'Evidence for closing it'),
  moment('rejected_at?', '不予受理时间', 'When it was rejected'),
  text('rejected_reason?', '不予受理理由', 'Why it was rejected'),
]);

export const promoters: KindTable = table('matter_promoter', '推动解决事项的代表', 'Deputies who pushed matters to solution', [
  reference('matter', 'matter', '事项（不予受理的除外）', 'Matter; not a rejected one'),
  reference('mandate', 'mandate', '代表（当日在任）', 'Mandate of the deputy, held on the day'),
  day('since', '自何日起推动：收集至销号之间', 'Since which day, from the collection to the strike-off'),
]);

const mark: readonly Column[] = [
  moment('judged_at?', '认定时间', 'When it was judged'),
  yesNo('high_quality?', '是否高质量、有分量', 'Whether it is of high quality'),
  text('judged_reason?', '认定理由', 'Why it was judged so'),
];

const withdrawn = text('withdrawn_reason?', '撤回理由；空为未撤回', 'Why it was withdrawn; empty: it was not');

export const reports: KindTable = table('report', '调研报告', 'Research reports', [
  text('title', '题目', 'Title'),
  reference('group?', 'group', '提出的代表小组（小组、联络站至少一个）', 'Group it is by (a group, a station or both)'),
  reference('station?', 'station', '提出的联络站', 'Station it is by'),
  day('submitted_on', '提交日期', 'Day it was submitted'),
  yesNo('own_industry?', '是否围绕本行业', 'Whether it is on the own industry'),
  ...mark,
  withdrawn,
]);

export const suggestions: KindTable = table('suggestion', '代表建议、议案', 'Suggestions and bills', [
  choice('kind', 'SUGGESTION BILL', '代表建议或议案', 'Suggestion or bill'),
  text('title', '标题', 'Title'),
  text('text', '内容', 'Text'),
  reference('lead', 'mandate', '领衔代表（提出当日在任）', 'Mandate of the deputy who leads, held on the day'),
  reference('group?', 'group', '出自的代表小组', 'Group it comes from'),
  reference('station?', 'station', '出自的联络站', 'Station it comes from'),
  day('submitted_on', '提出日期', 'Day it was submitted'),
  moment('accepted_at?', '受理时间', 'When it was accepted'),
  ...mark,
  moment('analysed_at?', '分析时间', 'When it was analysed'),
  catalogue('category?', '类别', 'Category'),
  choice('powers_level?', POWERS, '职权层级', 'Level of powers'),
  moment('assigned_at?', '交办时间', 'When it was assigned'),
  reference('lead_unit?', 'unit', '主办单位', 'Unit that leads'),
  moment('signed_at?', '签收时间（督办开始）', 'When the unit signed (supervised from then)'),
  text('signed_by?', '签收人', 'Who signed'),
  moment('replied_at?', '答复时间', 'When the unit replied'),
  text('reply?', '答复', 'Reply'),
  moment('fed_back_at?', '反馈时间', 'When the deputy was told'),
  text('feedback?', '反馈内容', 'What the deputy was told'),
  reference('committee?', 'body', '督办的专门委员会', 'Special committee that supervises it'),
  moment('closed_at?', '办结时间', 'When it was closed'),
  choice('solution?', 'SOLVED PARTLY PLANNED EXPLAINED', '办理结果，办结的必填', 'What came of it; needed for a closed one'),
  day('solved_on?', '解决日期；只知已解决、不知各环节的，只填此项和依据', 'Day it was solved; with the evidence it is enough where nothing is known of the stages'),
  text('evidence?', '办结、解决的依据', 'Evidence for its being closed or solved'),
  withdrawn,
]);

export const bills: KindTable = table('bill', '议案', 'Bills', [
  text('title', '标题', 'Title'),
  text('text', '内容', 'Text'),
  reference('lead', 'mandate', '领衔代表（提出当日在任）', 'Mandate of the deputy who leads, held on the day'),
  reference('group?', 'group', '出自的代表小组', 'Group it comes from'),
  reference('station?', 'station', '出自的联络站', 'Station it comes from'),
  day('raised_on', '提出日期', 'Day it was raised'),
  moment('filed_at?', '立案时间', 'When it was filed'),
  ...mark,
  reference('committee?', 'body', '审议的专门委员会', 'Special committee it was referred to'),
  moment('referred_at?', '交付审议时间', 'When it was referred'),
  moment('reported_at?', '报告时间', 'When it was reported on'),
  text('report?', '审议、办理结果报告', 'Report of how it was considered and handled'),
  moment('concluded_at?', '办结时间', 'When it was concluded'),
  choice('result?', 'ADOPTED PLANNED AS_SUGGESTION NOT_ADOPTED', '结果，办结的必填', 'Result; needed for a concluded one'),
  text('evidence?', '结果的依据', 'Evidence for the result'),
  withdrawn,
]);

export const cosigners: KindTable = table('suggestion_cosigner', '联名代表', 'Who signed suggestions and bills with their leads', [
  reference('suggestion?', 'suggestion', '代表建议（建议、议案填一项）', 'Suggestion (a suggestion or a bill)'),
  reference('bill?', 'bill', '议案', 'Bill'),
  reference('mandate', 'mandate', '联名代表（提出当日在任）', 'Mandate of the deputy, held on the day of submission'),
]);

export const mediations: KindTable = table('mediation', '矛盾纠纷化解', 'Disputes that deputies mediated', [
  moment('opened_at', '登记时间', 'When it was entered'),
  catalogue('parties_kind', '当事方类别，如 NEIGHBOURS', 'What kind of parties, for example NEIGHBOURS'),
  text('subject', '事由', 'What it is about'),
  text('place?', '地点', 'Place'),
  reference('station?', 'station', '联络站（联络站、小组至少一个）', 'Station (a station, a group or both)'),
  reference('group?', 'group', '代表小组', 'Group'),
  references('mandates', 'mandate', '参与调解的代表（登记当日在任）', 'Mandates of the deputies, held on the day of entry'),
  moment('settle_at?', '化解时间', 'When it was settled'),
  moment('fail_at?', '未能化解的时间', 'When it could not be settled'),
  day('held_on?', '调解日期', 'Day it was mediated on'),
  moment('pass_on_at?', '转交时间', 'When it was passed on'),
  text('result?', '结果', 'What came of it'),
]);

export const consultations: KindTable = table('consultation', '五方协商', 'Consultations of the parties to suggestions', [
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

export const groupObservers: KindTable = table('group_observer', '代表小组全程参与监督（已协商的自动登记）', 'Groups that observe the handling of suggestions (those of a consultation follow from it)', [
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

export const surveys: readonly KindTable[] = [
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

const ofSuggestion = reference('suggestion', 'suggestion', '代表建议', 'Suggestion');
const byCommittee = reference('body', 'body', '委员会、工作机构', 'Committee or working body');
const opened = moment('opened_at', '登记时间', 'When it was entered');
const voided = [moment('void_at?', '登记作废的时间', 'When it was voided'), text('reason?', '作废的理由', 'Why it was voided')];

/** What committees and congresses did about suggestions, and what became of these. */
export const supervision: readonly KindTable[] = [
  table('supervision_entry', '检查督促、跟踪督办记录', 'What was done to supervise the handling of suggestions', [
    opened, ofSuggestion, byCommittee,
    choice('form', 'CHECK URGE FOLLOW_UP FIELD_VISIT', '方式', 'Form'),
    day('day', '日期', 'Day'),
    text('findings', '情况', 'What was found'),
    ...voided,
  ]),
  table('scoring_scale', '考核打分的本地分制', 'Scales of scores of places', [
    opened,
    reference('place', 'region', '适用区域', 'Place it holds for'),
    number('out_of', '满分', 'The most that can be given'),
    day('since', '自何日起', 'Since which day'),
    moment('end_at?', '登记停用的时间', 'When its end was entered'),
    day('until?', '至何日（不含）', 'First day it no longer holds'),
  ]),
  table('handling_score', '专门委员会对办理的打分（反馈之后）', "Committees' scores of the handling, once the deputy was told", [
    opened, ofSuggestion, byCommittee,
    reference('unit', 'unit', '承办单位', 'Undertaking unit'),
    number('points', '得分', 'Points'),
    number('out_of', '满分', 'Out of how many'),
    day('scored_on', '打分日期', 'Day it was scored'),
    text('grounds', '理由', 'Why'),
    ...voided,
  ]),
  table('key_supervision', '重点督办建议', 'Key supervised suggestions', [
    opened, ofSuggestion,
    choice('designated_by', 'CONGRESS STANDING_COMMITTEE GOVERNMENT_LEADER', '由谁确定', 'Who designated it'),
    reference('session?', 'session', '确定它的会议（由大会确定的必填）', 'Session that designated it; needed of a congress'),
    day('designated_on', '确定日期', 'Day it was designated'),
    choice('leader?', 'GOVERNMENT_HEAD GOVERNMENT_DEPUTY_HEAD COMMITTEE_CHAIR COMMITTEE_VICE_CHAIR', '领办、督办的领导（职务）', 'Leader who answers for it, by post'),
    moment('take_on_at?', '登记领办的时间', 'When it was taken on'),
    moment('hear_at?', '登记听取汇报的时间', 'When it was entered that progress was heard'),
    day('heard_on?', '听取汇报的日期', 'Day on which progress was heard'),
    yesNo('in_person?', '领导是否亲自听取', 'Whether the leader heard it in person'),
    text('progress?', '进展', 'Progress'),
    moment('conclude_at?', '登记办结的时间', 'When its conclusion was entered'),
    text('result?', '结果', 'What came of it'),
  ]),
  table('delegation_suggestion', '全团建议', 'Suggestions of whole delegations', [
    opened,
    reference('original', 'suggestion', '原建议', 'The original suggestion'),
    reference('congress_region', 'region', '上级人大所在区域', 'Region of the higher congress'),
    reference('session?', 'session', '上级人大的会议', 'Session of the higher congress'),
    reference('raised?', 'suggestion', '在上级人大登记的建议', 'The suggestion as the higher congress keeps it'),
    day('raised_on', '提出日期', 'Day it was raised'),
    text('delegation', '代表团', 'The delegation'),
    moment('answer_at?', '登记答复的时间', 'When the answer was entered'),
    day('answered_on?', '答复日期', 'Day it was answered'),
    text('answer?', '答复', 'The answer'),
  ]),
  table('adoption', '采纳记录（建议、议案、调研报告填一项）', 'What suggestions, bills and reports were adopted as (one of the three)', [
    opened,
    reference('suggestion?', 'suggestion', '代表建议', 'Suggestion'),
    reference('bill?', 'bill', '议案', 'Bill'),
    reference('report?', 'report', '调研报告', 'Research report'),
    choice('form', 'LEGISLATION SUPERVISION PARTY_GOV_DECISION PLAN LEADER_NOTE', '采纳方式', 'As what it was adopted'),
    day('adopted_on', '采纳日期', 'Day it was adopted'),
    text('document', '文件或依据', 'Document or evidence'),
    ...voided,
  ]),
];
