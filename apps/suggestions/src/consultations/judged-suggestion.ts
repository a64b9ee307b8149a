import { type Change, Refusal } from '@renda/subgraph';
import { Suggestion } from '../suggestions/suggestion.js';

/** A suggestion whose handling is judged. Throws SUGGESTION_WITHDRAWN for one that nobody handles (any more): a draft too, and what was merged or rejected. */
export async function judgedSuggestion(change: Change, id: string): Promise<Suggestion> {
  const suggestion = (await change.referred(Suggestion, [id], 'read')).get(id);
  if (suggestion.status === 'WITHDRAWN' || !suggestion.filed) throw new Refusal('SUGGESTION_WITHDRAWN', { stage: suggestion.stage });
  return suggestion;
}

/** The units that it is assigned to; none before it is. */
export function unitsOf({ leadUnitId, unitIds }: Suggestion): readonly string[] {
  return leadUnitId === null ? [] : unitIds;
}
