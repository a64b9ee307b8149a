import type { Change, MutationInput, RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import type { By } from '../outputs/output.js';
import { type Kept, moveProposal } from './move-proposal.js';
import { Suggestion } from './suggestion.js';
import { suggestionRows, type SuggestionView } from './suggestion.view.js';

/** A mutation of one suggestion; answers it as it is then. */
export async function changedSuggestion<Input extends MutationInput>(
  context: RequestContext, info: GraphQLResolveInfo, mutation: string, input: Input, work: (change: Change) => Promise<{ id: string }>,
): Promise<SuggestionView> {
  return context.read.oneOrRefuse(suggestionRows, await context.change(mutation, input, work), info);
}

/** A mutation that is one step of one suggestion and nothing more. */
export function stepSuggestion<Input extends MutationInput & { id: string; expectedVersion?: number | null }>(
  context: RequestContext, info: GraphQLResolveInfo, mutation: string, input: Input, step: (suggestion: Suggestion, by: By) => Kept,
): Promise<SuggestionView> {
  return changedSuggestion(context, info, mutation, input, (change) => moveProposal(change, Suggestion, input, step));
}

export const noteOf = ({ note }: { note: string }): string | null => (note.trim() === '' ? null : note);
