import type { Pool } from 'pg';
import { topicsHeard } from './consumer.js';
import type { EventLog } from './event-log.js';
import type { Listener } from './listener.js';
import { distance, positionsHeard } from './position.js';

export interface DeliveryStatus {
  /** Rows of the outbox. */
  readonly unpublished: number;
  /** Records of the log not yet handled; what is held counts as done with. */
  readonly behind: number;
}

/** What a service has yet to say, and yet to hear. */
export async function deliveryStatus(given: { pool: Pool; log: EventLog; listeners: readonly Listener[]; prefix?: string }): Promise<DeliveryStatus> {
  const topics = topicsHeard(given.listeners, given.prefix);
  const [outbox, ends, positions] = await Promise.all([
    given.pool.query<{ unpublished: number }>('select count(*)::integer as unpublished from outbox'),
    given.log.ends(topics),
    positionsHeard(given.pool, topics),
  ]);
  return { unpublished: outbox.rows[0]?.unpublished ?? 0, behind: distance(positions, ends) };
}
