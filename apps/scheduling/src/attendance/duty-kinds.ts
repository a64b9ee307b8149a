/** The kinds of duty of 001§6: four of meetings, three of activities, and the others that the law names. */
export const dutyKinds = [
  'CONGRESS_MEETING', 'SC_SIT_IN', 'SC_MEETING', 'COMMITTEE_MEETING', 'CONCENTRATED_INSPECTION', 'SPECIAL_RESEARCH', 'LAW_ENFORCEMENT_CHECK', 'OTHER',
] as const;
