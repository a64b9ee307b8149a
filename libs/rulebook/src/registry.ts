/** What a rulebook may speak of: its YAML can name only these subjects, facets and measures. A new one is added here, with its code that counts it. */

export type FacetType = { readonly kind: 'boolean' } | { readonly kind: 'number' } | { readonly kind: 'code'; readonly codes: readonly string[] };

export interface Facet {
  readonly zh: string;
  readonly en: string;
  readonly type: FacetType;
}

const yesNo: FacetType = { kind: 'boolean' };
const number: FacetType = { kind: 'number' };
const oneOf = (...codes: string[]): FacetType => ({ kind: 'code', codes });
const stationKinds = oneOf('VILLAGE', 'COMMUNITY', 'TOWNSHIP', 'STREET', 'DISTRICT', 'PARK', 'COMPOUND', 'INDUSTRY', 'ONLINE', 'OTHER');

/** Facets of records and of subjects, each with the type of its values. */
export const facets = {
  leftPost: { zh: '离岗', en: 'took the deputy from his post', type: yesNo },
  mode: { zh: '方式', en: 'mode', type: oneOf('ON_SITE', 'ONLINE') },
  form: { zh: '形式', en: 'form', type: oneOf('MEETING', 'TALK', 'VISIT', 'RESEARCH', 'INSPECTION', 'RECEPTION', 'OTHER') },
  stationKind: { zh: '站点类型', en: 'kind of station', type: stationKinds },
  highQuality: { zh: '高质量、有分量', en: 'marked as of high quality', type: yesNo },
  solved: { zh: '已解决', en: 'solved', type: yesNo },
  ownAttendee: { zh: '本组、本站有人参加', en: 'a member of the organiser attended', type: yesNo },
  ownIndustry: { zh: '围绕本行业', en: 'on the own industry', type: yesNo },
  policySubject: { zh: '惠企政策落实', en: 'on how industry-support policies are carried out', type: yesNo },
  fixedDay: { zh: '固定日', en: 'on the fixed day', type: yesNo },
  sameLevel: { zh: '本级', en: 'of the same level', type: yesNo },
  groupLeaderOpinion: { zh: '组长意见', en: 'the group leader gave an opinion', type: yesNo },
  electingUnitOpinion: { zh: '选举单位意见', en: 'the electing unit gave an opinion', type: yesNo },
  level: { zh: '代表层级', en: 'level of the congress', type: oneOf('NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP') },
  groupKind: { zh: '小组类型', en: 'kind of group', type: oneOf('AREA', 'PROFESSIONAL', 'FEATURE', 'IN_STATION', 'HIGHER_LEVEL') },
  grassRoots: { zh: '基层代表', en: 'flagged as grass-roots deputy', type: yesNo },
  placement: { zh: '驻点', en: 'placed at', type: oneOf('PARK', 'COMPOUND', 'STATION') },
  industry: { zh: '产业', en: 'industry', type: oneOf('CRANES', 'CORROSION_PROTECTION', 'AGRICULTURE', 'OPTICS', 'OTHER') },
  congressBody: { zh: '机构类别', en: 'kind of body', type: oneOf('STANDING_COMMITTEE', 'SPECIAL_COMMITTEE', 'WORKING_BODY', 'SERVICE_CENTRE') },
  leader: { zh: '领导层', en: 'layer of leaders', type: oneOf('CHAIR_MEETING_MEMBER', 'STANDING_COMMITTEE_MEMBER') },
  days: { zh: '天数', en: 'days', type: number },
  fromVisit: { zh: '进站履职同时计入', en: 'counted from a visit to a station', type: yesNo },
} as const satisfies Record<string, Facet>;

export type FacetCode = keyof typeof facets;

/** Whom a rule can bind, and the facets by which `appliesTo` can narrow that. */
export const subjects = {
  MANDATE: { zh: '代表', en: 'deputy (mandate)', facets: ['level', 'grassRoots', 'placement'] },
  GROUP: { zh: '代表小组', en: 'deputy group', facets: ['groupKind', 'level'] },
  STATION: { zh: '联络站', en: 'station', facets: ['stationKind', 'industry'] },
  PAIR: { zh: '联系对子', en: 'contact pair', facets: [] },
  SC_MEMBER: { zh: '常委会组成人员', en: 'member of a standing committee', facets: ['level', 'leader'] },
  BODY: { zh: '机构', en: 'body', facets: ['congressBody', 'level'] },
  ACTIVITY: { zh: '活动', en: 'activity', facets: ['form', 'congressBody'] },
  MATTER: { zh: '事项', en: 'matter', facets: ['level'] },
  SUGGESTION: { zh: '代表建议', en: 'suggestion', facets: ['level'] },
  APPOINTMENT: { zh: '约见', en: 'appointment', facets: [] },
  PETITION: { zh: '申诉', en: 'complaint of a restricted deputy', facets: [] },
} as const satisfies Record<string, { zh: string; en: string; facets: readonly FacetCode[] }>;

