import { groupChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Where a group lies and on which days it is there: a report or suggestion comes from it. */
export const onGroupChanged = copyOf(groupChanged, 'group_heard', { region_id: ['uuid', 'regionId'], valid_from: ['date', 'from'], valid_to: ['date', 'to'] });
