import { newest, on } from '@renda/event-delivery';
import { personChanged } from '@renda/events';

/** Who may be appointed to a post: whoever is registered as a person. Only the id is kept. */
export const onPersonChanged = on(personChanged, async (events, tx) => {
  const rows = newest(events).map(({ subject: id, aggregateversion: version }) => ({ id, version }));
  await tx.query(
    `insert into person_heard as known (id, version)
     select id, version from jsonb_to_recordset($1::jsonb) as p(id uuid, version int)
     on conflict (id) do update set version = excluded.version where excluded.version > known.version`,
    [JSON.stringify(rows)],
  );
});
