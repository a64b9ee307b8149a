import { lifecycleOf, type Sentence } from '@renda/subgraph';

export const recordTitles = {
  RECORDED: { zh: '已登记', en: 'recorded' },
  VERIFIED: { zh: '已核实', en: 'verified' },
  CORRECTED: { zh: '已更正', en: 'corrected' },
} as const satisfies Record<string, Sentence>;
export type RecordStatus = keyof typeof recordTitles;
export const recordStatuses = Object.keys(recordTitles) as RecordStatus[];

export const recordActions = ['verify', 'correct'] as const;
export type RecordAction = (typeof recordActions)[number];

/** Only what is verified counts; what was taken back stays so, and what is right is recorded as another one. */
export const recordLifecycle = lifecycleOf<RecordStatus, RecordAction>([
  { from: 'RECORDED', action: 'verify', to: 'VERIFIED' },
  { from: 'RECORDED', action: 'correct', to: 'CORRECTED' },
  { from: 'VERIFIED', action: 'correct', to: 'CORRECTED' },
], { titles: { states: recordTitles } });
