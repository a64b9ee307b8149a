import { sessionChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** On which days a congress sat: suggestions are told apart by the session they were submitted at. */
export const onSessionChanged = copyOf(sessionChanged, 'session_heard', {
  region_id: ['uuid', 'regionId'], level: ['text', 'level'], number: ['int', 'number'], term_id: ['uuid', 'termId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'],
});
