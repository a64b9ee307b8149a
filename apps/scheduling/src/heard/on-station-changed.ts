import { stationChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

export const onStationChanged = copyOf(stationChanged, 'station_heard', {
  region_id: ['uuid', 'regionId'], status: ['text', 'status'], online: ['boolean', 'online'],
});
