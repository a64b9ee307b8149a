import { inTransaction, Listeners } from '@renda/event-delivery';
import type { RendaEvent } from '@renda/events';
import { listenersOf } from '@renda/subgraph';
import type { Progress } from './progress.js';
import type { Size } from './scheduling.js';

const batchSize = 500;
/** Batches after which the outbox is emptied, as the relay does it. */
const relayed = 100;

/** How fast one type of event was heard. */
export interface Heard {
  events: number;
  batches: number;
  seconds: number;
  /** Of the batch that made the most. */
  statements: number;
}

/**
 * Hands events to the service's own listeners, as its consumer does: batches of one type, each in a transaction with its inbox and outbox.
 * The order within a type is kept; between types it is as on the log, where each has a topic of its own.
 */
export class Hearing {
  readonly byType = new Map<string, Heard>();
  readonly #waiting = new Map<string, RendaEvent[]>();
  readonly #listeners: Listeners;
  #batches = 0;

  constructor(
    private readonly size: Size,
    private readonly progress: Progress,
  ) {
    this.#listeners = new Listeners(listenersOf(size.scheduling.definition), true);
  }

  async hear(events: Iterable<RendaEvent>): Promise<void> {
    for (const event of events) {
      const batch = this.#waiting.get(event.type) ?? [];
      this.#waiting.set(event.type, batch);
      if (batch.push(event) === batchSize) await this.#hand(event.type);
    }
    for (const type of this.#waiting.keys()) await this.#hand(type);
    await this.size.tend('truncate outbox');
  }

  async #hand(type: string): Promise<void> {
    const batch = this.#waiting.get(type) ?? [];
    this.#waiting.delete(type);
    let statements = 0;
    const began = performance.now();
    await inTransaction(this.size.service.pool, (sql) => this.#listeners.hear({
      query: (text, values) => {
        statements += 1;
        return sql.query(text, values);
      },
    }, batch));
    const heard = this.byType.get(type) ?? { events: 0, batches: 0, seconds: 0, statements: 0 };
    heard.events += batch.length;
    heard.batches += 1;
    heard.seconds += (performance.now() - began) / 1000;
    heard.statements = Math.max(heard.statements, statements);
    this.byType.set(type, heard);
    this.progress.add(batch.length);
    this.#batches += 1;
    if (this.#batches % relayed === 0) await this.size.tend('truncate outbox');
  }
}
