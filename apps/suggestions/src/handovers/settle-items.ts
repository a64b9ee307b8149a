import { LockMode } from '@mikro-orm/postgresql';
import { type Change, Refusal } from '@renda/subgraph';
import type { By } from '../matters/matter-raised.js';
import { Matter } from '../matters/matter.js';
import { turnOf } from '../matters/turn-of.js';
import { HandoverItem } from './handover-item.js';
import type { ItemAction } from './handover.lifecycle.js';
import { Handover } from './handover.js';

export interface Settling {
  readonly id: string;
  readonly expectedVersion?: number | null;
  readonly action: ItemAction;
  /** Null for all that are still waiting. */
  readonly matterIds: readonly string[] | null;
  readonly receivedBy: string | null;
  readonly reason: string | null;
}

/**
 * The unit signs for items of a hand-over, or returns them; each is a step of its matter in the same transaction. The matters are held before the hand-over,
 * as by `settleItemOf`, so that nobody waits for ever for somebody who waits for him.
 */
export async function settleItems(change: Change, { id, expectedVersion, action, matterIds, receivedBy, reason }: Settling): Promise<Handover> {
  const listed = await change.em.find(HandoverItem, { handoverId: id });
  const chosen = matterIds ?? listed.filter(({ state }) => state === 'PENDING').map(({ matterId }) => matterId);
  const matters = await change.referred(Matter, chosen, 'held');
  const handover = await change.lock(Handover, id, expectedVersion);
  const items = await change.em.find(HandoverItem, { handoverId: id }, { refresh: true });
  if (chosen.length === 0) throw new Refusal('NOTHING_TO_SETTLE');
  for (const matterId of chosen) {
    const item = items.find((one) => one.matterId === matterId);
    if (!item) throw new Refusal('NOT_AVAILABLE', { missing: 'item' });
    const matter = matters.get(matterId);
    const by = turnOf(change, matter);
    item.settle(action, { receivedBy, reason }, by);
    change.em.persist(action === 'sign' ? matter.sign(by, receivedBy ?? '') : matter.giveBack(by, reason ?? ''));
    change.tell(matter.told());
  }
  change.tell(handover.settled(action, chosen.length));
  return handover;
}

/** A matter that is signed for or returned by itself settles its place on the list on which it waits, if it waits on one. */
export async function settleItemOf(change: Change, matterId: string, action: ItemAction, given: { receivedBy?: string; reason?: string }, by: By): Promise<void> {
  const waiting = await change.em.findOne(HandoverItem, { matterId, state: 'PENDING' });
  if (!waiting) return;
  const handover = await change.em.findOneOrFail(Handover, { id: waiting.handoverId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  waiting.settle(action, given, by);
  change.tell(handover.settled(action, 1));
}
