import { suggestionChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { administrators, authors, offices, proposalReaders } from '../policy-rows.js';
import { cosignerImporter } from './cosigner.import.js';
import { Proposal } from './proposal.js';
import { ProposalStage } from './proposal-stage.js';
import { SubmitSuggestionResolver } from './submit-suggestion.resolver.js';
import { MatterSuggestionsResolver, SuggestionHistoryResolver } from './suggestion-history.resolver.js';
import { SuggestionStepsResolver } from './suggestion-steps.resolver.js';
import { SuggestionSignature } from './suggestion-signature.js';
import { SuggestionUnit } from './suggestion-unit.js';
import { suggestionImporter } from './suggestion.import.js';
import { suggestionStages } from './suggestion.lifecycle.js';
import { suggestionReference, SuggestionResolver } from './suggestion.resolver.js';
import { Suggestion } from './suggestion.js';
import { GroupSuggestionsResolver, MandateSuggestionsResolver, StationSuggestionsResolver } from './suggestions-of.resolver.js';

/** Suggestions of deputies (代表建议), from the draft to the close. */
export const deputySuggestions: ServicePart = {
  entities: [Proposal, Suggestion, SuggestionSignature, ProposalStage, SuggestionUnit],
  resolvers: [
    SuggestionResolver, SuggestionHistoryResolver, SubmitSuggestionResolver, SuggestionStepsResolver, StationSuggestionsResolver, GroupSuggestionsResolver, MandateSuggestionsResolver,
    MatterSuggestionsResolver,
  ],
  references: { Suggestion: suggestionReference },
  policy: {
    'Query.suggestion': proposalReaders,
    'Query.suggestions': proposalReaders,
    Suggestion: proposalReaders,
    'Mutation.submitSuggestion': authors,
    'Mutation.draftSuggestion': authors,
    'Mutation.convertMatterToSuggestion': authors,
    'Mutation.editSuggestionDraft': authors,
    'Mutation.preSubmitSuggestion': authors,
    'Mutation.coordinateSuggestion': offices,
    'Mutation.concludePreSubmission': offices,
    'Mutation.fileSuggestion': authors,
    'Mutation.acceptSuggestion': offices,
    'Mutation.rejectSuggestion': offices,
    'Mutation.analyseSuggestion': offices,
    'Mutation.feedBackSuggestion': offices,
    'Mutation.closeSuggestion': offices,
    'Mutation.reopenSuggestion': offices,
    'Mutation.judgeSuggestion': offices,
    'Mutation.withdrawSuggestion': authors,
    'Import.suggestion': administrators,
    'Import.suggestion_cosigner': administrators,
  },
  sentences: {
    SUGGESTION_ENDED: { zh: '该建议已经终结（{stage}）。', en: 'This suggestion has ended ({stage}).', shown: { stage: suggestionStages } },
    MERGED_INTO_NOTHING: { zh: '不能并入自身或已终结的建议（{stage}）。', en: 'A suggestion is not merged into itself, nor into one that has ended ({stage}).', shown: { stage: suggestionStages } },
    PRE_SUBMISSION_NEEDED: { zh: '正式提出前须经预提交。', en: 'It must be pre-submitted before it is formally filed.' },
  },
  importers: [suggestionImporter, cosignerImporter],
  says: [suggestionChanged],
  scopedTables: ['suggestion'],
};
