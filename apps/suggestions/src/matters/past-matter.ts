import { dayOf } from '@renda/calendar';
import { type Change, Refusal, type Region } from '@renda/subgraph';
import { MatterCodes } from './matter-codes.js';
import { sixStages, stageNames } from './matter.lifecycle.js';
import { Matter } from './matter.js';
import type { By, MatterRaised } from './matter-raised.js';
import type { MatterStep } from './move-matter.js';
import { keepOccasion } from './raise-matter.js';

const notRaised = { NOT_RAISED: { zh: '尚未收集', en: 'Not raised yet' } };

/** A step of a past matter: when it was done, and what was done. */
export interface PastStep {
  readonly at: Date;
  readonly step: MatterStep;
}

export interface PastMatter extends Omit<MatterRaised, 'region' | 'concerns'> {
  readonly region: Region | undefined;
  readonly concerns: Region | null | undefined;
  readonly raisedAt: Date;
  /** In the order of the chain; done in the order of their times. */
  readonly steps: readonly PastStep[];
}

/**
 * Keeps a matter of the past: its steps are done one after the other by the same rules as live ones, each judged on the day it was done. It says its
 * state as it is now, once. It has no receipt, since nobody holds one; the station may have been closed since.
 */
export async function keepPastMatter(change: Change, { region, concerns, raisedAt, steps, ...given }: PastMatter): Promise<Matter> {
  if (!region || concerns === undefined) throw new Refusal('NOT_AVAILABLE', { missing: region ? 'region' : 'station' });
  const inOrder = [...steps].sort((one, other) => one.at.getTime() - other.at.getTime());
  const last = inOrder.at(-1)?.at ?? raisedAt;
  if (last > change.now) throw new Refusal('BAD_USER_INPUT', { field: 'at', latest: change.now.toISOString() });
  if (inOrder[0] && inOrder[0].at < raisedAt) throw new Refusal('STAGE_SKIPPED', { stage: 'NOT_RAISED', needed: 'COLLECTED' }, sixStages, { stage: notRaised, needed: stageNames });
  const by = (at: Date): By => ({ callerId: change.caller.id, at });
  const { matter, entry } = Matter.raise({ ...given, region, concerns }, by(raisedAt), await MatterCodes.of(change.ruling, region.path, dayOf(raisedAt)));
  change.permit(matter.scopes());
  change.em.persist([matter, entry]);
  for (const { at, step } of inOrder) change.em.persist(await step(matter, by(at)));
  keepOccasion(change, matter);
  change.tell(matter.told());
  return matter;
}
