import { bodyChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

export const onBodyChanged = copyOf(bodyChanged, 'body_heard', { region_id: ['uuid', 'regionId'], kind: ['text', 'kind'] });
