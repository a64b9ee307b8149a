import type { EntityClass } from '@mikro-orm/postgresql';
import type { Change } from '@renda/subgraph';
import { type By, liveBy } from '../outputs/output.js';
import type { Proposal } from './proposal.js';

export interface Moving {
  readonly id: string;
  readonly expectedVersion?: number | null;
}

/** What a step leaves to be kept beside the paper: an entry of its history, a contact, a reply. */
export type Kept = object | readonly object[];

/** Keeps what a step of a paper left, and tells what it says then. */
export function keepStep<T extends Proposal>(change: Change, proposal: T, kept: Kept): T {
  change.em.persist(Array.isArray(kept) ? [...(kept as readonly object[])] : kept);
  change.tell(...proposal.tells());
  return proposal;
}

/** One step of one suggestion or bill. Two at once come one after the other: the second is judged by what the first left. */
export async function moveProposal<T extends Proposal>(
  change: Change, entity: EntityClass<T>, { id, expectedVersion }: Moving, step: (proposal: T, by: By) => Kept | Promise<Kept>,
): Promise<T> {
  const proposal = await change.lock(entity, id, expectedVersion);
  return keepStep(change, proposal, await step(proposal, byAfter(change, proposal)));
}

/** Whoever makes the change, now. A request that waited for another one's commit may have begun before it: a step is never before the one it follows. */
export function byAfter(change: Change, { stageSince }: Proposal): By {
  const by = liveBy(change);
  return by.at < stageSince ? { ...by, at: stageSince } : by;
}
