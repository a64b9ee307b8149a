import { newest, on } from '@renda/event-delivery';
import { mandateChanged } from '@renda/events';

/** Which mandates there are and when they hold. A mandate that ends changes no residency: each is ended here, with its own day and reason. */
export const onMandateChanged = on(mandateChanged, async (events, tx) => {
  const rows = newest(events).map(({ subject, aggregateversion, data }) => ({ ...data, id: subject, version: aggregateversion }));
  await tx.query(
    `insert into mandate_heard as known (id, version, person_id, region_id, valid_from, valid_to, status, voided)
     select id, version, "personId", "regionId", "from", "to", status, voided
     from jsonb_to_recordset($1::jsonb)
       as m(id uuid, version int, "personId" uuid, "regionId" uuid, "from" date, "to" date, status text, voided boolean)
     on conflict (id) do update set version = excluded.version, person_id = excluded.person_id, region_id = excluded.region_id,
       valid_from = excluded.valid_from, valid_to = excluded.valid_to, status = excluded.status, voided = excluded.voided
     where excluded.version > known.version`,
    [JSON.stringify(rows)],
  );
});
