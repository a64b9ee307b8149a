import { type Listener, newest, on } from '@renda/event-delivery';
import { stationChanged } from '@renda/events';

/** Where a station lies and whether it works: a matter is raised at a station. */
export const onStationChanged: Listener = on(stationChanged, async (events, tx) => {
  const rows = newest(events).map(({ subject, aggregateversion, data }) => ({ id: subject, version: aggregateversion, region: data.regionId, status: data.status }));
  await tx.query(
    `insert into station_heard as known (id, version, region_id, status)
     select id, version, region, status from jsonb_to_recordset($1::jsonb) as s(id uuid, version int, region uuid, status text)
     on conflict (id) do update set version = excluded.version, region_id = excluded.region_id, status = excluded.status
     where excluded.version > known.version`,
    [JSON.stringify(rows)],
  );
});
