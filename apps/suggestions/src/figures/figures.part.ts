import type { ServicePart } from '@renda/subgraph';
import { offices, organs, proposalReaders, station, unit } from '../policy-rows.js';
import { BulkStepsResolver } from './bulk-steps.resolver.js';
import { CommonProblemFiguresResolver } from './common-problem-figures.resolver.js';
import { SuggestionBoardResolver } from './suggestion-board.resolver.js';
import { SuggestionFiguresResolver } from './suggestion-figures.resolver.js';

/** Suggestions by the number: the board with its bulk steps, and the figures (P-18, P-19, P-31, P-34); and the figures of common problems (P-05). */
export const suggestionFigures: ServicePart = {
  resolvers: [SuggestionBoardResolver, SuggestionFiguresResolver, CommonProblemFiguresResolver, BulkStepsResolver],
  policy: {
    'Query.suggestionBoard': proposalReaders,
    'Query.suggestionFigures': organs,
    'Query.commonProblemFigures': station,
    'Mutation.acceptSuggestions': offices,
    'Mutation.analyseSuggestions': offices,
    'Mutation.assignSuggestions': offices,
    'Mutation.signSuggestions': unit,
    'Mutation.feedBackSuggestions': offices,
    'Mutation.closeSuggestions': offices,
  },
};
