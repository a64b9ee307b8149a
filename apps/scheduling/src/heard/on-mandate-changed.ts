import { mandateChanged } from '@renda/events';
import { keepsCopy } from './heard-listener.js';

export const onMandateChanged = keepsCopy(mandateChanged, 'mandate_heard', {
  person_id: ['uuid', 'personId'], level: ['text', 'level'], region_id: ['uuid', 'regionId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'],
  status: ['text', 'status'], voided: ['boolean', 'voided'],
});
