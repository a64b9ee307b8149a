import { bodyChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Where a body lies, of what kind it is and on which days it is there: a committee supervises, an organ is supervised. */
export const onBodyChanged = copyOf(bodyChanged, 'body_heard', { region_id: ['uuid', 'regionId'], kind: ['text', 'kind'], valid_from: ['date', 'from'], valid_to: ['date', 'to'] });
