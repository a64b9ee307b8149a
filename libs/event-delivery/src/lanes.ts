import type { RendaEvent } from '@renda/events';
import type { Pool } from 'pg';
import { toRecord } from './cloud-event.js';
import type { EventLog } from './event-log.js';
import { inTransaction, type Sql } from './sql.js';

interface OutboxRow {
  readonly id: string;
  readonly topic: string;
  readonly event: RendaEvent;
}

export interface LanePublishing {
  readonly pool: Pool;
  readonly log: EventLog;
  readonly prefix: string;
  readonly batch: number;
  readonly lane: number;
}

/**
 * Publishes the lane's next batch and deletes it; returns how many. A crash in between publishes it again, with the same ids.
 * The lock is PostgreSQL's, so several processes of a service never publish one lane at once; -1 says that another one is at it.
 */
export async function publishLane({ pool, log, prefix, batch, lane }: LanePublishing): Promise<number> {
  return await inTransaction(pool, async (sql) => {
    const [lock] = await sql.query<{ mine: boolean }>(
      `select pg_try_advisory_xact_lock('outbox'::regclass::oid::integer, $1) as mine`, [lane]);
    if (!lock?.mine) return -1;
    const rows = await unpublished(sql, lane, batch);
    if (rows.length === 0) return 0;
    await log.publish(rows.map((row) => toRecord(`${prefix}.${row.topic}`, row.event)));
    await sql.query('delete from outbox where id = any($1::uuid[])', [rows.map((row) => row.id)]);
    return rows.length;
  });
}

/**
 * Selected by what is still there, never by "greater than the last number": a transaction that began earlier may commit later.
 * The oldest rows say which aggregates' turn it is; each gives its lowest versions, as many as it has among them.
 */
async function unpublished(sql: Sql, lane: number, batch: number): Promise<OutboxRow[]> {
  return await sql.query<OutboxRow>(
    `with turn as (
       select subject, min(number) as first, count(*) as rows
         from (select subject, number from outbox where lane = $1 order by number limit $2) as oldest
        group by subject
     )
     select o.id, o.topic, o.event
       from turn
       cross join lateral (
         select id, topic, event, aggregateversion, number from outbox
          where lane = $1 and subject = turn.subject
          order by aggregateversion, number limit turn.rows
       ) as o
      order by turn.first, o.aggregateversion, o.number`,
    [lane, batch],
  );
}
