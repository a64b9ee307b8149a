import { catalogue, choice, day, from, type KindTable, moment, number, reference, referenceBy, references, table, text, to, yesNo } from './column.js';

const MODE = choice('mode', 'ON_SITE ONLINE', '方式', 'Mode');
const leftPost = yesNo('left_post', '是否脱离本职工作', 'Whether the deputy left the own work post for it');
const kept = [
  choice('status', 'RECORDED VERIFIED', '状态', 'Status'),
  moment('recorded_at', '登记时间', 'When it was recorded'),
  moment('verified_at?', '核实时间', 'When it was verified'),
];

export const activityToVisit: readonly KindTable[] = [
  table('activity', '活动', 'Activities', [
    catalogue('type', '活动类型', 'Type of the activity'),
    text('title', '标题', 'Title'),
    reference('region', 'region', '区域', 'Region'),
    reference('organiser?', 'body', '组织单位', 'Organising body'),
    reference('group?', 'group', '代表小组', 'Deputy group'),
    reference('station?', 'station', '联络站', 'Station'),
    moment('starts_at', '开始', 'Starts'),
    moment('ends_at', '结束', 'Ends'),
    MODE,
    yesNo('prescribed', '是否规定动作', 'Whether it is prescribed'),
    choice('status', 'PLANNED CONSULTED OPEN HELD RECORDED VERIFIED ARCHIVED CANCELLED', '状态', 'Status'),
    text('reason?', '取消的原因，取消的活动必填', 'Why it was cancelled; needed for a cancelled one'),
    yesNo('own_industry?', '是否围绕本行业热点；空为未说明', "Whether it was on hot topics of the station's own industry; empty: nobody said"),
    yesNo('policy_subject?', '是否围绕惠企政策落实；空为未说明', 'Whether it was on how industry-support policies are carried out; empty: nobody said'),
    references('co_groups?', 'group', '联合举办的其他代表小组', 'Other deputy groups that organised it as well'),
    references('co_stations?', 'station', '联合举办的其他联络站', 'Other stations that organised it as well'),
    moment('verified_at?', '全部核实的时间', 'When the last attendance was verified'),
  ]),
  table('invitation', '活动邀请', 'Invitations', [
    reference('activity', 'activity', '活动', 'Activity'),
    reference('mandate', 'mandate', '代表资格', 'Mandate'),
    choice('answer', 'NONE ACCEPTED DECLINED', '答复', 'Answer'),
    text('reason?', '不能参加的理由', 'Why it was declined'),
  ]),
  table('attendance', '出席', 'Attendances', [
    reference('activity', 'activity', '活动', 'Activity'),
    reference('mandate', 'mandate', '代表资格', 'Mandate'),
    choice(
      'duty_kind',
      'CONGRESS_MEETING SC_SIT_IN SC_MEETING COMMITTEE_MEETING CONCENTRATED_INSPECTION SPECIAL_RESEARCH LAW_ENFORCEMENT_CHECK OTHER',
      '执行职务的范围',
      'Category of the duty',
    ),
    MODE, leftPost, ...kept,
  ]),
  table('visit', '进站履职', 'Visits to stations', [
    reference('station', 'station', '联络站', 'Station'),
    reference('mandate', 'mandate', '代表资格', 'Mandate'),
    moment('entered_at', '进站时间', 'When the deputy came'),
    moment('left_at?', '离站时间', 'When the deputy left'),
    catalogue('purpose', '事由，如 RECEPTION、STUDY', 'Purpose, for example RECEPTION, STUDY'),
    choice('evidence', 'SCAN SIGNATURE', '凭证', 'Evidence'),
    leftPost, ...kept,
  ]),
];

/** What is recorded on its own, beside activities. */
export const receptionToAppointment: readonly KindTable[] = [
  table('reception', '接待群众', 'Receptions of the public', [
    reference('station', 'station', '联络站', 'Station'),
    references('mandates', 'mandate', '接待代表（1—20）', 'The mandates that received, 1 to 20'),
    moment('held_from', '开始', 'When it began'),
    moment('held_until', '结束，同一天', 'When it ended, on the same day'),
    yesNo('fixed_day', '是否本站接待固定日', "Whether it was the station's fixed day"),
    number('person_times?', '接待人次', 'Person-times received'),
    ...kept,
  ]),
  table('contact_meeting', '联系对子的见面', 'Meetings of contact pairs', [
    reference('pair', 'pair', '联系对子', 'Contact pair'),
    day('day', '日期', 'The day'),
    MODE,
    choice('form?', 'VISIT MEETING APPOINTMENT', '形式', 'Form'),
    reference('helper?', 'body', '协助的专门委员会或工作机构', 'Committee or working body that helped'),
    ...kept,
  ]),
  table('exemption', '免除一项义务', 'Exemptions from a rule', [
    choice('subject_kind', 'MANDATE GROUP STATION PAIR SC_MEMBER BODY', '对象类别', 'Kind of subject'),
    referenceBy('subject', { column: 'subject_kind', kinds: { MANDATE: 'mandate', GROUP: 'group', STATION: 'station', PAIR: 'pair', SC_MEMBER: 'person', BODY: 'body' } }, '对象', 'The subject'),
    text('rule', '规则（条目的键）', 'The rule: key of the entry'),
    catalogue('reason', '事由，如 ILLNESS、MATERNITY、STUDY、POSTED_AWAY、OTHER', 'Why, for example ILLNESS, MATERNITY, STUDY, POSTED_AWAY, OTHER'),
    text('note?', '说明', 'Why, in words'),
    from, to,
  ]),
];
