import { lifecycleOf } from '@renda/subgraph';

export const itemStates = {
  PENDING: { zh: '待签收', en: 'Not yet signed for' },
  SIGNED: { zh: '已签收', en: 'Signed for' },
  RETURNED: { zh: '已退回', en: 'Returned' },
} as const;

export type ItemState = keyof typeof itemStates;
export type ItemAction = 'sign' | 'return';

/** Every step of an item of a hand-over; what is not here is refused. It is handed over only when the receiver has signed (P-07). Both are steps of the matter too. */
export const itemLifecycle = lifecycleOf<ItemState, ItemAction, 'UNIT'>([
  { from: 'PENDING', action: 'sign', to: 'SIGNED', by: 'UNIT' },
  { from: 'PENDING', action: 'return', to: 'RETURNED', by: 'UNIT' },
], { titles: { states: itemStates } });
