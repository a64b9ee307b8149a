import { importer, key, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { Proposal } from './proposal.js';
import { SuggestionSignature } from './suggestion-signature.js';

/** Who signed past suggestions and bills with their leads: one row each, since a cell holds one key. The mandate holds on the day of the suggestion. */
export const cosignerImporter = importer('suggestion_cosigner', z.strictObject({ suggestion: key.nullish(), bill: key.nullish(), mandate: key }), async (rows, change, idOf) => {
  const signed = rows.map(({ row }) => {
    const [suggestionId, ...more] = [idOf('suggestion', row.suggestion), idOf('bill', row.bill)].filter((id) => id !== null);
    if (suggestionId === undefined || more.length > 0) throw new Refusal('BAD_USER_INPUT', { field: 'suggestion' });
    return { suggestionId, mandateId: idOf('mandate', row.mandate) };
  });
  const suggestions = await change.referred<Proposal>(Proposal as never, signed.map(({ suggestionId }) => suggestionId), 'held');
  const mandates = await heardMandates(change, signed.map(({ mandateId }) => mandateId));
  for (const [suggestionId, theirs] of Map.groupBy(signed, (one) => one.suggestionId)) {
    const suggestion = suggestions.get(suggestionId);
    change.permit(suggestion.scopes());
    suggestion.joinedBy(theirs.map(({ mandateId }) => mandateOn(mandates, mandateId, suggestion.submittedOn)));
    change.tell(...suggestion.tells());
    change.em.persist(theirs.map(({ mandateId }) => SuggestionSignature.of(suggestionId, mandateId)));
  }
});
