import { newId } from '@renda/subgraph';
import { describeRegister } from '@renda/subgraph/testing';
import { SupervisionAtWork } from '../../testing/supervision-at-work.js';
import { appraisalScores } from './appraisal-score.js';
import { appraisals } from './appraisal.js';
import { partyExchanges } from './party-exchange.js';

const offices = 'ADMINISTRATOR GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE';
const start = () => SupervisionAtWork.start();

describeRegister(appraisals, [
  `open: → PLANNED by ${offices}`,
  `finish: PLANNED → SCORED by ${offices}`,
  `send: SCORED → SENT by ${offices}`,
  `receive: SENT → RECEIVED by ${offices}`,
  `use: RECEIVED → USED by ${offices}`,
], start);
describeRegister(appraisalScores, ['open: → GIVEN by ADMINISTRATOR DEPUTY GENERAL_OFFICE SPECIAL_COMMITTEE WORK_COMMITTEE'], start);
describeRegister(partyExchanges, [`open: → ENTERED by ${offices}`], start);

describe('an appraisal (P-63)', () => {
  let at: SupervisionAtWork;
  beforeAll(async () => { at = await start(); });
  afterAll(() => at.service.stop());
  const act = async (mutation: string, given: Record<string, unknown>, as = at.near.WORK_COMMITTEE) => {
    const steps = at.steps(appraisals as never);
    return (await steps.do(mutation, { requestId: newId(), ...(await steps.sample(mutation)), ...given }, as)).codes;
  };

  it('has its own scale, and somebody to appraise', async () => {
    expect(await act('planAppraisal', { leastScore: 100 })).toEqual(['BAD_USER_INPUT']);
    expect(await act('planAppraisal', { leastScore: 99.5 })).toEqual([]);
    expect(await act('planAppraisal', { objectOrganIds: null, objectUnitIds: null })).toEqual(['STEP_INCOMPLETE']);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['the lowest of the scale', { score: 0 }, []],
    ['the highest', { score: 100 }, []],
    ['more than the highest', { score: 100.1 }, ['SCORE_OUTSIDE_SCALE']],
    ['for a unit not appraised', { organId: null, unitId: newId() }, ['NOT_AVAILABLE']],
    ['for nobody', { organId: null }, ['NOT_APPRAISED']],
  ])('a deputy scores %s by his own mandate: %j → %j', async (_, given, codes) => {
    expect(await act('scoreInAppraisal', given, at.near.DEPUTY)).toEqual(codes);
  });

  it('a deputy scores each once, by no other mandate, and only when asked to; once the sheets are counted nobody does', async () => {
    const other = (await at.domain.outputs.deputy()).mandateId;
    const appraisalId = await at.open('planAppraisal', { scorerMandateIds: [at.domain.ids.mandate, other] });
    const score = (given: Record<string, unknown> = {}, as = at.near.DEPUTY) => act('scoreInAppraisal', { appraisalId, ...given }, as);
    expect(await score({ mandateId: other })).toEqual(['NOT_AVAILABLE']);
    expect(await score()).toEqual([]);
    expect(await score({ score: 60 })).toEqual(['APPRAISED_TWICE']);
    expect(await score({ organId: at.standing })).toEqual(['NOT_APPRAISED']);
    expect(await score({ mandateId: (await at.domain.outputs.deputy()).mandateId }, at.near.WORK_COMMITTEE)).toEqual(['NOT_A_SCORER']);
    expect(await score({ organId: null, unitId: at.domain.ids.unit, score: 70 })).toEqual([]);
    expect(await score({ mandateId: other, score: 78 }, at.near.WORK_COMMITTEE)).toEqual([]);
    const query = 'query ($id: ID!) { appraisal(id: $id) { results { organ { id } unit { id } scores average least most } scores { nodes { score } } } }';
    const sheet = (role: 'UNDERTAKING_UNIT' | 'DEPUTY') => at.service.data<{ appraisal: { results: unknown[]; scores: { nodes: unknown[] } } }>(query, { id: appraisalId }, { as: at.near[role] });
    const { appraisal } = await sheet('DEPUTY');
    expect(appraisal.results).toEqual([
      { organ: { id: at.organ }, unit: null, scores: 2, average: 83, least: 78, most: 88 }, { organ: null, unit: expect.anything(), scores: 1, average: 70, least: 70, most: 70 }]);
    expect(appraisal.scores.nodes).toEqual([{ score: 70 }, { score: 88 }]);
    expect((await sheet('UNDERTAKING_UNIT')).appraisal.scores.nodes).toEqual([]);
    expect(await act('finishAppraisal', { id: appraisalId })).toEqual([]);
    expect(await score({ mandateId: other, organId: null, unitId: at.domain.ids.unit }, at.near.WORK_COMMITTEE)).toEqual(['APPRAISAL_OVER']);
  });

  it('tells the committee that holds it why a score is refused, and one elsewhere nothing', async () => {
    expect(await act('scoreInAppraisal', { score: 100.1 }, at.near.SPECIAL_COMMITTEE)).toEqual(['SCORE_OUTSIDE_SCALE']);
    expect(await act('scoreInAppraisal', { score: 100.1 }, at.far.SPECIAL_COMMITTEE)).toEqual(['NOT_AVAILABLE']);
  });

  it('is sent no earlier than it was held, and received no earlier than it was sent', async () => {
    const id = await at.open('planAppraisal', {}, ['finishAppraisal']);
    expect(await act('sendAppraisal', { id, sentOn: '2026-03-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('sendAppraisal', { id, sentOn: '2026-03-02' })).toEqual([]);
    expect(await act('receiveAppraisal', { id, receivedOn: '2026-03-01' })).toEqual(['BAD_USER_INPUT']);
    expect(await act('receiveAppraisal', { id, receivedOn: '2026-03-02' })).toEqual([]);
  });

  it('is exchanged about with the organs of the Party both ways', async () => {
    const appraisalId = await at.open('planAppraisal', {});
    for (const direction of ['TO_PARTY', 'FROM_PARTY']) expect(await act('enterPartyExchange', { appraisalId, direction })).toEqual([]);
    expect(await act('enterPartyExchange', { appraisalId, direction: 'ASIDE' })).toEqual(['BAD_USER_INPUT']);
  });
});
