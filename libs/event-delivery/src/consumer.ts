import { topicOf } from '@renda/events';
import type { Pool } from 'pg';
import type { EventLog, Positions, Subscription } from './event-log.js';
import { Listeners } from './handling.js';
import { pruneInbox } from './inbox.js';
import type { Listener } from './listener.js';
import { PartitionHearing } from './partition-hearing.js';
import { distance, positionsHeard } from './position.js';
import { BackOff, pause, Turns } from './waiting.js';

export interface Consuming {
  /** The consumer group: processes of one service share the work. */
  readonly service: string;
  readonly pool: Pool;
  readonly log: EventLog;
  readonly listeners: readonly Listener[];
  readonly prefix?: string;
  readonly tries?: number;
  readonly firstRetryMilliseconds?: number;
  /** A handler that takes longer has failed this try. */
  readonly deadlineMilliseconds?: number;
  readonly live?: boolean;
  /** Another table of held events: what is held there is held here too, untried. */
  readonly heldBefore?: string;
  readonly onTrouble?: (trouble: unknown) => void;
}

export interface Consumer {
  /** Resolves when everything that was in the log when first asked for has been handled or held. */
  caughtUp(): Promise<void>;
  health(): { readonly subscribed: boolean; readonly caughtUp: boolean; readonly pausedPartitions: readonly string[] };
  stop(options?: { forget?: boolean }): Promise<void>;
}

export function topicsHeard(listeners: readonly Listener[], prefix = 'renda'): string[] {
  return [...new Set(listeners.map((listener) => topicOf(listener.definition, prefix)))];
}

/** Begins to hear, and goes on by itself whenever the log or the database was away. */
export function startConsumer(given: Consuming): Consumer {
  const { service, pool, log, listeners, prefix = 'renda' } = given;
  const topics = topicsHeard(listeners, prefix);
  const onTrouble = given.onTrouble ?? (() => undefined);
  const stopping = new AbortController();
  const paused = new Set<string>();
  const hearing = {
    pool, listeners: new Listeners(listeners, given.live ?? true), tries: given.tries ?? 5,
    firstRetryMilliseconds: given.firstRetryMilliseconds ?? 25, deadlineMilliseconds: given.deadlineMilliseconds ?? 10_000, onTrouble,
    heldBefore: given.heldBefore, suspects: new Turns(),
  };
  const partitions = new Map<string, PartitionHearing>();
  let subscription: Subscription | undefined;
  let isCaughtUp = false;

  const subscribing = persist(stopping.signal, onTrouble, async () => {
    subscription = await log.subscribe({
      group: service,
      topics,
      onTrouble,
      async startAt(topic, partition) {
        const known = await positionsHeard(pool, [topic]);
        return known.find((each) => each.partition === partition)?.position ?? 0;
      },
      async handle(batch, signal) {
        const key = `${batch.topic}/${String(batch.partition)}`;
        const partition = partitions.get(key) ?? new PartitionHearing(hearing, batch.topic, batch.partition);
        partitions.set(key, partition);
        await partition.hear(batch, signal).catch((error: unknown) => {
          paused.add(key);
          throw error;
        });
        paused.delete(key);
      },
    });
  });
  const caughtUp = catchUp(pool, log, topics, stopping.signal, onTrouble).then((done) => { isCaughtUp = done; });
  const pruning = setInterval(() => { pruneInbox(pool).catch(onTrouble); }, 3_600_000);
  pruning.unref();

  return {
    caughtUp: () => caughtUp,
    health: () => ({ subscribed: subscription !== undefined, caughtUp: isCaughtUp, pausedPartitions: [...paused] }),
    async stop(options) {
      stopping.abort();
      clearInterval(pruning);
      await subscribing;
      await subscription?.stop(options);
      await caughtUp;
    },
  };
}

/** Asks for the log's ends once, then waits until all of them are behind us; false when stopped before. */
async function catchUp(pool: Pool, log: EventLog, topics: readonly string[], signal: AbortSignal, onTrouble: (trouble: unknown) => void): Promise<boolean> {
  let ends: Positions = [];
  await persist(signal, onTrouble, async () => { ends = await log.ends(topics); });
  let left = 1;
  while (left > 0 && !signal.aborted) {
    await persist(signal, onTrouble, async () => { left = distance(await positionsHeard(pool, topics), ends); });
    if (left > 0) await pause(100, signal);
  }
  return left === 0;
}

async function persist(signal: AbortSignal, onTrouble: (trouble: unknown) => void, work: () => Promise<void>): Promise<void> {
  const backOff = new BackOff({ firstMilliseconds: 100, mostMilliseconds: 5000 });
  while (!signal.aborted) {
    try {
      await work();
      return;
    } catch (trouble) {
      onTrouble(trouble);
      await pause(backOff.next(), signal);
    }
  }
}
