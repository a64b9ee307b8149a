import { setTimeout as sleep } from 'node:timers/promises';
import type { Stoppable } from '@renda/service-runtime';
import type { Working } from '@renda/subgraph';
import { recountAll, recountRound } from './recount.js';

const now = (): Date => new Date();

/** Counts what is due, as long as the service runs: at once while there is something, else looking every so often. Trouble is told, and it goes on. */
export function keepCounting({ caughtUp, onTrouble, ...at }: Working, every = 500): Stoppable {
  const stopping = new AbortController();
  const running = (async () => {
    await Promise.race([caughtUp, new Promise((resolve) => { stopping.signal.addEventListener('abort', resolve); })]);
    while (!stopping.signal.aborted) {
      const counted = await recountRound({ ...at, now }).catch((trouble: unknown) => {
        onTrouble(trouble);
        return 0;
      });
      if (counted <= 0) await sleep(every, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** All of it at once, saying nothing: of a `heard` that is not yet the live one. */
export async function deriveObligations(at: Omit<Working, 'caughtUp' | 'onTrouble'>): Promise<void> {
  await recountAll({ ...at, now, live: false });
}
