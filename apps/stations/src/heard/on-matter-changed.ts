import { matterChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Where each matter lies and how far it is: suggestions owns it, but stations are listed here, and so is which of them have something waiting. */
export const onMatterChanged = copyOf(matterChanged, 'matter_heard', { station_id: ['uuid', 'stationId'], stage: ['text', 'stage'] });