export type SubjectKind = keyof typeof subjects;

export type Unit = 'TIMES' | 'PERSONS' | 'ITEMS' | 'SQUARE_METRES' | 'FLOOR';

export interface Measure {
  readonly zh: string;
  readonly en: string;
  readonly unit: Unit;
  readonly subjects: readonly SubjectKind[];
  readonly facets: readonly FacetCode[];
}

/** What can be counted, for whom, and what a record of it can tell. */
export const measures = {
  DUTY: { zh: '执行职务', en: 'duty performed', unit: 'TIMES', subjects: ['MANDATE'], facets: ['leftPost', 'mode', 'form', 'sameLevel', 'days', 'fromVisit'] },
  STATION_VISIT: { zh: '进站履职', en: 'visit to a station', unit: 'TIMES', subjects: ['MANDATE'], facets: ['mode', 'stationKind', 'leftPost'] },
  RECEPTION: { zh: '接待群众', en: 'reception of the public', unit: 'TIMES', subjects: ['MANDATE', 'STATION'], facets: ['mode', 'stationKind', 'fixedDay'] },
  SIT_IN: { zh: '列席常委会会议', en: 'sit-in at a standing committee', unit: 'TIMES', subjects: ['MANDATE'], facets: ['sameLevel', 'mode'] },
  MATTER_PROMOTED: { zh: '推动解决事项', en: 'matter pushed to solution', unit: 'ITEMS', subjects: ['MANDATE'], facets: ['solved'] },
  EVALUATION: {
    zh: '年底评价',
    en: 'year-end evaluation',
    unit: 'TIMES',
    subjects: ['MANDATE'],
    facets: ['groupLeaderOpinion', 'electingUnitOpinion'],
  },
  ACTIVITY: {
    zh: '活动',
    en: 'activity',
    unit: 'TIMES',
    subjects: ['GROUP', 'STATION'],
    facets: ['form', 'mode', 'ownAttendee', 'ownIndustry', 'policySubject'],
  },
  RESEARCH_REPORT: { zh: '调研报告', en: 'research report', unit: 'ITEMS', subjects: ['GROUP', 'STATION'], facets: ['highQuality', 'ownIndustry'] },
  SUGGESTION: { zh: '议案建议', en: 'bill or suggestion', unit: 'ITEMS', subjects: ['GROUP', 'STATION', 'MANDATE'], facets: ['highQuality', 'solved'] },
  PAIR_MEETING: { zh: '见面联系', en: 'meeting of a contact pair', unit: 'TIMES', subjects: ['PAIR'], facets: ['mode'] },
  LEADER_AT_STATION: { zh: '领导干部进站', en: 'leader taking part at a station', unit: 'TIMES', subjects: ['SC_MEMBER'], facets: ['mode'] },
  LECTURE_HALL: { zh: '代表大讲堂', en: 'deputy lecture hall', unit: 'TIMES', subjects: ['BODY'], facets: ['mode'] },
  GROUP_WORK_MEETING: { zh: '代表小组工作会议', en: 'group work meeting', unit: 'TIMES', subjects: ['BODY'], facets: ['sameLevel'] },
  DUTY_CASE_ROUND: { zh: '优秀履职案例评选', en: 'round of excellent duty cases', unit: 'TIMES', subjects: ['BODY'], facets: [] },
  HANDLING_CASE_ROUND: { zh: '优秀办理案例评选', en: 'round of excellent handling cases', unit: 'TIMES', subjects: ['BODY'], facets: [] },
} as const satisfies Record<string, Measure>;

export type MeasureCode = keyof typeof measures;

