import { mandateChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

export const onMandateChanged = copyOf(mandateChanged, 'mandate_heard', {
  person_id: ['uuid', 'personId'], level: ['text', 'level'], region_id: ['uuid', 'regionId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'],
  status: ['text', 'status'], voided: ['boolean', 'voided'],
});
