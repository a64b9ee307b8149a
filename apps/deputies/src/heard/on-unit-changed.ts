import { type Listener, newest, on } from '@renda/event-delivery';
import { unitChanged } from '@renda/events';

/** Keeps where each undertaking unit lies: a grant on one is given in its region. */
export const unitListener: Listener = on(unitChanged, async (events, tx) => {
  const rows = newest(events).map(({ subject: id, aggregateversion: version, data: { regionId } }) => ({ id, version, regionId }));
  await tx.query(
    `insert into unit_heard as known (id, version, region_id)
     select id, version, "regionId" from jsonb_to_recordset($1::jsonb) as h(id uuid, version int, "regionId" uuid)
     on conflict (id) do update set version = excluded.version, region_id = excluded.region_id where excluded.version > known.version`,
    [JSON.stringify(rows)],
  );
});
