import { setTimeout as sleep } from 'node:timers/promises';
import type { Stoppable } from '@renda/service-runtime';
import type { Working } from './service-definition.js';

/**
 * Does a round of work again and again once the log has been heard: at once while there is something, else looking every so often. Trouble is told, and it
 * goes on. Stopping waits for the round, which may end sooner by its signal.
 */
export function asLongAsItRuns({ caughtUp, onTrouble }: Pick<Working, 'caughtUp' | 'onTrouble'>, round: (signal: AbortSignal) => Promise<boolean>, every = 500): Stoppable {
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = (async () => {
    await Promise.race([caughtUp, new Promise((resolve) => { signal.addEventListener('abort', resolve); })]);
    while (!signal.aborted) {
      const more = await round(signal).catch((trouble: unknown) => {
        onTrouble(trouble);
        return false;
      });
      if (!more) await sleep(every, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** Does the work of a round for each, whatever became of those before it. What failed first is thrown at the end. */
export async function oneByOne<T>(each: Iterable<T> | AsyncIterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const failed: unknown[] = [];
  for await (const one of each) await work(one).catch((trouble: unknown) => { failed.push(trouble); });
  if (failed.length > 0) throw failed[0];
}

/** Several that run beside each other, stopped together. */
export function together(...running: readonly Stoppable[]): Stoppable {
  return { stop: async () => { await Promise.all(running.map((one) => one.stop())); } };
}
