import { lifecycleOf } from '@renda/subgraph';

export const appointmentStatuses = ['REQUESTED', 'ARRANGED', 'HELD', 'FOLLOWED_UP', 'WITHDRAWN', 'REFUSED'] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

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
]);
