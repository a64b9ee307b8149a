import { dayOf } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import type { By } from '../outputs/output.js';
import { type Moving, moveProposal } from '../suggestions/move-proposal.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { specialCommittee } from './special-committee.js';
import { CommitteeSplit } from './committee-split.js';

/** Gives a suggestion to the special committee that supervises how it is handled; whichever had it before has it no longer. */
export function splitSuggestion(change: Change, { committeeId, ...moving }: Moving & { readonly committeeId: string }): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, (suggestion, by) => splitTo(change, suggestion, committeeId, by));
}

export async function splitTo(change: Change, suggestion: Suggestion, committeeId: string, by: By): Promise<object[]> {
  const kept = suggestion.splitTo(await specialCommittee(change, committeeId, suggestion, dayOf(by.at)), by);
  const { id: suggestionId, version: number } = suggestion;
  await change.em.nativeUpdate(CommitteeSplit, { suggestionId, endedAt: null }, { endedAt: by.at });
  return [kept, Object.assign(new CommitteeSplit(), { suggestionId, number, bodyId: committeeId, at: by.at })];
}
