import type { EventDefinition, RendaEvent } from '@renda/events';
import { readRecord, typeOf, type Reading } from './cloud-event.js';
import type { StoredRecord } from './event-log.js';
import { takeUnheard } from './inbox.js';
import { batchesByType, type HeardTx, type Listener } from './listener.js';
import { appendToOutbox, type Said } from './outbox.js';
import type { Sql } from './sql.js';

/** The list "event → handlers" of one service. */
export class Listeners {
  readonly #byType: ReadonlyMap<string, readonly Listener[]>;

  constructor(listeners: readonly Listener[], private readonly live: boolean) {
    this.#byType = Map.groupBy(listeners, (listener) => listener.definition.type);
  }

  /** Undefined for a type that nobody here listens to: such records are passed over. */
  read(record: StoredRecord): Reading | undefined {
    const type = typeOf(record);
    if (type === undefined) return { unreadable: 'UNREADABLE_ATTRIBUTES type missing' };
    const definition = this.#byType.get(type)?.[0]?.definition;
    return definition && readRecord(record, definition.data);
  }

  /** Hands over what was not heard before, and puts what the handlers say into the outbox of the same transaction. */
  async hear(sql: Sql, events: readonly RendaEvent[]): Promise<void> {
    const said: Said[] = [];
    const tx: HeardTx = {
      live: this.live,
      query: (text, values) => sql.query(text, values),
      emit: (definition: EventDefinition, event: RendaEvent) => { if (this.live) said.push({ definition, event }); },
    };
    for (const batch of batchesByType(await takeUnheard(sql, events))) {
      for (const listener of this.#byType.get(batch[0]?.type ?? '') ?? []) await listener.hear(batch, tx);
    }
    await appendToOutbox(sql, said);
  }
}
