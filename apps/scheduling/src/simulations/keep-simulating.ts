import type { Stoppable } from '@renda/service-runtime';
import type { Working } from '@renda/subgraph';
import { asLongAsItRuns } from '../as-long-as-it-runs.js';
import { simulateRound } from './simulate-round.js';

/** Does the simulations asked for, one after the other, as long as the service runs. Stopped in the middle, another process or the next start goes on. */
export function keepSimulating({ pool, ruling, ...working }: Working, every?: number): Stoppable {
  return asLongAsItRuns(working, (signal) => simulateRound({ pool, calendar: ruling.calendar, now: () => new Date(), signal }), every);
}
