import { stationChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Keeps where each station lies: a grant on one is given in its region. */
export const stationListener = copyOf(stationChanged, 'station_heard', { region_id: ['uuid', 'regionId'] });
