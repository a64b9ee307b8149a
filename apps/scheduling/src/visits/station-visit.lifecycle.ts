import type { Step } from '../lifecycle.js';

export const visitStatuses = ['RECORDED', 'VERIFIED', 'CORRECTED'] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export const visitActions = ['verify', 'correct'] as const;
export type VisitAction = (typeof visitActions)[number];

/** Only a verified visit counts; what was taken back stays so, and the right visit is recorded as another one. */
export const visitLifecycle: readonly Step<VisitStatus, VisitAction>[] = [
  { from: 'RECORDED', action: 'verify', to: 'VERIFIED' },
  { from: 'RECORDED', action: 'correct', to: 'CORRECTED' },
  { from: 'VERIFIED', action: 'correct', to: 'CORRECTED' },
];
