import { stationChanged } from '@renda/events';
import { keepsCopy } from './heard-listener.js';

export const onStationChanged = keepsCopy(stationChanged, 'station_heard', {
  region_id: ['uuid', 'regionId'], status: ['text', 'status'], online: ['boolean', 'online'],
});
