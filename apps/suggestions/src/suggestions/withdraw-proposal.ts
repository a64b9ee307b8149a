import type { EntityClass } from '@mikro-orm/postgresql';
import type { Change } from '@renda/subgraph';
import type { Bill } from '../bills/bill.js';
import { type Moving, moveProposal } from './move-proposal.js';
import { unitsNow } from './suggestion-unit.js';
import type { Suggestion } from './suggestion.js';

/** Taken back for a reason. Units that were shown a draft see it no longer; those that a filed paper was assigned to see what became of it. */
export function withdrawProposal<T extends Suggestion | Bill>(change: Change, entity: EntityClass<T>, { reason, ...moving }: Moving & { readonly reason: string }): Promise<T> {
  return moveProposal(change, entity, moving, async (proposal, by) => {
    const kept = proposal.withdraw(reason, by);
    if (!proposal.filed) await unitsNow(change, proposal, [], by.at);
    return kept;
  });
}
