import type { Change } from '@renda/subgraph';
import { Matter } from './matter.js';
import type { MatterExtension } from './matter-extension.js';
import type { By } from './matter-raised.js';
import type { MatterReply } from './matter-reply.js';
import type { MatterStage } from './matter-stage.js';

export interface Moving {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

export type MatterStep = (matter: Matter, by: By) => MatterStage | MatterReply | MatterExtension;

/** One step of one matter. Two at once come one after the other: the second is judged by what the first left. */
export async function moveMatter(change: Change, { id, expectedVersion }: Moving, step: MatterStep): Promise<Matter> {
  const matter = await change.lock(Matter, id, expectedVersion);
  // A request that waited for another one's commit may have begun before it: a stage never begins before the one it follows.
  const at = change.now < matter.stageSince ? matter.stageSince : change.now;
  change.em.persist(step(matter, { callerId: change.caller.id, at }));
  change.tell(matter.told());
  return matter;
}
