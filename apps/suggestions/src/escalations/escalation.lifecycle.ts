import { lifecycleOf } from '@renda/subgraph';

export const escalationStatuses = {
  REPORTED: { zh: '已上报', en: 'Reported' },
  TRANSFERRED: { zh: '已转交', en: 'Transferred' },
  ANSWERED: { zh: '已答复', en: 'Answered' },
  DECLINED: { zh: '不予转交', en: 'Declined' },
} as const;

export type EscalationStatus = keyof typeof escalationStatuses;
export type EscalationAction = 'transfer' | 'decline' | 'remind' | 'answer';

/** Every step of an escalation (权限有限 → 汇报 → 转交 → 限期办理, P-09); what is not here is refused. */
export const escalationLifecycle = lifecycleOf<EscalationStatus, EscalationAction, 'OFFICE' | 'UNIT'>([
  { from: 'REPORTED', action: 'transfer', to: 'TRANSFERRED', by: 'OFFICE' },
  { from: 'REPORTED', action: 'decline', to: 'DECLINED', by: 'OFFICE' },
  { from: 'TRANSFERRED', action: 'remind', to: 'TRANSFERRED', by: 'OFFICE' },
  { from: 'TRANSFERRED', action: 'answer', to: 'ANSWERED', by: 'UNIT' },
], { titles: { states: escalationStatuses } });
