import type { ServicePart } from '@renda/subgraph';
import { actions } from './actions/action.js';
import { AppraisalResultsResolver, AppraisedResolver } from './appraisals/appraisal-results.js';
import { appraisalScores } from './appraisals/appraisal-score.js';
import { appraisals } from './appraisals/appraisal.js';
import { partyExchanges } from './appraisals/party-exchange.js';
import { rectificationItems } from './audits/rectification-item.js';
import { budgetAlerts } from './budget/budget-alert.js';
import { budgetExecutions } from './budget/budget-execution.js';
import { budgetLines } from './budget/budget-line.js';
import { DeviationsResolver } from './budget/deviations.js';
import { conversions } from './conversions/conversion.js';
import { reportPreparations } from './review-opinions/report-preparation.js';
import { reviewOpinions } from './review-opinions/review-opinion.js';
import { trackings } from './review-opinions/tracking.js';
import { organHeadMeetings } from './rigid/organ-head-meeting.js';
import { rigidCases } from './rigid/rigid-case.js';
import { MissingYearsResolver } from './topics/missing-years.js';
import { topicConsultations } from './topics/topic-consultation.js';
import { topicFocuses } from './topics/topic-focus.js';
import { topics } from './topics/topic.js';
import { seesSupervision } from './who-supervises.js';

/** What is counted over registers, beside them. */
const counted: ServicePart = {
  resolvers: [MissingYearsResolver, AppraisalResultsResolver, AppraisedResolver, DeviationsResolver],
  policy: { 'Query.topicsWithMissingYear': seesSupervision, 'Query.budgetDeviations': seesSupervision },
};

/** The registers of supervision. */
export const supervisionRegisters = [
  topics, topicConsultations, topicFocuses, actions, conversions, rectificationItems, rigidCases, organHeadMeetings, appraisals, appraisalScores, partyExchanges,
  reviewOpinions, reportPreparations, trackings, budgetLines, budgetExecutions, budgetAlerts,
] as const;

/** What a standing committee and its committees supervise, and by what means. */
export const supervision: readonly ServicePart[] = [...supervisionRegisters.map(({ part }) => part), counted];
