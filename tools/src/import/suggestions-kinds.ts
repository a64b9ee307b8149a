import { catalogue, choice, type Column, day, type KindTable, moment, reference, references, table, text, yesNo } from './column.js';

export const POWERS = 'VILLAGE TOWNSHIP COUNTY CITY PROVINCE';

export const units: KindTable = table('unit', '承办单位', 'Undertaking units', [
  text('name', '名称', 'Name'),
  reference('region', 'region', '所在区域', 'Region'),
  choice('powers_level', POWERS, '职权层级', 'Level of powers'),
]);

const mark: readonly Column[] = [
  moment('judged_at?', '认定时间', 'When it was judged'),
  yesNo('high_quality?', '是否高质量、有分量', 'Whether it is of high quality'),
  text('judged_reason?', '认定理由', 'Why it was judged so'),
];

const withdrawn = text('withdrawn_reason?', '撤回理由；空为未撤回', 'Why it was withdrawn; empty: it was not');

export const reports: KindTable = table('report', '调研报告', 'Research reports', [
  text('title', '题目', 'Title'),
  reference('group?', 'group', '提出的代表小组（小组、联络站、代表至少一个）', 'Group it is by (a group, a station, deputies or several of these)'),
  reference('station?', 'station', '提出的联络站', 'Station it is by'),
  day('submitted_on', '提交日期', 'Day it was submitted'),
  yesNo('own_industry?', '是否围绕本行业', 'Whether it is on the own industry'),
  text('topic?', '课题', 'Topic'),
  text('team?', '临时调研队伍的名称', 'Name of an ad-hoc research team'),
  reference('lead?', 'mandate', '牵头的代表（提交当日在任）', 'Mandate of the deputy who leads, held on the day'),
  references('mandates?', 'mandate', '参与的代表', 'Mandates of the deputies who wrote it'),
  reference('body?', 'body', '报送的机构', 'Body it was submitted to'),
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
  day('drafted_on?', '起草日期；未经起草、直接提出的不填', 'Day it was drafted; empty for one that was submitted at once'),
  moment('pre_submitted_at?', '预提交时间', 'When it was pre-submitted'),
  references('likely_units?', 'unit', '可能承办的单位，预提交的必填', 'Units it may be for; needed for one that was pre-submitted'),
  moment('coordinated_at?', '开始沟通协调的时间', 'When the communication began'),
  choice('outcome?', 'ADVANCE REVISE MERGE WITHDRAW', '沟通结果：正式提出、修改、并案、撤回', 'What came of the communication'),
  moment('outcome_at?', '得出沟通结果的时间', 'When that was'),
  text('outcome_reason?', '沟通结果的理由；ADVANCE 以外必填', 'Why; needed for all but ADVANCE'),
  reference('merged_into?', 'suggestion', '并入哪一件', 'Into which it was merged'),
  day('submitted_on?', '正式提出日期；空为尚未提出的草稿，须有起草日期；议案必填', 'Day it was submitted; empty for what is still a draft, which needs the day it was drafted; a bill needs it'),
  reference('report?', 'report', '据以提出的调研报告', 'Report it comes of'),
  references('matters?', 'matter', '据以提出的事项', 'Matters it comes of'),
  moment('accepted_at?', '受理时间', 'When it was accepted'),
  ...mark,
  moment('analysed_at?', '分析时间', 'When it was analysed'),
  catalogue('category?', '类别', 'Category'),
  choice('powers_level?', POWERS, '职权层级', 'Level of powers'),
  moment('assigned_at?', '交办时间', 'When it was assigned'),
  reference('lead_unit?', 'unit', '主办单位', 'Unit that leads'),
  day('due_on?', '由人指定的答复日期；规则没有留给本地设定的，不成时限', 'Day to reply by as a person set it; no deadline where the rules do not leave it to the place'),
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

const ofSuggestion = reference('suggestion', 'suggestion', '代表建议', 'Suggestion');

export const besideSuggestions: readonly KindTable[] = [
  table('matching_meeting', '提办对接', 'Matching meetings: who proposed with the units it may be for', [
    ofSuggestion,
    day('day', '日期：分析之后、交办之前，或有异议期间', 'Day: after the analysis and before the assignment, or while it was disputed'),
    references('mandates', 'mandate', '到会代表（限领衔、联名）', 'Mandates of those who signed and were there'),
    references('units', 'unit', '到会单位', 'Units that were there'),
    text('points', '商定事项', 'What was agreed'),
    reference('confirmed_unit', 'unit', '确认的承办单位（须到会）', 'The unit confirmed, one of those there'),
  ]),
  table('unit_contact', '承办单位联系代表', 'Contacts of units with the deputies who signed', [
    ofSuggestion,
    reference('unit', 'unit', '承办单位（当日主办、会办或见到草稿）', 'Unit that led, helped or was shown the draft on that day'),
    reference('mandate', 'mandate', '代表（限领衔、联名）', 'Mandate of one who signed'),
    choice('form', 'VISIT TALK RESEARCH PHONE LETTER ONLINE OTHER', '方式', 'Form'),
    day('day', '日期', 'Day'),
    text('opinion?', '代表意见', "The deputy's opinion"),
    text('note?', '说明', 'Note'),
  ]),
  table('suggestion_milestone', '办理节点', 'Milestones of handling', [
    ofSuggestion,
    reference('unit', 'unit', '承办单位', 'Unit that handled it'),
    choice('milestone', 'EXPERT_REVIEW GOVERNMENT_APPROVAL LAUNCHED', '节点：专家评审、政府批准、启动实施', 'Milestone'),
    day('day', '日期：签收之后、办结之前', 'Day: after the unit signed and before the close'),
    text('note?', '说明', 'Note'),
  ]),
];
