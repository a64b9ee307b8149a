import { dayOf } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { settleItemOf } from '../handovers/settle-items.js';
import { MatterCodes } from './matter-codes.js';
import { type Analysis, Matter } from './matter.js';
import type { MatterExtension } from './matter-extension.js';
import type { By } from './matter-raised.js';
import type { MatterReply } from './matter-reply.js';
import type { MatterStage } from './matter-stage.js';
import { turnOf } from './turn-of.js';

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

/** The analysis, by the codes of the place where the matter was raised, as in force on its day. */
export async function analyse(change: Change, matter: Matter, by: By, given: Analysis): Promise<MatterStage> {
  return matter.analyse(by, given, await MatterCodes.of(change.ruling, matter.regionPath, dayOf(by.at)));
}

/** The unit signs for it, wherever it waits: alone or on the list of a hand-over. */
export async function sign(change: Change, matter: Matter, by: By, receivedBy: string): Promise<MatterStage> {
  const entry = matter.sign(by, receivedBy);
  await settleItemOf(change, matter.id, 'sign', { receivedBy }, by);
  return entry;
}

export async function giveBack(change: Change, matter: Matter, by: By, reason: string): Promise<MatterStage> {
  const entry = matter.giveBack(by, reason);
  await settleItemOf(change, matter.id, 'return', { reason }, by);
  return entry;
}
