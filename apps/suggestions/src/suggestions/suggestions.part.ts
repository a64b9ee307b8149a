import { suggestionChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { administrators, authors, offices } from '../policy-rows.js';
import { cosignerImporter } from './cosigner.import.js';
import { SuggestionStepsResolver } from './suggestion-steps.resolver.js';
import { SuggestionSignature } from './suggestion-signature.js';
import { suggestionImporter } from './suggestion.import.js';
import { suggestionReference, SuggestionResolver } from './suggestion.resolver.js';
import { Suggestion } from './suggestion.js';
import { GroupSuggestionsResolver, MandateSuggestionsResolver, StationSuggestionsResolver } from './suggestions-of.resolver.js';

/** Suggestions and bills of deputies (代表建议、议案). */
export const deputySuggestions: ServicePart = {
  entities: [Suggestion, SuggestionSignature],
  resolvers: [SuggestionResolver, SuggestionStepsResolver, StationSuggestionsResolver, GroupSuggestionsResolver, MandateSuggestionsResolver],
  references: { Suggestion: suggestionReference },
  policy: {
    'Query.suggestion': authors,
    'Query.suggestions': authors,
    Suggestion: authors,
    'Mutation.submitSuggestion': authors,
    'Mutation.acceptSuggestion': offices,
    'Mutation.judgeSuggestion': offices,
    'Mutation.solveSuggestion': offices,
    'Mutation.withdrawSuggestion': authors,
    'Import.suggestion': administrators,
    'Import.suggestion_cosigner': administrators,
  },
  importers: [suggestionImporter, cosignerImporter],
  says: [suggestionChanged],
  scopedTables: ['suggestion'],
};
