import { lifecycleOf } from '@renda/subgraph';

export const activityStatuses = ['PLANNED', 'CONSULTED', 'OPEN', 'HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED', 'CANCELLED'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

export const activityActions = ['consult', 'open', 'invite', 'answer', 'hold', 'record', 'verify', 'archive', 'cancel'] as const;
export type ActivityAction = (typeof activityActions)[number];

/**
 * What may be done with an activity, and when. Consulting deputies beforehand may be left out. Somebody forgotten can still be recorded after
 * all others were verified: the activity then waits for the verification again.
 */
export const activityLifecycle = lifecycleOf<ActivityStatus, ActivityAction>([
  { from: 'PLANNED', action: 'consult', to: 'CONSULTED' },
  { from: 'PLANNED', action: 'open', to: 'OPEN' },
  { from: 'CONSULTED', action: 'open', to: 'OPEN' },
  { from: 'OPEN', action: 'invite', to: 'OPEN' },
  { from: 'OPEN', action: 'answer', to: 'OPEN' },
  { from: 'OPEN', action: 'hold', to: 'HELD' },
  { from: 'HELD', action: 'record', to: 'RECORDED' },
  { from: 'RECORDED', action: 'record', to: 'RECORDED' },
  { from: 'VERIFIED', action: 'record', to: 'RECORDED' },
  { from: 'RECORDED', action: 'verify', to: 'VERIFIED' },
  { from: 'VERIFIED', action: 'archive', to: 'ARCHIVED' },
  { from: 'PLANNED', action: 'cancel', to: 'CANCELLED' },
  { from: 'CONSULTED', action: 'cancel', to: 'CANCELLED' },
  { from: 'OPEN', action: 'cancel', to: 'CANCELLED' },
]);

/** The states that an activity in this state has passed through or may have: what a past record may rest on. */
export const invitationsSent: readonly ActivityStatus[] = ['OPEN', 'HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED', 'CANCELLED'];
export const takenPlace: readonly ActivityStatus[] = ['HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED'];
