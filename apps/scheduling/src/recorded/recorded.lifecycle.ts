import { lifecycleOf } from '@renda/subgraph';

export const recordStatuses = ['RECORDED', 'VERIFIED', 'CORRECTED'] as const;
export type RecordStatus = (typeof recordStatuses)[number];

export const recordActions = ['verify', 'correct'] as const;
export type RecordAction = (typeof recordActions)[number];

/** Only what is verified counts; what was taken back stays so, and what is right is recorded as another one. */
export const recordLifecycle = lifecycleOf<RecordStatus, RecordAction>([
  { from: 'RECORDED', action: 'verify', to: 'VERIFIED' },
  { from: 'RECORDED', action: 'correct', to: 'CORRECTED' },
  { from: 'VERIFIED', action: 'correct', to: 'CORRECTED' },
]);
