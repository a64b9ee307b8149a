import { stationChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

/** Where a station lies and whether it works: a matter is raised at a station. */
export const onStationChanged = copyOf(stationChanged, 'station_heard', { region_id: ['uuid', 'regionId'], status: ['text', 'status'] });
