import { stationChanged } from '@renda/events';
import { copyOf } from '@renda/subgraph';

export const onStationChanged = copyOf(stationChanged, 'station_heard', {
  region_id: ['uuid', 'regionId'], status: ['text', 'status'], online: ['boolean', 'online'], kind: ['text', 'kind'], industry_id: ['uuid', 'industryId'],
  founded_on: ['date', 'foundedOn'], changed_at: ['timestamptz', '@time'],
});
