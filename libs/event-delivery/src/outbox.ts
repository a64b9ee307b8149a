import type { EventDefinition, RendaEvent } from '@renda/events';
import { partitionOf } from './partition-of.js';
import type { Sql } from './sql.js';

/** Fixed: an aggregate must never be in two lanes, or two relays could publish it at once. */
export const lanes = 8;
export const outboxChannel = 'renda_outbox';

export interface Said {
  readonly definition: EventDefinition;
  readonly event: RendaEvent;
}

/**
 * Puts events into the outbox of the caller's transaction, in one statement: they commit together with the change or not at all,
 * and the relay is woken at the commit. The writer must hold its aggregate (row lock or version check) until it commits,
 * so that a lower version is never committed after a higher one: order within an aggregate rests on that and on nothing else.
 */
export async function appendToOutbox(sql: Sql, events: readonly Said[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ definition, event }) => ({
    id: event.id, lane: partitionOf(event.subject, lanes), topic: `${definition.service}.${definition.subject}`,
    subject: event.subject, aggregateversion: event.aggregateversion, event,
  }));
  // One JSON parameter rather than arrays: it passes unharmed through any driver.
  await sql.query(
    `with given as (
       select * from json_to_recordset($1::json)
         as g(id uuid, lane smallint, topic text, subject text, aggregateversion bigint, event json)
     ), inserted as (
       insert into outbox (id, lane, topic, subject, aggregateversion, event)
       select id, lane, topic, subject, aggregateversion, event from given
     )
     select pg_notify('${outboxChannel}', '')`,
    [JSON.stringify(rows)],
  );
}
