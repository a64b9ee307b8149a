import type { Stoppable } from '@renda/service-runtime';
import { asLongAsItRuns, type Deriving, type Working } from '@renda/subgraph';
import { recountAll, recountRound } from './recount.js';

const now = (): Date => new Date();

/** Counts what is due, as long as the service runs. */
export function keepCounting({ caughtUp, onTrouble, ...at }: Working, every?: number): Stoppable {
  return asLongAsItRuns({ caughtUp, onTrouble }, async () => (await recountRound({ ...at, now })) > 0, every);
}

/** All of it at once, saying nothing: of a `heard` that is not yet the live one. */
export async function deriveObligations(at: Deriving): Promise<void> {
  await recountAll({ ...at, now, live: false });
}
