import { pairChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

export const onPairChanged = copyOf(pairChanged, 'pair_heard', {
  member_id: ['uuid', 'memberId'], mandate_id: ['uuid', 'mandateId'], person_id: ['uuid', 'personId'], region_id: ['uuid', 'regionId'], level: ['text', 'level'],
  valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'],
});
