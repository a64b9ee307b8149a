import { delegationChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** At which congress a delegation is, which region elected it and on which days it is there: it raises suggestions. */
export const onDelegationChanged = copyOf(delegationChanged, 'delegation_heard', {
  region_id: ['uuid', 'regionId'], electing_region_id: ['uuid', 'electingRegionId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'],
});
