import type { Sentence } from '@renda/subgraph';

/** How an output stands, to who counts it: a draft does not count yet, what is withdrawn counts no longer. */
export const statusTitles = {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '已提出', en: 'Submitted' },
  ACCEPTED: { zh: '已受理、已采用', en: 'Accepted' },
  SOLVED: { zh: '已解决', en: 'Solved' },
  WITHDRAWN: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Sentence>;
export type Status = keyof typeof statusTitles;
