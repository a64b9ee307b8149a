import type { Change } from '@renda/subgraph';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { heardOrigins } from '../outputs/origins.js';
import type { By } from '../outputs/output.js';
import { Suggestion, type SuggestionSubmitted } from './suggestion.js';
import { SuggestionSignature } from './suggestion-signature.js';

export interface SuggestionGiven extends SuggestionSubmitted {
  readonly leadMandateId: string;
  readonly cosignerIds: readonly string[];
}

/** Takes in suggestions and bills whose signers all hold their mandates on the day; what they say is told by who calls. */
export async function submitSuggestions(change: Change, submitted: readonly SuggestionGiven[], by: By): Promise<Suggestion[]> {
  const origins = await heardOrigins(change, submitted);
  const mandates = await heardMandates(change, submitted.flatMap(({ leadMandateId, cosignerIds }) => [leadMandateId, ...cosignerIds]));
  return submitted.map((given) => {
    const { leadMandateId, cosignerIds, submittedOn } = given;
    origins.regionOf(given, submittedOn);
    const suggestion = Suggestion.submit(given, mandateOn(mandates, leadMandateId, submittedOn), by);
    suggestion.cosign(cosignerIds.map((id) => mandateOn(mandates, id, submittedOn)));
    change.permit(suggestion.scopes());
    change.em.persist([suggestion, ...[leadMandateId, ...cosignerIds].map((mandateId) => SuggestionSignature.of(suggestion.id, mandateId))]);
    return suggestion;
  });
}
