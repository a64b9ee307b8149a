import type { RendaEvent } from '@renda/events';
import type { Pool } from 'pg';
import type { Sql } from './sql.js';

/** Beyond these days an event heard again is caught by its version or a unique key, no longer by its id. */
export const inboxDays = 90;

/** Of the given events those never heard before, in their order; from now on they are heard. */
export async function takeUnheard(sql: Sql, events: readonly RendaEvent[]): Promise<RendaEvent[]> {
  if (events.length === 0) return [];
  const inserted = await sql.query<{ event_id: string }>(
    'insert into inbox (event_id) select distinct unnest($1::uuid[]) on conflict do nothing returning event_id',
    [events.map((event) => event.id)],
  );
  const unheard = new Set(inserted.map((row) => row.event_id));
  // An id leaves the set when taken, so an event that is twice in the batch is taken once.
  return events.filter((event) => unheard.delete(event.id.toLowerCase()));
}

/** Forgets ids older than the window, a piece at a time; returns how many. */
export async function pruneInbox(pool: Pool, days = inboxDays, piece = 10_000): Promise<number> {
  let pruned = 0;
  for (;;) {
    const result = await pool.query(
      `delete from inbox where event_id in (
         select event_id from inbox where heard_at < clock_timestamp() - make_interval(days => $1) limit $2)`,
      [days, piece],
    );
    pruned += result.rowCount ?? 0;
    if ((result.rowCount ?? 0) < piece) return pruned;
  }
}
