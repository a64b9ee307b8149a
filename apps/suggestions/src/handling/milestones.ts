import type { Sentence } from '@renda/subgraph';

/** Steps after the acceptance that a text tells of and not every suggestion goes through (P-33, 004-DY L139-146), in their order. */
export const milestones = {
  EXPERT_REVIEW: { zh: '专家评审', en: 'Reviewed by experts' },
  GOVERNMENT_APPROVAL: { zh: '政府批准', en: 'Approved by the government' },
  LAUNCHED: { zh: '启动实施', en: 'Launched' },
} as const satisfies Record<string, Sentence>;

export type Milestone = keyof typeof milestones;
export const milestoneCodes = Object.keys(milestones) as Milestone[];
