import { mandateChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Which mandates there are and when they hold. A mandate that ends changes no residency: each is ended here, with its own day and reason. */
export const onMandateChanged = copyOf(mandateChanged, 'mandate_heard', {
  person_id: ['uuid', 'personId'], region_id: ['uuid', 'regionId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'],
  status: ['text', 'status'], voided: ['boolean', 'voided'],
});
