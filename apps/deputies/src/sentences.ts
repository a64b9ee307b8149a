import type { Sentences } from '@renda/subgraph';

export const sentences: Sentences = {
  REGION_EXISTS: { zh: '同一上级下已有这个代码的区域。', en: 'There is already a region of this code under the same parent.' },
  ELECTION_UNFIT: { zh: '直接选举须填选区，间接选举须填原选举单位。', en: 'A direct election goes with a constituency, an indirect one with an electing unit.' },
  OUTSIDE_TERM: { zh: '任职不能早于本届开始（{from}）。', en: 'A mandate cannot begin before its term ({from}).' },
  MANDATE_ENDED: { zh: '代表资格已经终止。', en: 'The mandate has already ended.' },
};

/** Unique constraint → refusal. */
export const constraints = {
  region_region_path_key: 'REGION_EXISTS',
} as const;
