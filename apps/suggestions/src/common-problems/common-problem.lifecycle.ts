import { lifecycleOf } from '@renda/subgraph';

export const problemStatuses = {
  GATHERED: { zh: '已归集', en: 'Gathered' },
  STUDIED: { zh: '已研究', en: 'Studied' },
  REPORTED: { zh: '已报送', en: 'Reported' },
  CLOSED: { zh: '已结束', en: 'Closed' },
} as const;

export type ProblemStatus = keyof typeof problemStatuses;
export type ProblemAction = 'add' | 'study' | 'report' | 'close';

/** Every step of a common problem (分类合并、研处报送, P-05); what is not here is refused. Reported, it may lead to further reports and suggestions. */
export const problemLifecycle = lifecycleOf<ProblemStatus, ProblemAction, 'STATION'>([
  { from: 'GATHERED', action: 'add', to: 'GATHERED', by: 'STATION' },
  { from: 'GATHERED', action: 'study', to: 'STUDIED', by: 'STATION' },
  { from: 'GATHERED', action: 'close', to: 'CLOSED', by: 'STATION' },
  { from: 'STUDIED', action: 'add', to: 'STUDIED', by: 'STATION' },
  { from: 'STUDIED', action: 'report', to: 'REPORTED', by: 'STATION' },
  { from: 'STUDIED', action: 'close', to: 'CLOSED', by: 'STATION' },
  { from: 'REPORTED', action: 'report', to: 'REPORTED', by: 'STATION' },
], { titles: { states: problemStatuses } });
