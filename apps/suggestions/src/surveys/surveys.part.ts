import type { ServicePart } from '@renda/subgraph';
import { groupOpinions } from './group-opinion.js';
import { satisfactionAnswers } from './satisfaction-answer.js';
import { surveyBallots } from './survey-ballot.js';
import { surveyItems } from './survey-item.js';
import { ResultOfSuggestionResolver, ResultOfUnitResolver, SurveyRatesResolver } from './survey-results.resolver.js';
import { surveys } from './survey.js';

/** Satisfaction surveys at meetings of standing committees (满意度测评): what is surveyed, the opinions before, the ballot, and the answers beside it. */
export const satisfactionSurveys: ServicePart[] = [
  surveys.part, surveyItems.part, groupOpinions.part, surveyBallots.part, satisfactionAnswers.part,
  { resolvers: [SurveyRatesResolver, ResultOfUnitResolver, ResultOfSuggestionResolver] },
];
