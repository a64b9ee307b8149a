import { newId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { publishFor } from '../testing/published-rules.js';

let work: OutputsAtWork;
let other: string;
beforeAll(async () => {
  work = await OutputsAtWork.start();
  other = await work.station.unit('COUNTY');
});
afterAll(() => work.stop());

const otherHandler = () => work.service.caller('other handler', 'UNDERTAKING_UNIT', 'UNIT', other);
const assign = (id: string, given: Record<string, unknown> = {}) => work.mutate('assignSuggestion', { id, leadUnitId: work.station.place.bureau, ...given }, work.clerk, 'id stage leadUnit { id } units { role unit { id } endedAt }');

describe('an assignment', () => {
  it('is to one unit that leads and others that help: each has it in its own list', async () => {
    const id = await work.suggestion('ANALYSED');
    expect((await assign(id, { coUnitIds: [other] })).data).toMatchObject({
      assignSuggestion: { stage: 'ASSIGNED', leadUnit: { id: work.station.place.bureau }, units: expect.arrayContaining([{ role: 'LEAD', unit: { id: work.station.place.bureau }, endedAt: null }, { role: 'CO', unit: null, endedAt: null }].map((one) => expect.objectContaining({ role: one.role }))) },
    });
    for (const [unitId, as, role] of [[work.station.place.bureau, work.station.people.handler, 'LEAD'], [other, await otherHandler(), 'CO']] as const) {
      const list = async (only: string) => (await work.service.data<{ unit: { suggestions: { nodes: { id: string }[] } } }>(
        `query ($id: ID!, $role: String) { unit(id: $id) { suggestions(role: $role, first: 200) { nodes { id } } } }`, { id: unitId, role: only }, { as })).unit.suggestions.nodes;
      expect(await list(role)).toContainEqual({ id });
      expect(await list(role === 'LEAD' ? 'CO' : 'LEAD')).not.toContainEqual({ id });
    }
  });

  it.each([
    ['to a unit whose powers do not suffice', async () => ({ leadUnitId: await work.station.unit('TOWNSHIP') }), 'POWERS_UNFIT'],
    ['with the leading unit helping itself', () => Promise.resolve({ coUnitIds: [work.station.place.bureau] }), 'BAD_USER_INPUT'],
    ['to a unit nobody knows', () => Promise.resolve({ leadUnitId: newId() }), 'NOT_AVAILABLE'],
    ['with twenty more that help', async () => ({ coUnitIds: await Promise.all(Array.from({ length: 20 }, () => work.station.unit('COUNTY'))) }), 'BAD_USER_INPUT'],
    ['with a day that has passed', () => Promise.resolve({ dueOn: '2026-01-01' }), 'DUE_DAY_PASSED'],
  ])('is refused %s', async (_, given, code) => {
    expect((await assign(await work.suggestion('ANALYSED'), await given())).codes).toEqual([code]);
  });

  it('disputed by one that helps goes through a round of coordination; what comes of that is final', async () => {
    const id = await work.suggestion('ANALYSED');
    await assign(id, { coUnitIds: [other] });
    expect((await work.mutate('disputeAssignment', { id, unitId: other, reason: '不属本局职责' }, await otherHandler())).codes).toEqual([]);
    expect((await assign(id)).codes).toEqual(['STEP_INCOMPLETE']);
    expect((await assign(id, { round: '两局会商，由本局独办' })).data).toMatchObject({ assignSuggestion: { stage: 'ASSIGNED' } });
    expect((await work.service.entities('Suggestion', [id], 'id', { as: await otherHandler() })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.step('dispute', id, work.station.people.handler)).codes).toEqual(['ASSIGNMENT_FINAL']);
    const { suggestion } = await work.service.data<{ suggestion: { units: { role: string; endedAt: string | null }[] } }>(`query ($id: ID!) { suggestion(id: $id) { units { role endedAt } } }`, { id }, { as: work.clerk });
    expect(suggestion.units.map(({ role, endedAt }) => [role, endedAt === null]).sort()).toEqual([['CO', false], ['LEAD', false], ['LEAD', true]]);
  });

  it('is signed for by the unit that leads, not by one that helps, nor disputed in the name of another', async () => {
    const id = await work.suggestion('ANALYSED');
    await assign(id, { coUnitIds: [other] });
    expect((await work.mutate('signSuggestion', { id, receivedBy: '窗口' }, await otherHandler())).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.mutate('disputeAssignment', { id, unitId: work.station.place.bureau, reason: '不属' }, await otherHandler())).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.mutate('signSuggestion', { id, receivedBy: '窗口' }, work.station.people.handler)).codes).toEqual([]);
  });

  it('by fifty at once is one', async () => {
    const id = await work.suggestion('ANALYSED');
    const answers = await Promise.all(Array.from({ length: 50 }, () => assign(id)));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['STAGE_PASSED']));
  });
});

describe('a matching meeting', () => {
  const meeting = (id: string, given: Record<string, unknown> = {}) => work.mutate('recordMatchingMeeting', { id, ...work.given('match').input, ...given }, work.clerk, 'id matchingMeetings { day points confirmedUnit { id } mandates { id } }');

  it('says who was there, what was agreed and which unit is confirmed', async () => {
    expect((await meeting(await work.suggestion('ANALYSED'))).data).toMatchObject({
      recordMatchingMeeting: { matchingMeetings: [{ day: '2026-03-03', points: '由本局主办', confirmedUnit: { id: work.station.place.bureau }, mandates: [{ id: work.lead.mandateId }] }] },
    });
  });

  it.each([
    ['with a deputy who did not sign', () => ({ mandateIds: [newId()] })], ['without a deputy', () => ({ mandateIds: [] })], ['with a deputy named twice', () => ({ mandateIds: [work.lead.mandateId, work.lead.mandateId] })], ['that agreed on nothing', () => ({ points: '　' })], ['with a confirmed unit that was not there', () => ({ confirmedUnitId: other })],
    ['on a day to come', () => ({ day: '2999-01-01' })],
  ])('is refused %s', async (_, given) => {
    expect((await meeting(await work.suggestion('ANALYSED'), given())).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is asked for before the assignment by a dated copy of the draft of Shenzhen, and by no rule in force', async () => {
    const [without, withOther, matched] = [await work.suggestion('ANALYSED'), await work.suggestion('ANALYSED'), await work.suggestion('ANALYSED')];
    await meeting(withOther, { unitIds: [other], confirmedUnitId: other });
    await meeting(matched);
    await publishFor(work.service, 'shenzhen', '411625');
    const { errors } = await assign(without);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'MATCHING_MEETING_NEEDED', params: { has: 0, min: 1 }, rule: { title: '代表建议提办对接工作机制', citation: '001§28¶1' } });
    expect([(await assign(withOther)).codes, (await assign(matched)).codes]).toEqual([['MATCHING_MEETING_NEEDED'], []]);
    await publishFor(work.service, 'shenzhen', '440300');
    expect((await assign(without)).codes).toEqual([]);
  });
});
