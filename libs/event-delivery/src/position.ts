import type { Pool } from 'pg';
import type { Positions } from './event-log.js';
import type { Sql } from './sql.js';

interface PositionRow {
  topic: string;
  partition: number;
  next_position: string;
  tries: number;
}

/**
 * Takes the partition's position row for this transaction and says where to go on. Whoever handles the partition holds this row:
 * two processes that both believe the partition is theirs take turns, and the second finds the records done.
 */
export async function lockPosition(sql: Sql, topic: string, partition: number): Promise<{ next: number; tries: number }> {
  const select = 'select next_position, tries from heard_position where topic = $1 and partition = $2 for update';
  let [row] = await sql.query<PositionRow>(select, [topic, partition]);
  if (!row) {
    await sql.query('insert into heard_position (topic, partition) values ($1, $2) on conflict do nothing', [topic, partition]);
    [row] = await sql.query<PositionRow>(select, [topic, partition]);
  }
  return { next: Number(row?.next_position ?? 0), tries: row?.tries ?? 0 };
}

export async function advancePosition(sql: Sql, topic: string, partition: number, next: number): Promise<void> {
  await sql.query(
    'update heard_position set next_position = $3, tries = 0 where topic = $1 and partition = $2', [topic, partition, next]);
}

export interface Try {
  readonly topic: string;
  readonly partition: number;
  /** The last position at hand: when all are done already, nothing is tried. */
  readonly last: number;
  /** The last try failed for want of the database; it was no fault of the event. */
  readonly forgiven: boolean;
  /** Whether it is counted even when an earlier try never ended. */
  readonly evenUnended: boolean;
}

/**
 * Counts a try of what stands at the position, committed before any handler runs, so that a crash counts too. Undefined when it was not
 * counted, since an earlier try never ended.
 */
export async function countTry(pool: Pool, { topic, partition, last, forgiven, evenUnended }: Try): Promise<{ next: number; tries: number } | undefined> {
  const result = await pool.query<PositionRow>(
    `insert into heard_position as p (topic, partition, tries) values ($1, $2, 1)
       on conflict (topic, partition) do update set tries = case
         when p.next_position > $4 then p.tries when $3 then greatest(p.tries, 1) else p.tries + 1 end
       where $5 or p.tries = 0 or p.next_position > $4
     returning next_position, tries`,
    [topic, partition, forgiven, last, evenUnended],
  );
  const row = result.rows[0];
  return row && { next: Number(row.next_position), tries: row.tries };
}

export async function takeBackTry(pool: Pool, topic: string, partition: number, tries: number): Promise<void> {
  await pool.query('update heard_position set tries = tries - 1 where topic = $1 and partition = $2 and tries = $3', [topic, partition, tries]);
}

/** How far a schema's handlers have come; the schema is the search_path's unless named. */
export async function positionsHeard(pool: Pool, topics: readonly string[], schema?: string): Promise<Positions> {
  const table = schema === undefined ? 'heard_position' : `"${schema}".heard_position`;
  const result = await pool.query<PositionRow>(
    `select topic, partition, next_position, tries from ${table} where topic = any($1)`, [topics]);
  return result.rows.map((row) => ({ topic: row.topic, partition: row.partition, position: Number(row.next_position) }));
}

/** How many records lie between the one and the other. */
export function distance(behind: Positions, ahead: Positions): number {
  const known = new Map(behind.map((each) => [`${each.topic}/${String(each.partition)}`, each.position]));
  return ahead.reduce((sum, each) => sum + Math.max(0, each.position - (known.get(`${each.topic}/${String(each.partition)}`) ?? 0)), 0);
}
