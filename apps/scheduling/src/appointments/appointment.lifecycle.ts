import { lifecycleOf, type Sentence } from '@renda/subgraph';

export const appointmentTitles = {
  REQUESTED: { zh: '已提出', en: 'requested' },
  ARRANGED: { zh: '已安排', en: 'arranged' },
  HELD: { zh: '已举行', en: 'held' },
  FOLLOWED_UP: { zh: '已反馈', en: 'followed up' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  REFUSED: { zh: '不予安排', en: 'refused' },
} as const satisfies Record<string, Sentence>;
export type AppointmentStatus = keyof typeof appointmentTitles;
export const appointmentStatuses = Object.keys(appointmentTitles) as AppointmentStatus[];

export const appointmentActions = ['arrange', 'extend', 'hold', 'followUp', 'withdraw', 'refuse'] as const;
export type AppointmentAction = (typeof appointmentActions)[number];

/**
 * What may be done with an appointment (001§9, A-20). The committee arranges; it refuses only what no duty needs, before anything is arranged. What is
 * arranged can be moved to another day or place; the deadline was met by the first.
 */
export const appointmentLifecycle = lifecycleOf<AppointmentStatus, AppointmentAction>([
  { from: 'REQUESTED', action: 'arrange', to: 'ARRANGED' },
  { from: 'ARRANGED', action: 'arrange', to: 'ARRANGED' },
  { from: 'REQUESTED', action: 'extend', to: 'REQUESTED' },
  { from: 'ARRANGED', action: 'hold', to: 'HELD' },
  { from: 'HELD', action: 'followUp', to: 'FOLLOWED_UP' },
  { from: 'REQUESTED', action: 'withdraw', to: 'WITHDRAWN' },
  { from: 'ARRANGED', action: 'withdraw', to: 'WITHDRAWN' },
  { from: 'REQUESTED', action: 'refuse', to: 'REFUSED' },
], { titles: { states: appointmentTitles } });
