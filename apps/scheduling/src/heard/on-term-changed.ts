import { sessionChanged, termChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

const days = { valid_from: ['date', 'from'], valid_to: ['date', 'to'] } as const;

export const onTermChanged = copyOf(termChanged, 'term_heard', { level: ['text', 'level'], region_id: ['uuid', 'regionId'], ...days });

export const onSessionChanged = copyOf(sessionChanged, 'session_heard', {
  level: ['text', 'level'], region_id: ['uuid', 'regionId'], ...days, opens_year: ['boolean', 'opensYear'], voided: ['boolean', 'voided'],
});
