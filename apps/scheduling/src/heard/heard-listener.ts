import { type Listener, newest, on } from '@renda/event-delivery';
import type { EventDefinition } from '@renda/events';

/** Column → [its SQL type, the field of the event's data]. */
export type HeardColumns = Readonly<Record<string, readonly [type: string, field: string]>>;

/** Keeps a copy of some fields of another service's aggregate: one statement a batch, and an older version never overwrites a newer one. */
export function keepsCopy(definition: EventDefinition, table: string, columns: HeardColumns): Listener {
  const names = Object.keys(columns);
  const read = Object.values(columns);
  const statement =
    `insert into ${table} as known (id, version, ${names.join(', ')})
     select id, version, ${read.map(([, field]) => `"${field}"`).join(', ')}
     from jsonb_to_recordset($1::jsonb) as told(id uuid, version int, ${read.map(([type, field]) => `"${field}" ${type}`).join(', ')})
     on conflict (id) do update set version = excluded.version, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
     where excluded.version > known.version`;
  return on(definition, async (events, tx) => {
    const rows = newest(events).map(({ subject, aggregateversion, data }) => ({ ...(data as object), id: subject, version: aggregateversion }));
    await tx.query(statement, [JSON.stringify(rows)]);
  });
}