/** What a composition or requirement can ask of one thing: a number known of it, not counted over a period. */
export const quantities = {
  STATION_DEPUTIES: { zh: '驻站代表数', en: 'deputies at the station', unit: 'PERSONS', subjects: ['STATION'] },
  STATION_HEADS: { zh: '站长数', en: 'heads of the station', unit: 'PERSONS', subjects: ['STATION'] },
  HEAD_SIDES: { zh: '站长来源方', en: 'sides the heads come from', unit: 'ITEMS', subjects: ['STATION'] },
  FULL_TIME_STAFF_ADDED: { zh: '增配专职人员', en: 'full-time staff added', unit: 'PERSONS', subjects: ['BODY'] },
  FLOOR_AREA: { zh: '面积', en: 'floor area', unit: 'SQUARE_METRES', subjects: ['STATION'] },
  FLOOR: { zh: '楼层', en: 'floor of the building', unit: 'FLOOR', subjects: ['STATION'] },
  DEPUTIES_INVITED: { zh: '邀请代表数', en: 'deputies invited', unit: 'PERSONS', subjects: ['ACTIVITY'] },
  PRE_SUBMISSIONS: { zh: '预提交', en: 'pre-submissions that were found fit to advance', unit: 'TIMES', subjects: ['SUGGESTION'] },
  MATCHING_MEETINGS: { zh: '提办对接', en: 'matching meetings that confirmed the unit', unit: 'TIMES', subjects: ['SUGGESTION'] },
  UNIT_CONTACTS: { zh: '承办单位与代表的联系', en: 'contacts of the unit with the deputy before its reply', unit: 'TIMES', subjects: ['SUGGESTION'] },
  SCHEME_CATEGORIES: { zh: '积分大项', en: 'categories of the points scheme', unit: 'ITEMS', subjects: ['BODY'] },
  SCHEME_ITEMS: { zh: '积分小项', en: 'sub-items of the points scheme', unit: 'ITEMS', subjects: ['BODY'] },
  RESPONSIBLE_LEADERS: { zh: '代表工作负责人', en: 'leaders responsible for deputy work', unit: 'PERSONS', subjects: ['BODY'] },
  GROUP_LEADERS: { zh: '组长', en: 'leaders of the group', unit: 'PERSONS', subjects: ['GROUP'] },
  GROUP_DEPUTY_LEADERS: { zh: '副组长', en: 'deputy leaders of the group', unit: 'PERSONS', subjects: ['GROUP'] },
} as const satisfies Record<string, { zh: string; en: string; unit: Unit; subjects: readonly SubjectKind[] }>;

export type QuantityCode = keyof typeof quantities;

/** Moments at which a clock can start, stop or stand. */
export const happenings = {
  APPOINTMENT_RECEIVED: { zh: '收到约见要求', en: 'the request was received' },
  APPOINTMENT_ARRANGED: { zh: '约见已安排', en: 'date and place are fixed' },
  PETITION_SUBMITTED: { zh: '向执行机关提出申诉', en: 'the complaint was given to the executing organ' },
  PETITION_RECEIVED_BY_COMMITTEE: { zh: '常委会收到申诉书', en: 'the standing committee received it' },
  MATTER_ANALYSED: { zh: '事项已分析', en: 'the matter was analysed' },
  SUGGESTION_ASSIGNED: { zh: '建议已交办', en: 'the suggestion was assigned' },
  SUGGESTION_REPLIED: { zh: '承办单位已答复', en: 'the unit has replied' },
  MATTER_ASSIGNED: { zh: '事项已交办', en: 'the matter was assigned' },
  HANDLING_CLOSED: { zh: '已办结、已销号', en: 'handling was closed, or it was struck off' },
  LOOK_BACK_HELD: { zh: '已回头看', en: 'it was looked back at' },
} as const satisfies Record<string, { zh: string; en: string }>;

const own = <T extends object>(table: T, code: string): code is Extract<keyof T, string> => Object.hasOwn(table, code);

export const isFacet = (code: string): code is FacetCode => own(facets, code);
export const isSubject = (code: string): code is SubjectKind => own(subjects, code);
export const isMeasure = (code: string): code is MeasureCode => own(measures, code);
export const isQuantity = (code: string): code is QuantityCode => own(quantities, code);
export const isHappening = (code: string): code is keyof typeof happenings => own(happenings, code);

/** The measure behind a code, with its lists widened for asking. */
export const measureOf = (code: MeasureCode): Measure => measures[code];
export const facetOf = (code: FacetCode): Facet => facets[code];
export const facetsOfSubject = (kind: SubjectKind): readonly FacetCode[] => subjects[kind].facets;
