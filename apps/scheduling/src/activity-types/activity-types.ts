/** A kind of activity as the texts name it. The list stays open (each text ends it with 等): OTHER takes what it does not name. */
export interface ActivityType {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const named: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['CONCENTRATED_INSPECTION', '集中视察', 'Concentrated inspection'],
  ['PRE_SESSION_INSPECTION', '会前视察', 'Inspection before a session'],
  ['TOPICAL_INSPECTION', '专题视察', 'Inspection on a topic'],
  ['CARD_INSPECTION', '持证就地视察', 'Inspection on the spot with the deputy card'],
  ['SPECIAL_RESEARCH', '专题调研', 'Special research'],
  ['LOCAL_RESEARCH', '就地调研', 'Research on the spot'],
  ['LAW_ENFORCEMENT_CHECK', '执法检查', 'Law-enforcement check'],
  ['WORK_REPORT_HEARING', '听取工作情况报告', 'Hearing of work reports'],
  ['DEPUTY_DELIBERATION', '代表议事', "Deputies' deliberation"],
  ['DEPUTY_MONTH', '代表活动月', 'Month of deputy activities'],
  ['SIT_IN_COMMITTEE', '列席常委会、专委会、工委会会议', 'Sitting in at meetings of the standing, special or working committees'],
  ['SIT_IN_ELECTING_UNIT', '列席原选举单位人代会、常委会', 'Sitting in at meetings of the electing unit'],
  ['SIT_IN_PRESIDIUM', '列席主席团会议', 'Sitting in at presidium meetings'],
  ['DEPUTY_SYMPOSIUM', '列席代表座谈会', 'Symposium of deputies sitting in'],
  ['MEET_DEPUTIES', '见面、走访、约见代表', 'Meeting and visiting deputies'],
  ['APPOINTMENT_BY_DEPUTY', '约见', 'Appointment asked for by a deputy'],
  ['COURT_HEARING', '旁听庭审', 'Attending a court hearing'],
  ['TRAINING', '学习培训', 'Training'],
  ['REPORT_MEETING', '报告会', 'Report meeting'],
  ['LAW_LECTURE', '法治讲座', 'Lecture on the rule of law'],
  ['DEPUTY_LECTURE', '代表讲堂、大讲堂', "Deputies' lecture"],
  ['EXPERIENCE_EXCHANGE', '经验交流会', 'Exchange of experience'],
  ['INNOVATION_MEETING', '创新工作交流推进会', 'Meeting to advance innovation'],
  ['ON_SITE_MEETING', '现场推进会', 'On-site meeting to advance work'],
  ['GROUP_MEETING', '代表小组工作会议', 'Work meeting of a deputy group'],
  ['STATION_MEETING', '联络站例会', 'Regular meeting of a station'],
  ['DISCUSSION', '座谈研讨', 'Discussion'],
  ['HOUSE_CALL', '走访', 'Calls on voters and enterprises'],
  ['RECEPTION', '接待群众、选民', 'Reception of the public'],
  ['DUTY_REPORT', '代表述职、报告履职', 'Report on duties performed'],
  ['DEPUTIES_AT_STATION', '代表进站', 'Deputies at the station'],
  ['BUREAU_HEADS_AT_STATION', '局长进站', 'Bureau heads at the station'],
  ['DEPARTMENTS_AT_STATION', '部门进站政策解读', 'Departments explain policies at the station'],
  ['ON_SITE_OFFICE', '现场办公', 'Office on the spot'],
  ['POLICY_OUTREACH', '政策法规宣讲', 'Outreach on policies and laws'],
  ['LEGAL_AID', '法律援助', 'Legal aid'],
  ['SKILLS_TRAINING', '技能培训', 'Skills training'],
  ['VOLUNTEERING', '志愿服务', 'Volunteering'],
  ['HELP_AND_DONATION', '帮扶、捐赠', 'Help and donation'],
  ['FAIR', '展会', 'Fair'],
  ['PRODUCE_SHOW', '农产品评比展示', 'Show and contest of produce'],
  ['PATRIOTIC_EDUCATION', '爱国主义教育', 'Patriotic education'],
  ['LIVE_STREAM', '直播', 'Live stream'],
  ['LIVELIHOOD_PROJECTS', '民生实事征集', 'Collecting livelihood projects'],
  ['THEME_ACTIVITY', '主题活动', 'Theme activity'],
  ['CORE_WORK', '中心工作服务', 'Service in core work'],
  ['SATISFACTION_POLL', '满意度测评', 'Satisfaction poll'],
  ['SCORING', '评议打分', 'Appraisal and scoring'],
  ['LOOK_BACK', '回头看', 'Look-back'],
  ['FIVE_PARTY_CONSULTATION', '五方协商', 'Five-party consultation'],
  ['PROPOSER_HANDLER_MEETING', '提办对接', 'Proposers meet handlers'],
  ['OTHER', '其他活动', 'Other activity'],
];

export const activityTypes: readonly ActivityType[] = named.map(([code, zh, en]) => ({ code, zh, en }));

export const activityTypeCodes: readonly string[] = activityTypes.map(({ code }) => code);

/** The form of an activity of a type, as rulebooks speak of it. */
export function activityForm(type: string): string {
  return (activityTypes.find(({ code }) => code === type) as { form?: string } | undefined)?.form ?? 'OTHER';
}
