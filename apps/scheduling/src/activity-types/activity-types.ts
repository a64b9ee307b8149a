/** The forms of activity that rulebooks speak of (facet `form`). */
export type ActivityForm = 'MEETING' | 'TALK' | 'VISIT' | 'RESEARCH' | 'INSPECTION' | 'RECEPTION' | 'OTHER';

/** A kind of activity as the texts name it. The list stays open (each text ends it with 等): OTHER takes what it does not name. */
export interface ActivityType {
  readonly code: string;
  /** What it is to a rulebook: a check of how a law is carried out is an inspection, a symposium a talk. */
  readonly form: ActivityForm;
  readonly zh: string;
  readonly en: string;
}

const named: readonly (readonly [code: string, form: ActivityForm, zh: string, en: string])[] = [
  ['CONCENTRATED_INSPECTION', 'INSPECTION', '集中视察', 'Concentrated inspection'],
  ['PRE_SESSION_INSPECTION', 'INSPECTION', '会前视察', 'Inspection before a session'],
  ['TOPICAL_INSPECTION', 'INSPECTION', '专题视察', 'Inspection on a topic'],
  ['CARD_INSPECTION', 'INSPECTION', '持证就地视察', 'Inspection on the spot with the deputy card'],
  ['SPECIAL_RESEARCH', 'RESEARCH', '专题调研', 'Special research'],
  ['LOCAL_RESEARCH', 'RESEARCH', '就地调研', 'Research on the spot'],
  ['LAW_ENFORCEMENT_CHECK', 'INSPECTION', '执法检查', 'Law-enforcement check'],
  ['WORK_REPORT_HEARING', 'MEETING', '听取工作情况报告', 'Hearing of work reports'],
  ['DEPUTY_DELIBERATION', 'MEETING', '代表议事', "Deputies' deliberation"],
  ['DEPUTY_MONTH', 'OTHER', '代表活动月', 'Month of deputy activities'],
  ['SIT_IN_COMMITTEE', 'MEETING', '列席常委会、专委会、工委会会议', 'Sitting in at meetings of the standing, special or working committees'],
  ['SIT_IN_ELECTING_UNIT', 'MEETING', '列席原选举单位人代会、常委会', 'Sitting in at meetings of the electing unit'],
  ['SIT_IN_PRESIDIUM', 'MEETING', '列席主席团会议', 'Sitting in at presidium meetings'],
  ['DEPUTY_SYMPOSIUM', 'TALK', '列席代表座谈会', 'Symposium of deputies sitting in'],
  ['MEET_DEPUTIES', 'VISIT', '见面、走访、约见代表', 'Meeting and visiting deputies'],
  ['APPOINTMENT_BY_DEPUTY', 'OTHER', '约见', 'Appointment asked for by a deputy'],
  ['COURT_HEARING', 'OTHER', '旁听庭审', 'Attending a court hearing'],
  ['TRAINING', 'OTHER', '学习培训', 'Training'],
  ['REPORT_MEETING', 'MEETING', '报告会', 'Report meeting'],
  ['LAW_LECTURE', 'OTHER', '法治讲座', 'Lecture on the rule of law'],
  ['DEPUTY_LECTURE', 'OTHER', '代表讲堂、大讲堂', "Deputies' lecture"],
  ['EXPERIENCE_EXCHANGE', 'MEETING', '经验交流会', 'Exchange of experience'],
  ['INNOVATION_MEETING', 'MEETING', '创新工作交流推进会', 'Meeting to advance innovation'],
  ['ON_SITE_MEETING', 'MEETING', '现场推进会', 'On-site meeting to advance work'],
  ['GROUP_MEETING', 'MEETING', '代表小组工作会议', 'Work meeting of a deputy group'],
  ['STATION_MEETING', 'MEETING', '联络站例会', 'Regular meeting of a station'],
  ['DISCUSSION', 'TALK', '座谈研讨', 'Discussion'],
  ['HOUSE_CALL', 'VISIT', '走访', 'Calls on voters and enterprises'],
  ['RECEPTION', 'RECEPTION', '接待群众、选民', 'Reception of the public'],
  ['DUTY_REPORT', 'OTHER', '代表述职、报告履职', 'Report on duties performed'],
  ['DEPUTIES_AT_STATION', 'OTHER', '代表进站', 'Deputies at the station'],
  ['BUREAU_HEADS_AT_STATION', 'OTHER', '局长进站', 'Bureau heads at the station'],
  ['DEPARTMENTS_AT_STATION', 'OTHER', '部门进站政策解读', 'Departments explain policies at the station'],
  ['ON_SITE_OFFICE', 'OTHER', '现场办公', 'Office on the spot'],
  ['POLICY_OUTREACH', 'OTHER', '政策法规宣讲', 'Outreach on policies and laws'],
  ['LEGAL_AID', 'OTHER', '法律援助', 'Legal aid'],
  ['SKILLS_TRAINING', 'OTHER', '技能培训', 'Skills training'],
  ['VOLUNTEERING', 'OTHER', '志愿服务', 'Volunteering'],
  ['HELP_AND_DONATION', 'OTHER', '帮扶、捐赠', 'Help and donation'],
  ['FAIR', 'OTHER', '展会', 'Fair'],
  ['PRODUCE_SHOW', 'OTHER', '农产品评比展示', 'Show and contest of produce'],
  ['PATRIOTIC_EDUCATION', 'OTHER', '爱国主义教育', 'Patriotic education'],
  ['LIVE_STREAM', 'OTHER', '直播', 'Live stream'],
  ['LIVELIHOOD_PROJECTS', 'OTHER', '民生实事征集', 'Collecting livelihood projects'],
  ['THEME_ACTIVITY', 'OTHER', '主题活动', 'Theme activity'],
  ['CORE_WORK', 'OTHER', '中心工作服务', 'Service in core work'],
  ['SATISFACTION_POLL', 'OTHER', '满意度测评', 'Satisfaction poll'],
  ['SCORING', 'OTHER', '评议打分', 'Appraisal and scoring'],
  ['LOOK_BACK', 'OTHER', '回头看', 'Look-back'],
  ['FIVE_PARTY_CONSULTATION', 'MEETING', '五方协商', 'Five-party consultation'],
  ['PROPOSER_HANDLER_MEETING', 'MEETING', '提办对接', 'Proposers meet handlers'],
  ['OTHER', 'OTHER', '其他活动', 'Other activity'],
];

export const activityTypes: readonly ActivityType[] = named.map(([code, form, zh, en]) => ({ code, form, zh, en }));

export const activityTypeCodes: readonly string[] = activityTypes.map(({ code }) => code);

/** The form of an activity of a type, as rulebooks speak of it. */
export function activityForm(type: string): ActivityForm {
  return activityTypes.find(({ code }) => code === type)?.form ?? 'OTHER';
}
