import { mandateChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Whose mandates there are, in which congress, and when they hold: only who holds one leads or signs. */
export const onMandateChanged = copyOf(mandateChanged, 'mandate_heard', {
  person_id: ['uuid', 'personId'], region_id: ['uuid', 'regionId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'],
});
