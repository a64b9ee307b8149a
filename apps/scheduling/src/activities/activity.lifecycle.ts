import { lifecycleOf, type Sentence } from '@renda/subgraph';

export const activityTitles = {
  PLANNED: { zh: '已计划', en: 'planned' },
  CONSULTED: { zh: '已征求意见', en: 'deputies were consulted' },
  OPEN: { zh: '已发出邀请', en: 'invitations are out' },
  HELD: { zh: '已举行', en: 'held' },
  RECORDED: { zh: '已登记出席', en: 'attendance is recorded' },
  VERIFIED: { zh: '已核实', en: 'verified' },
  ARCHIVED: { zh: '已归档', en: 'archived' },
  CANCELLED: { zh: '已取消', en: 'cancelled' },
} as const satisfies Record<string, Sentence>;
export type ActivityStatus = keyof typeof activityTitles;
export const activityStatuses = Object.keys(activityTitles) as ActivityStatus[];

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
], { titles: { states: activityTitles } });

/** The states that an activity in this state has passed through or may have: what a past record may rest on. */
export const invitationsSent: readonly ActivityStatus[] = ['OPEN', 'HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED', 'CANCELLED'];
export const takenPlace: readonly ActivityStatus[] = ['HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED'];
