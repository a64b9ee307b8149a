import { type Listener, newest, on } from '@renda/event-delivery';
import type { DataOf, EventDefinition } from '@renda/events';

/** Column of the copy → [its SQL type, the field of the event's data that it holds; or `@time`, when the event said it]. */
export type CopiedFields<D extends EventDefinition> = Readonly<Record<string, readonly [type: string, field: (keyof DataOf<D> & string) | '@time']>>;

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
    const rows = newest(events).map(({ subject, aggregateversion, time, data }) => ({ ...(data as object), id: subject, version: aggregateversion, '@time': time }));
    await tx.query(statement, [JSON.stringify(rows)]);
  });
}

/** A list field of an event's data, as rows of a table of their own: which aggregate, and which member. */
export interface CopiedList<D extends EventDefinition> {
  /** The table that holds the copies of the aggregates themselves, kept by a `copyOf` that is heard first. */
  readonly of: string;
  readonly table: string;
  readonly key: string;
  /** Columns of one row and their SQL types, in the order in which `rows` gives them. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: (data: DataOf<D>) => readonly (readonly unknown[])[];
}

/** Keeps the members of a list as rows, those of the version that stands: two statements a batch, and an older version changes nothing. */
export function copyOfList<D extends EventDefinition>(definition: D, list: CopiedList<D>): Listener {
  const names = Object.keys(list.columns);
  const types = Object.entries(list.columns).map(([name, type]) => `${name} ${type}`).join(', ');
  return on(definition, async (events, tx) => {
    const told = newest(events);
    const standing = await tx.query<{ id: string }>(
      `select of.id from ${list.of} of join jsonb_to_recordset($1::jsonb) as told(id uuid, version int) on told.id = of.id and told.version = of.version`,
      [JSON.stringify(told.map(({ subject: id, aggregateversion: version }) => ({ id, version })))]);
    const ids = new Set(standing.map(({ id }) => id));
    await tx.query(`delete from ${list.table} where ${list.key} = any($1::uuid[])`, [[...ids]]);
    const rows = told.filter(({ subject }) => ids.has(subject)).flatMap(({ subject, data }) =>
      list.rows(data as DataOf<D>).map((row) => ({ key: subject, ...Object.fromEntries(names.map((name, at) => [name, row[at]])) })));
    if (rows.length === 0) return;
    await tx.query(
      `insert into ${list.table} (${[list.key, ...names].join(', ')}) select distinct key, ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as row(key uuid, ${types})`,
      [JSON.stringify(rows)]);
  });
}
