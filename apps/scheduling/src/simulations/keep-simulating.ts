import type { Stoppable } from '@renda/service-runtime';
import { asLongAsItRuns, type Working } from '@renda/subgraph';
import { simulateRound } from './simulate-round.js';

/** Does the simulations asked for, one after the other, as long as the service runs. Stopped in the middle, another process or the next start goes on. */
export function keepSimulating({ pool, ruling, ...working }: Omit<Working, 'itself'>, every?: number): Stoppable {
  return asLongAsItRuns(working, (signal) => simulateRound({ pool, calendar: ruling.calendar, now: () => new Date(), signal }), every);
}
