import { groupChanged } from '@renda/events';
import { keepsCopy } from './heard-listener.js';

export const onGroupChanged = keepsCopy(groupChanged, 'group_heard', { region_id: ['uuid', 'regionId'] });
