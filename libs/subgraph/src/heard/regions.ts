import { type Listener, newest, on } from '@renda/event-delivery';
import { regionChanged } from '@renda/events';

/** Heard schema of every service: the region tree. */
export const regionTable = `
create table region_heard (
  id uuid primary key,
  version int not null,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  path text collate "C" not null,
  valid_from date not null,
  valid_to date
);
create index region_heard_path on region_heard (path);
`;

/**
 * Keeps the region tree, and rewrites the copied paths of this service's own rows when a region moves: rights follow today's tree.
 * `scoped` names the own tables with `region_id` and `region_path`.
 */
export function regionListener(scoped: readonly string[]): Listener {
  return on(regionChanged, async (events, tx) => {
    const rows = newest(events).map(({ subject, aggregateversion, data }) => ({ id: subject, version: aggregateversion, ...data }));
    const written = await tx.query<{ id: string; path: string }>(
      `insert into region_heard as known (id, version, code, name, kind, parent_id, path, valid_from, valid_to)
       select id, version, code, name, kind, "parentId", path, "from", "to"
       from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, code text, name text, kind text, "parentId" uuid, path text, "from" date, "to" date)
       on conflict (id) do update set version = excluded.version, code = excluded.code, name = excluded.name, kind = excluded.kind,
         parent_id = excluded.parent_id, path = excluded.path, valid_from = excluded.valid_from, valid_to = excluded.valid_to
       where excluded.version > known.version
       returning id, path`,
      [JSON.stringify(rows)],
    );
    const moved = rows.filter(({ id, version }) => version > 1 && written.some((one) => one.id === id));
    if (!tx.live || moved.length === 0) return;
    for (const table of scoped) {
      await tx.query(
        `update ${table} as own set region_path = r.path from region_heard r where r.id = own.region_id and r.id = any($1::uuid[]) and own.region_path <> r.path`,
        [moved.map(({ id }) => id)],
      );
    }
  });
}
