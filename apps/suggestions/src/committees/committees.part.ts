import type { ServicePart } from '@renda/subgraph';
import { offices, organs } from '../policy-rows.js';
import { BodySuggestionsResolver, CommitteeResolver, SuggestionOutcomeResolver } from './committee.resolver.js';
import { handlingScores } from './handling-score.js';
import { scoringScales } from './scoring-scale.js';
import { CommitteeSplit } from './committee-split.js';
import { supervisionEntries } from './supervision-entry.js';
import { UnitRankingResolver } from './unit-ranking.resolver.js';

/** Special committees supervise suggestions, keep a log of it, and score the units (P-23, P-24, P-25). */
export const committeeSupervision: readonly ServicePart[] = [
  {
    entities: [CommitteeSplit],
    resolvers: [CommitteeResolver, SuggestionOutcomeResolver, BodySuggestionsResolver, UnitRankingResolver],
    policy: { 'Mutation.splitSuggestion': offices, 'Mutation.splitSuggestions': offices, 'Query.committeeCoverage': organs, 'Query.unitRanking': organs },
  },
  supervisionEntries.part, scoringScales.part, handlingScores.part,
];
