import type { Titles } from '@renda/subgraph';

/** Codes of other services as refusals here show them; what is not here is shown as its code. */
export const stationStatuses: Titles = {
  PROPOSED: { zh: '拟设', en: 'proposed' }, SURVEYED: { zh: '已调研', en: 'surveyed' }, APPROVED: { zh: '已批准', en: 'approved' }, CLOSED: { zh: '已撤销', en: 'closed' },
};

/** Of activities and appointments, and of what is recorded as having been. */
export const occasionStatuses: Titles = {
  REQUESTED: { zh: '已提出', en: 'requested' }, ARRANGED: { zh: '已安排', en: 'arranged' }, HELD: { zh: '已举行', en: 'held' }, FOLLOWED_UP: { zh: '已反馈', en: 'followed up' },
  CANCELLED: { zh: '已取消', en: 'cancelled' }, WITHDRAWN: { zh: '已撤回', en: 'withdrawn' }, REFUSED: { zh: '不予安排', en: 'refused' }, CORRECTED: { zh: '已更正', en: 'taken back' },
};

/** As whom somebody is met at an appointment. */
export const capacities: Titles = {
  SC_MEMBER: { zh: '常委会组成人员', en: 'a member of the standing committee' }, COMMITTEE_HEAD: { zh: '专门委员会、工作机构负责人', en: 'the head of a committee or working body' },
  STATE_ORGAN_HEAD: { zh: '国家机关负责人', en: 'the head of a state organ' },
};

/** Kinds of bodies, an open list. */
export const bodyKinds: Titles = {
  CONGRESS: { zh: '人民代表大会', en: 'congress' }, STANDING_COMMITTEE: { zh: '人大常委会', en: 'standing committee' }, SPECIAL_COMMITTEE: { zh: '专门委员会', en: 'special committee' },
  WORKING_BODY: { zh: '工作机构', en: 'working body' }, GOVERNMENT_UNIT: { zh: '政府部门', en: 'unit of government' }, ENTERPRISE: { zh: '企业', en: 'enterprise' },
};
