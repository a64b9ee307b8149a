import { type Listener, newest, on } from '@renda/event-delivery';
import type { DataOf, EventDefinition } from '@renda/events';

/** Column of the copy → [its SQL type, the field of the event's data that it holds]. */
export type CopiedFields<D extends EventDefinition> = Readonly<Record<string, readonly [type: string, field: keyof DataOf<D> & string]>>;

/**
 * Keeps a copy of some fields of another service's aggregate, beside its id and version: one statement a batch, and an older version never overwrites a
 * newer one.
 */
export function copyOf<D extends EventDefinition>(definition: D, table: string, fields: CopiedFields<D>): Listener {
  const columns = Object.keys(fields);
  const told = Object.values(fields);
  const statement =
    `insert into ${table} as known (${['id', 'version', ...columns].join(', ')})
     select ${['id', 'version', ...told.map(([, field]) => `"${field}"`)].join(', ')}
     from jsonb_to_recordset($1::jsonb) as told(${['id uuid', 'version int', ...told.map(([type, field]) => `"${field}" ${type}`)].join(', ')})
     on conflict (id) do update set ${['version', ...columns].map((column) => `${column} = excluded.${column}`).join(', ')}
     where excluded.version > known.version`;
  return on(definition, async (events, tx) => {
    const rows = newest(events).map(({ subject, aggregateversion, data }) => ({ ...(data as object), id: subject, version: aggregateversion }));
    await tx.query(statement, [JSON.stringify(rows)]);
  });
}
