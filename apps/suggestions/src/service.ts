import { join } from 'node:path';
import { partsTogether, type ServiceDefinition } from '@renda/subgraph';
import { adoptions } from './adoptions/adoption.js';
import { accountability } from './accountability/accountability.part.js';
import { assignments } from './assignments/assignments.part.js';
import { bills } from './bills/bills.part.js';
import { campaign } from './campaign/campaign.part.js';
import { boards } from './boards/boards.part.js';
import { commonProblems } from './common-problems/common-problems.part.js';
import { committeeSupervision } from './committees/committees.part.js';
import { consultations } from './consultations/consultation.js';
import { groupObservers } from './consultations/group-observer.js';
import { deputyLetters } from './deputy-letters/deputy-letter.js';
import { draftComments } from './drafts/draft-comment.js';
import { draftConsultations } from './drafts/draft-consultation.js';
import { elsewhere } from './elsewhere/elsewhere.part.js';
import { delegationSuggestions } from './key-supervision/delegation-suggestion.js';
import { suggestionFigures } from './figures/figures.part.js';
import { goodCases } from './good-cases/good-cases.part.js';
import { handling } from './handling/handling.part.js';
import { keySupervisions } from './key-supervision/key-supervision.js';
import { lookBacks } from './look-backs/look-back.js';
import { gatheredOpinions } from './gathered-opinions/gathered-opinion.js';
import { escalations } from './escalations/escalations.part.js';
import { handovers } from './handovers/handovers.part.js';
import { matters } from './matters/matters.part.js';
import { outputs } from './outputs/outputs.part.js';
import { mediations } from './mediations/mediation.js';
import { livelihoodProjects } from './projects/projects.part.js';
import { provenance } from './provenance/provenance.part.js';
import { deputyPetitions } from './petitions/petitions.part.js';
import { watchPetitions } from './petitions/keep-watch.js';
import { registers } from './registers/registers.part.js';
import { reports } from './reports/reports.part.js';
import { strikeOffs } from './strike-offs/strike-offs.part.js';
import { sitInRemarks } from './sit-in-remarks/sit-in-remark.js';
import { deputySuggestions } from './suggestions/suggestions.part.js';
import { supervision } from './supervision/supervision.part.js';
import { satisfactionSurveys } from './surveys/surveys.part.js';
import { units } from './units/units.part.js';

/** What this service owns, answers, says and hears: each subject brings its own. */
export const suggestions: ServiceDefinition = {
  name: 'suggestions',
  version: '0.1.0',
  folder: join(import.meta.dirname, '..'),
  ...partsTogether([
    elsewhere,
    units,
    matters,
    commonProblems,
    handovers,
    escalations,
    boards,
    provenance,
    outputs,
    reports,
    deputySuggestions,
    assignments,
    handling,
    bills,
    ...committeeSupervision,
    keySupervisions.part,
    delegationSuggestions.part,
    adoptions.part,
    suggestionFigures,
    registers,
    mediations.part,
    consultations.part,
    groupObservers.part,
    ...satisfactionSurveys,
    ...goodCases,
    ...accountability,
    ...strikeOffs,
    lookBacks.part,
    gatheredOpinions.part,
    deputyLetters.part,
    ...deputyPetitions,
    ...livelihoodProjects,
    sitInRemarks.part,
    draftConsultations.part,
    draftComments.part,
    campaign,
    ...supervision,
  ]),
  works: watchPetitions,
};
