import type { RendaEvent } from '@renda/events';
import type { Pool } from 'pg';
import { toRecord } from '../cloud-event.js';
import type { EventLog } from '../event-log.js';
import { pause } from '../waiting.js';

/** A planted fault, which the suite must catch: a relay that goes on after the last number it published. */
export async function lastIdRelay(pool: Pool, log: EventLog, prefix: string): Promise<never> {
  for (let last = 0; ; await pause(5)) {
    const { rows } = await pool.query<{ number: string; topic: string; event: RendaEvent }>(
      'select number, topic, event from outbox where number > $1 order by number limit 500', [last]);
    if (rows.length === 0) continue;
    await log.publish(rows.map((row) => toRecord(`${prefix}.${row.topic}`, row.event)));
    last = Number(rows.at(-1)?.number);
  }
}
