import type { Pool } from 'pg';
import type { StoredRecord } from './event-log.js';
import { Listeners } from './handling.js';
import type { Listener } from './listener.js';
import { lockPosition } from './position.js';
import { reasonOf } from './reason.js';
import { inTransaction, type Sql } from './sql.js';

/** Over so many held aggregates the trouble is not the events': partitions pause instead of holding more. */
export const mostHeldAggregates = 100;

export interface HeldEvent {
  readonly id: string;
  readonly topic: string;
  readonly partition: number;
  readonly position: number;
  /** The aggregate, whose later events wait behind this one. */
  readonly subject: string;
  readonly eventId: string | null;
  readonly type: string | null;
  readonly reason: string;
  readonly tries: number;
  readonly heldAt: Date;
}

/** PostgreSQL's text holds no NUL; a record that has one is unreadable anyway. */
const plain = (text: string): string => text.replaceAll('\0', '\uFFFD');

/** Puts records aside, to be handled later in order. A record already held stays as it is. */
export async function hold(sql: Sql, records: readonly StoredRecord[], reason: string, tries: number): Promise<void> {
  const rows = records.map((record) => ({
    topic: record.topic, partition: record.partition, position: record.position, subject: plain(record.key), reason, tries, value: plain(record.value),
    ...headersOf(record),
  }));
  await sql.query(
    `insert into held_event (topic, partition, position, subject, event_id, type, reason, tries, headers, value)
     select topic, partition, position, subject, event_id, type, reason, tries, headers, value
       from json_to_recordset($1::json) as g(topic text, partition integer, position bigint, subject text, event_id text, type text,
         reason text, tries integer, headers json, value text)
      order by position
     on conflict (topic, partition, position) do nothing`,
    [JSON.stringify(rows)],
  );

  function headersOf(record: StoredRecord): { event_id: string | undefined; type: string | undefined; headers: Record<string, string> } {
    const headers = Object.fromEntries(Object.entries(record.headers).map(([name, value]) => [plain(name), plain(value)]));
    return { headers, event_id: headers['ce_id'], type: headers['ce_type'] };
  }
}

/** Which of these aggregates have held events. */
export async function heldAmong(sql: Sql, topic: string, subjects: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ subject: string }>(
    'select distinct subject from held_event where topic = $1 and subject = any($2)', [topic, [...new Set(subjects)]]);
  return new Set(rows.map((row) => row.subject));
}

/** Whether holding one more aggregate would be too much. */
export async function tooManyHeld(pool: Pool): Promise<boolean> {
  const result = await pool.query<{ many: boolean }>(
    'select count(*) >= $1 as many from (select distinct topic, subject from held_event) as aggregates', [mostHeldAggregates]);
  return result.rows[0]?.many ?? false;
}

const shown = `id::text as id, topic, partition, position::float8 as position, subject, event_id as "eventId", type, reason, tries, held_at as "heldAt"`;

/** What is held, aggregate by aggregate, in order. Nothing of an event's data is shown. */
export async function heldEvents(pool: Pool, most = 1000): Promise<HeldEvent[]> {
  const result = await pool.query<HeldEvent>(`select ${shown} from held_event order by topic, subject, position limit $1`, [most]);
  return result.rows;
}

export interface HeldOutcome {
  readonly handled: number;
  /** What still waits of the aggregate. */
  readonly left: number;
  /** Why it did not go on. */
  readonly reason: string | null;
}

interface HeldRow extends Pick<HeldEvent, 'id' | 'topic' | 'partition' | 'position' | 'subject'> {
  readonly headers: Record<string, string>;
  readonly value: string;
}

/**
 * Handles the aggregate of this held event again, from its first held event on, each in its own transaction, until all are done or one fails.
 * New events of the aggregate keep joining until the last is done.
 */
export async function retryHeld(pool: Pool, listeners: readonly Listener[], id: string, live = true): Promise<HeldOutcome> {
  const known = new Listeners(listeners, live);
  const asked = await pool.query<HeldRow>(`select ${shown} from held_event where id = $1::bigint`, [id]);
  const aggregate = asked.rows[0];
  let handled = 0;
  if (!aggregate) return { handled, left: 0, reason: 'NOT_HELD' };
  for (;;) {
    let current: HeldRow | undefined;
    try {
      current = await inTransaction(pool, async (sql) => {
        await lockPosition(sql, aggregate.topic, aggregate.partition);
        const [row] = await sql.query<HeldRow>(
          `select ${shown}, headers, value from held_event where topic = $1 and subject = $2 order by position limit 1 for update`,
          [aggregate.topic, aggregate.subject]);
        current = row;
        if (row) await handleHeld(sql, known, row);
        return row;
      });
    } catch (error) {
      const reason = error instanceof UnreadableError ? error.message : reasonOf(error);
      await pool.query('update held_event set tries = tries + 1, reason = $2 where id = $1', [current?.id, reason]);
      return { handled, left: await leftOf(pool, aggregate), reason };
    }
    if (!current) return { handled, left: 0, reason: null };
    handled += 1;
  }
}

class UnreadableError extends Error {}

async function handleHeld(sql: Sql, known: Listeners, row: HeldRow): Promise<void> {
  const reading = known.read({ ...row, key: row.subject, position: Number(row.position) });
  if (reading && 'unreadable' in reading) throw new UnreadableError(reading.unreadable);
  if (reading) await known.hear(sql, [reading.event]);
  await sql.query('delete from held_event where id = $1', [row.id]);
}

/** Gives this one event up for good: it counts as heard. What waits behind it is left to a retry. */
export async function skipHeld(pool: Pool, id: string): Promise<HeldOutcome> {
  return await inTransaction(pool, async (sql) => {
    const [row] = await sql.query<HeldEvent>(`delete from held_event where id = $1::bigint returning ${shown}`, [id]);
    if (!row) return { handled: 0, left: 0, reason: 'NOT_HELD' };
    if (row.eventId && /^[0-9a-f-]{36}$/i.test(row.eventId)) {
      await sql.query('insert into inbox (event_id) values ($1::uuid) on conflict do nothing', [row.eventId]);
    }
    const [rest] = await sql.query<{ left: number }>(
      'select count(*)::integer as left from held_event where topic = $1 and subject = $2', [row.topic, row.subject]);
    return { handled: 1, left: rest?.left ?? 0, reason: null };
  });
}

async function leftOf(pool: Pool, of: Pick<HeldRow, 'topic' | 'subject'>): Promise<number> {
  const result = await pool.query<{ left: number }>(
    'select count(*)::integer as left from held_event where topic = $1 and subject = $2', [of.topic, of.subject]);
  return result.rows[0]?.left ?? 0;
}
