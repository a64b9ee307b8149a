import { dayOf } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { MatterCodes } from './matter-codes.js';
import { type Analysis, Matter } from './matter.js';
import type { MatterExtension } from './matter-extension.js';
import type { By } from './matter-raised.js';
import type { MatterReply } from './matter-reply.js';
import type { MatterStage } from './matter-stage.js';

export interface Moving {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

export type MatterStep = (matter: Matter, by: By) => MatterStage | MatterReply | MatterExtension | Promise<MatterStage>;

/** One step of one matter. Two at once come one after the other: the second is judged by what the first left. */
export async function moveMatter(change: Change, { id, expectedVersion }: Moving, step: MatterStep): Promise<Matter> {
  const matter = await change.lock(Matter, id, expectedVersion);
  change.em.persist(await step(matter, turnOf(change, matter)));
  change.tell(matter.told());
  return matter;
}

/** Who does a step, and when. A request that waited for another one's commit may have begun before it: a stage never begins before the one it follows. */
export function turnOf(change: Change, { stageSince }: Matter): By {
  return { callerId: change.caller.id, at: change.now < stageSince ? stageSince : change.now };
}

/** The analysis, by the codes of the place where the matter was raised, as in force on its day. */
export async function analyse(change: Change, matter: Matter, by: By, given: Analysis): Promise<MatterStage> {
  return matter.analyse(by, given, await MatterCodes.of(change.ruling, matter.regionPath, dayOf(by.at)));
}
