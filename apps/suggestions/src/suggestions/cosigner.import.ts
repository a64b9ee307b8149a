import { importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { Suggestion } from './suggestion.js';
import { SuggestionSignature } from './suggestion-signature.js';

/** Who signed past suggestions with their leads: one row each, since a cell holds one key. The mandate holds on the day of the suggestion. */
export const cosignerImporter = importer('suggestion_cosigner', z.strictObject({ suggestion: key, mandate: key }), async (rows, change, idOf) => {
  const signed = rows.map(({ row }) => ({ suggestionId: idOf('suggestion', row.suggestion), mandateId: idOf('mandate', row.mandate) }));
  const suggestions = await change.referred(Suggestion, signed.map(({ suggestionId }) => suggestionId), 'held');
  const mandates = await heardMandates(change, signed.map(({ mandateId }) => mandateId));
  for (const [suggestionId, theirs] of Map.groupBy(signed, (one) => one.suggestionId)) {
    const suggestion = suggestions.get(suggestionId);
    change.permit(suggestion.scopes());
    change.tell(suggestion.joinedBy(theirs.map(({ mandateId }) => mandateOn(mandates, mandateId, suggestion.submittedOn))));
    change.em.persist(theirs.map(({ mandateId }) => SuggestionSignature.of(suggestionId, mandateId)));
  }
});
