import type { Stoppable } from '@renda/service-runtime';
import { asLongAsItRuns, type ByItself, oneByOne, Refusal, type Working } from '@renda/subgraph';
import { handOverLimit } from './hand-over-limit.js';
import { petitions } from './petition.js';

const atOnce = 200;

interface Waiting {
  readonly id: string;
  readonly regionPath: string;
  readonly submittedAt: Date;
}

/** Watches as long as the service runs for complaints that were not handed on in time: within half a minute each is OVERDUE, and that is told once. */
export function watchPetitions({ pool, ruling, itself, caughtUp, onTrouble }: Working, every = 30_000): Stoppable {
  return asLongAsItRuns({ caughtUp, onTrouble }, async () => {
    await petitionRound({ pool, ruling, itself, now: new Date() });
    return false;
  }, every);
}

/**
 * Looks once at every complaint that waits. Two processes at once tell each one once: the second finds it led on already. One that fails holds up no other, and what failed
 * first is thrown at the end. Answers how many it led on.
 */
export async function petitionRound({ pool, ruling, itself, now }: Pick<Working, 'pool' | 'ruling'> & { readonly itself: ByItself; readonly now: Date }): Promise<number> {
  let passed = 0;
  await oneByOne(waitingUntil(pool, now), async (waiting) => {
    const due = (await handOverLimit(ruling, waiting))?.due;
    if (due && now > due && (await passLimit(itself, waiting.id))) passed += 1;
  });
  return passed;
}

async function* waitingUntil(pool: Working['pool'], now: Date): AsyncGenerator<Waiting> {
  for (let after = { id: '00000000-0000-0000-0000-000000000000', submittedAt: new Date(0) } as Waiting | undefined; after;) {
    const { rows } = await pool.query<Waiting>(
      `select id, region_path as "regionPath", submitted_at as "submittedAt" from petition
       where status = 'SUBMITTED' and submitted_at < $1 and (submitted_at, id) > ($2, $3) order by submitted_at, id limit ${atOnce}`, [now, after.submittedAt, after.id]);
    yield* rows;
    after = rows.length < atOnce ? undefined : rows.at(-1);
  }
}

/** Whether it was this one who led it on. */
async function passLimit(itself: ByItself, id: string): Promise<boolean> {
  try {
    await itself(async (change) => {
      await petitions.lead(change, await change.lock(petitions.entity, id), 'passLimit');
    });
    return true;
  } catch (error) {
    if (error instanceof Refusal && ['STATUS_UNFIT', 'NOT_YET_OVERDUE'].includes(error.code)) return false;
    throw error;
  }
}
