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
    reference('pair', 'pair', '联系对子', 'The contact pair'),
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
  table('appointment', '代表约见', 'Appointments asked for by deputies', [
    reference('mandate', 'mandate', '提出约见的代表资格', 'Mandate of the deputy who asks'),
    text('duty', '所执行的职务', 'The duty that needs it'),
    choice('capacity?', 'SC_MEMBER COMMITTEE_HEAD STATE_ORGAN_HEAD', '约见对象的身份，空为未指明', 'As whom; empty: not named'),
    reference('target?', 'person', '约见对象，须任人大机构职务', 'Person to be met, who holds a post at a congress body'),
    moment('received_at', '收到时间', 'When it was received'),
    choice('status', 'REQUESTED ARRANGED HELD FOLLOWED_UP WITHDRAWN REFUSED', '状态', 'Status'),
    moment('arranged_at?', '安排时间，已安排的必填', 'When day and place were fixed; needed once it was arranged'),
    day('meets_on?', '约定日期，已安排的必填', 'The day that was fixed; needed once it was arranged'),
    text('place?', '地点，已安排的必填', 'The place; needed once it was arranged'),
    day('held_on?', '举行日期，已举行的必填', 'The day it was held; needed once it was'),
    text('outcome?', '反馈，已反馈的必填', 'What came of it; needed once that was said'),
    moment('closed_at?', '撤回或不予安排的时间，必填', 'When it was withdrawn or refused; needed then'),
    text('reason?', '撤回的原因；不予安排的原因，必填', 'Why it was withdrawn; why it was refused, needed then'),
  ]),
];
