import type { ServicePart } from '@renda/subgraph';
import { administrators, offices, unit } from '../policy-rows.js';
import { AssignmentResolver, MatchingMeetingResolver, SuggestionUnitResolver } from './assignment.resolver.js';
import { matchingMeetingImporter } from './matching-meeting.import.js';
import { MatchingMeeting } from './matching-meeting.js';
import { UnitSuggestionsResolver } from './unit-suggestions.resolver.js';

/** Who handles a suggestion: the matching meeting, the assignment, its disputes (P-17, P-18). */
export const assignments: ServicePart = {
  entities: [MatchingMeeting],
  resolvers: [AssignmentResolver, MatchingMeetingResolver, SuggestionUnitResolver, UnitSuggestionsResolver],
  policy: {
    'Mutation.recordMatchingMeeting': offices,
    'Mutation.assignSuggestion': offices,
    'Mutation.disputeAssignment': unit,
    'Mutation.signSuggestion': unit,
    'Import.matching_meeting': administrators,
  },
  importers: [matchingMeetingImporter],
  sentences: {
    MATCHING_MEETING_NEEDED: { zh: '交办前须有确认该单位的提办对接（现有 {has} 次，须有 {min} 次）。', en: 'Before it is assigned a matching meeting must have confirmed the unit (there are {has}; {min} needed).' },
    ASSIGNMENT_FINAL: { zh: '已经协调确定承办单位，不再受理异议。', en: 'The unit was found by a round of coordination; that is final.' },
  },
};
