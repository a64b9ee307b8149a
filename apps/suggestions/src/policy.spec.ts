import { join } from 'node:path';
import { newId } from '@renda/subgraph';
import { compareGolden, policyMatrix, RegisterSteps, type Samples } from '@renda/subgraph/testing';
import { adoptions } from './adoptions/adoption.js';
import { committeeSamples } from './committees/committee.fixture.js';
import { handlingScores } from './committees/handling-score.js';
import { scoringScales } from './committees/scoring-scale.js';
import { supervisionEntries } from './committees/supervision-entry.js';
import { accountabilityCases } from './accountability/accountability-case.js';
import { accountabilityMeans } from './accountability/accountability-means.js';
import { accountabilitySamples } from './accountability/accountability.fixture.js';
import { consultationSamples } from './consultations/consultation.fixture.js';
import { consultations } from './consultations/consultation.js';
import { groupObservers } from './consultations/group-observer.js';
import { GoodCasesAtWork } from './good-cases/good-case.fixture.js';
import { handlingCaseNominations } from './good-cases/handling-case-nomination.js';
import { handlingCaseRounds } from './good-cases/handling-case-round.js';
import { delegationSuggestions } from './key-supervision/delegation-suggestion.js';
import { keySupervisions } from './key-supervision/key-supervision.js';
import { lookBackSamples } from './look-backs/look-back.fixture.js';
import { lookBacks } from './look-backs/look-back.js';
import { mediationSamples } from './mediations/mediation.fixture.js';
import { mediations } from './mediations/mediation.js';
import { petitionSamples } from './petitions/petition.fixture.js';
import { petitions } from './petitions/petition.js';
import { strikeOffItems } from './strike-offs/strike-off-item.js';
import { strikeOffLists } from './strike-offs/strike-off-list.js';
import { strikeOffSamples } from './strike-offs/strike-off.fixture.js';
import { groupOpinions } from './surveys/group-opinion.js';
import { satisfactionAnswers } from './surveys/satisfaction-answer.js';
import { surveyBallots } from './surveys/survey-ballot.js';
import { surveyItems } from './surveys/survey-item.js';
import { SurveysAtWork } from './surveys/survey.fixture.js';
import { surveys } from './surveys/survey.js';
import { SupervisionAtWork } from './testing/supervision-at-work.js';
import { DomainAtWork } from './testing/domain-at-work.js';
import { intakeRows } from './testing/intake-rows.js';

let domain: DomainAtWork;
beforeAll(async () => { domain = await DomainAtWork.start(); });
afterAll(() => domain.stop());

/** One row of each register, opened. */
async function openedRows(): Promise<Record<string, string>> {
  const { service, near, far } = domain;
  const opened = (register: never, samples: Samples): Promise<string> =>
    new RegisterSteps(register, { service, near, far, samples }).opened();
  const [consultation, survey] = [consultationSamples(domain), new SurveysAtWork(domain).samples()];
  const [supervision, goodCases] = [committeeSamples(domain), new GoodCasesAtWork(domain).samples()];
  return {
    SupervisionEntry: await opened(supervisionEntries as never, supervision),
    ScoringScale: await opened(scoringScales as never, supervision),
    HandlingScore: await opened(handlingScores as never, supervision),
    KeySupervision: await opened(keySupervisions as never, supervision),
    DelegationSuggestion: await opened(delegationSuggestions as never, supervision),
    AdoptionRecord: await opened(adoptions as never, supervision),
    Mediation: await opened(mediations as never, mediationSamples(domain)),
    Petition: await opened(petitions as never, petitionSamples(domain, domain.committee)),
    Consultation: await opened(consultations as never, consultation),
    GroupObserver: await opened(groupObservers as never, consultation),
    Survey: await opened(surveys as never, survey),
    SurveyItem: await opened(surveyItems as never, survey),
    GroupOpinion: await opened(groupOpinions as never, survey),
    SurveyBallot: await opened(surveyBallots as never, survey),
    AccountabilityCase: await opened(accountabilityCases as never, accountabilitySamples(domain)),
    AccountabilityMeans: await opened(accountabilityMeans as never, accountabilitySamples(domain)),
    StrikeOffList: await opened(strikeOffLists as never, strikeOffSamples(domain)),
    StrikeOffItem: await opened(strikeOffItems as never, strikeOffSamples(domain)),
    LookBack: await opened(lookBacks as never, lookBackSamples(domain)),
    HandlingCaseRound: await opened(handlingCaseRounds as never, goodCases),
    HandlingCaseNomination: await opened(handlingCaseNominations as never, goodCases),
    SatisfactionAnswer: await opened(satisfactionAnswers as never, survey),
    ...(await intakeRows(domain)),
    ...(await (await SupervisionAtWork.start(domain)).openedRows()),
  };
}

it('each role may do and see exactly what is listed', async () => {
  const { service, near, far, outputs } = domain;
  const { station, bureau } = outputs.station.place;
  const work = outputs.station;
  const matterIds = [await work.at('COLLECTED'), await work.at('COLLECTED')];
  const problem = await outputs.done('gatherMatters', { requestId: newId(), stationId: station, title: '用电', text: '多户反映', matterIds }, work.people.staff, 'id');
  const handover = await outputs.done('handOver', { requestId: newId(), stationId: station, unitId: bureau, handedBy: '联络员', matterIds: [await work.at('ASSIGNED')] }, work.people.staff, 'id');
  const input = { requestId: newId(), matterId: await work.at('ACCEPTED'), reason: 'POWER_LIMIT', text: '须县级办理' };
  const escalation = await outputs.done('escalateMatter', input, work.people.staff, 'id');
  await outputs.mutate('transferEscalation', { id: escalation.id, governmentUnitId: bureau, bureauUnitId: await work.unit('COUNTY'), limitOn: '2999-12-31' }, work.people.committee, 'id');
  const ids = {
    CommonProblem: problem.id, Handover: handover.id, Escalation: escalation.id,
    Matter: await outputs.station.at('ASSIGNED'), UndertakingUnit: bureau, Station: station, DeputyGroup: newId(), Mandate: newId(), Body: newId(),
    Activity: newId(), Reception: newId(), StationVisit: newId(), ContactMeeting: newId(),
    ResearchReport: await outputs.report({ stationId: station }), Suggestion: await outputs.suggestion('ASSIGNED', { stationId: station }),
    Bill: (await outputs.done('submitSuggestion', outputs.submittingSuggestion({ kind: 'BILL', stationId: station }), outputs.leading)).id,
    ...(await openedRows()),
  };
  const { actual, golden } = compareGolden(await policyMatrix(service, { near, far, ids }), join(import.meta.dirname, 'policy.golden.json'));
  expect(actual).toEqual(golden);
}, 180_000);
