import { congressPostChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

export const onCongressPostChanged = copyOf(congressPostChanged, 'congress_post_heard', {
  person_id: ['uuid', 'personId'], body_id: ['uuid', 'bodyId'], role: ['text', 'role'], level: ['text', 'level'], region_id: ['uuid', 'regionId'],
  valid_from: ['date', 'from'], valid_to: ['date', 'to'], voided: ['boolean', 'voided'],
});
