import { groupChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

export const onGroupChanged = copyOf(groupChanged, 'group_heard', {
  region_id: ['uuid', 'regionId'], kind: ['text', 'kind'], level: ['text', 'level'], valid_from: ['date', 'from'], valid_to: ['date', 'to'],
});
