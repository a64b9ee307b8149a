import type { DataOf, EventDefinition, RendaEvent } from '@renda/events';
import type { Sql } from './sql.js';

/** What a handler may do: statements in the transaction that also keeps the inbox and the position. */
export interface HeardTx extends Sql {
  /** False while the log is replayed into an empty schema. */
  readonly live: boolean;
  /** Says an event in the same transaction; nothing is said while replaying. */
  emit(definition: EventDefinition, event: RendaEvent): void;
}

export interface Listener {
  readonly definition: EventDefinition;
  /** Events of one type; those of one aggregate in order of their version, no event twice. */
  hear(events: readonly RendaEvent[], tx: HeardTx): Promise<void>;
}

/** "When this happened, do that." */
export function on<D extends EventDefinition>(
  definition: D, hear: (events: readonly RendaEvent<DataOf<D>>[], tx: HeardTx) => Promise<void>,
): Listener {
  // The consumer hands over only what has passed this definition's schema.
  return { definition, hear: (events, tx) => hear(events as readonly RendaEvent<DataOf<D>>[], tx) };
}

/** Of state events, the newest of each aggregate: the others are superfluous. Older ones than the database knows are left to the upsert's `where`. */
export function newest<T>(events: readonly RendaEvent<T>[]): RendaEvent<T>[] {
  const bySubject = new Map<string, RendaEvent<T>>();
  for (const event of events) {
    const known = bySubject.get(event.subject);
    if (!known || known.aggregateversion < event.aggregateversion) bySubject.set(event.subject, event);
  }
  return [...bySubject.values()];
}

/** Batches of one type each, that keep the order within every aggregate even across types. */
export function batchesByType(events: readonly RendaEvent[]): RendaEvent[][] {
  const batches: RendaEvent[][] = [];
  const lastOf = new Map<string, number>();
  for (const event of events) {
    let at = lastOf.get(event.subject) ?? 0;
    while (at < batches.length && batches[at]?.[0]?.type !== event.type) at += 1;
    const batch = batches[at];
    if (batch) batch.push(event);
    else batches.push([event]);
    lastOf.set(event.subject, at);
  }
  return batches;
}
