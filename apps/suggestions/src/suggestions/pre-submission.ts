import { type Change, Refusal } from '@renda/subgraph';
import type { By } from '../outputs/output.js';
import { link } from '../provenance/provenance-link.js';
import { type Kept, type Moving, moveProposal } from './move-proposal.js';
import { Suggestion } from './suggestion.js';
import { unitsNamed, unitsNow } from './suggestion-unit.js';
import { suggestionNeeds } from './suggestion.lifecycle.js';

export const preSubmissionOutcomes = ['ADVANCE', 'REVISE', 'MERGE', 'WITHDRAW'] as const;

/** The draft is shown to the units that it may be for. */
export async function preSubmit(change: Change, { unitIds, ...moving }: Moving & { readonly unitIds: readonly string[] }): Promise<Suggestion> {
  const units = await unitsNamed(change, unitIds, 'unitIds');
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    const kept = suggestion.preSubmit(units.map(({ id }) => id), by);
    await unitsNow(change, suggestion, units.map(({ id }) => [id, 'LIKELY'] as const), by.at);
    return kept;
  });
}

export interface Concluding extends Moving {
  readonly outcome: string;
  readonly reason: string | null;
  readonly intoId: string | null;
}

/** What came of the communication: it advances, is revised, merged into another or dropped. Whoever it was shown to sees it no longer, unless it advances. */
export async function concludePreSubmission(change: Change, { outcome, reason, intoId, ...moving }: Concluding): Promise<Suggestion> {
  // Both rows in the order of their ids, so that two merges at once wait for each other and never for ever.
  const both = outcome === 'MERGE' && intoId !== null ? await change.referred(Suggestion, [moving.id, intoId], 'held') : null;
  return moveProposal(change, Suggestion, moving, async (suggestion, by): Promise<Kept> => {
    const kept = concluded(change, suggestion, { outcome, reason, into: both && intoId !== null ? both.get(intoId) : null }, by);
    if (outcome !== 'ADVANCE') await unitsNow(change, suggestion, [], by.at);
    return kept;
  });
}

/** The step by which the communication ends. */
export function concluded(change: Change, suggestion: Suggestion, { outcome, reason, into }: { outcome: string; reason: string | null; into: Suggestion | null }, by: By): object {
  if (outcome === 'ADVANCE') return suggestion.advance(reason, by);
  if (outcome === 'REVISE') return suggestion.revise(reason ?? '', by);
  if (outcome === 'WITHDRAW') return suggestion.drop(reason ?? '', by);
  if (outcome !== 'MERGE') throw new Refusal('BAD_USER_INPUT', { field: 'outcome' });
  if (!into) throw new Refusal('STEP_INCOMPLETE', { stage: suggestion.stage, needed: 'into' }, undefined, { needed: suggestionNeeds });
  change.permit(into.scopes());
  const kept = suggestion.merge(into, reason ?? '', by);
  link(change, { kind: 'Suggestion', id: suggestion.id }, 'MERGED_INTO', { kind: 'Suggestion', id: into.id }, by.at);
  return kept;
}
