import { mandateChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { publishFor } from '../testing/published-rules.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const sees = async (id: string, as = work.station.people.handler): Promise<boolean> => (await work.service.entities('Suggestion', [id], 'id', { as })).codes.length === 0;
const conclude = (id: string, given: Record<string, unknown>) => work.mutate('concludePreSubmission', { id, ...given }, work.clerk, 'id stage outcome status endedReason mergedInto { id }');

describe('a draft', () => {
  it('says nothing to anybody until it is filed, and then is counted as submitted on that day', async () => {
    await work.service.said();
    const id = await work.suggestion('COORDINATING');
    await conclude(id, { outcome: 'ADVANCE' });
    expect(await work.service.said()).toEqual([]);
    await work.done('fileSuggestion', { id }, work.leading);
    const [event, ...more] = await work.service.said();
    expect([event?.data, more]).toMatchObject([{ status: 'SUBMITTED', stage: 'SUBMITTED' }, []]);
    const { suggestion } = await work.service.data<{ suggestion: { stages: { action: string }[]; submittedOn: string } }>(
      `query ($id: ID!) { suggestion(id: $id) { submittedOn stages { action actorId } } }`, { id }, { as: work.clerk });
    expect(suggestion.stages.map(({ action }) => action)).toEqual(['draft', 'preSubmit', 'coordinate', 'advance', 'file']);
    expect((event?.data as { submittedOn: string }).submittedOn).toBe(suggestion.submittedOn);
  });

  it('has no day of submission, and is withdrawn without a word', async () => {
    await work.service.said();
    const id = await work.suggestion('DRAFT');
    await work.done('withdrawSuggestion', { id, reason: '不再提出' }, work.leading);
    expect(await work.service.said()).toEqual([]);
    expect(await work.service.data(`query ($id: ID!) { suggestion(id: $id) { submittedOn status } }`, { id }, { as: work.clerk })).toEqual({ suggestion: { submittedOn: null, status: 'WITHDRAWN' } });
  });

  it('is shown to the units it may be for from its pre-submission until the communication ends', async () => {
    const id = await work.suggestion('DRAFT');
    expect(await sees(id)).toBe(false);
    await work.step('preSubmit', id, work.leading);
    expect(await sees(id)).toBe(true);
    await work.step('coordinate', id);
    await work.done('recordUnitContact', { id, ...work.given('contact').input }, work.station.people.handler);
    await conclude(id, { outcome: 'REVISE', reason: '须写明资金来源' });
    expect(await sees(id)).toBe(false);
  });

  const listed = async (as = work.station.people.handler): Promise<string[]> => (await work.service.data<{ unit: { suggestions: { nodes: { id: string }[] } } }>(
    `query ($id: ID!) { unit(id: $id) { suggestions(role: "LIKELY", first: 200) { nodes { id } } } }`, { id: work.station.place.bureau }, { as })).unit.suggestions.nodes.map(({ id }) => id);

  it('stands in the list of each unit it is shown to, as one that it may be for', async () => {
    const id = await work.suggestion('PRE_SUBMITTED');
    expect(await listed()).toContain(id);
  });

  it.each(['PRE_SUBMITTED', 'COORDINATING'] as const)('withdrawn at %s is shown to no unit any more, nor in its list, not even to the offices', async (stage) => {
    const id = await work.suggestion(stage);
    expect(await sees(id)).toBe(true);
    await work.done('withdrawSuggestion', { id, reason: '不再提出' }, work.leading);
    expect([await sees(id), (await listed()).includes(id), (await listed(work.clerk)).includes(id)]).toEqual([false, false, false]);
  });

  it.each([
    ['to a unit nobody knows', () => [newId()], 'NOT_AVAILABLE'], ['to nobody', () => [], 'STEP_INCOMPLETE'], ['to a unit twice', () => [work.station.place.bureau, work.station.place.bureau], 'BAD_USER_INPUT'],
  ])('is not pre-submitted %s', async (_, unitIds, code) => {
    expect((await work.mutate('preSubmitSuggestion', { id: await work.suggestion('DRAFT'), unitIds: unitIds() }, work.leading)).codes).toEqual([code]);
  });

  it('is filed when all who signed hold their mandates on that day', async () => {
    const { mandateId } = await work.deputy({ from: '2021-01-01' });
    const id = await work.suggestion('DRAFT', { cosignerIds: [mandateId] });
    await work.service.hear(eventOf(mandateChanged, mandateId, 2, {
      personId: newId(), level: 'COUNTY', regionId: work.station.place.county, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2021-01-01', to: '2024-01-01', status: 'ENDED', voided: false,
    }));
    expect((await work.mutate('fileSuggestion', { id }, work.leading)).codes).toEqual(['MANDATE_NOT_HELD']);
  });
});

describe('the outcome of the communication', () => {
  it('REVISE leads back to the draft, which may be pre-submitted again', async () => {
    const id = await work.suggestion('COORDINATING');
    expect((await conclude(id, { outcome: 'REVISE', reason: '须补充' })).data).toMatchObject({ concludePreSubmission: { stage: 'DRAFT', outcome: 'REVISE' } });
    expect((await work.step('preSubmit', id, work.leading)).codes).toEqual([]);
  });

  it('MERGE ends it in another one, to which it stays linked', async () => {
    const [id, into] = [await work.suggestion('COORDINATING'), await work.suggestion('SUBMITTED')];
    expect((await conclude(id, { outcome: 'MERGE', reason: '同类', intoId: into })).data).toMatchObject({ concludePreSubmission: { stage: 'MERGED', mergedInto: { id: into }, endedReason: '同类' } });
    const { rows } = await work.service.database.pool.query(`select to_id from provenance_link where from_id = $1 and relation = 'MERGED_INTO'`, [id]);
    expect(rows).toEqual([{ to_id: into }]);
  });

  it.each([
    ['into itself', (id: string) => Promise.resolve(id), 'MERGED_INTO_NOTHING'], ['into one that was withdrawn', () => work.suggestion('WITHDRAWN'), 'MERGED_INTO_NOTHING'], ['into one that was closed', () => work.suggestion('CLOSED'), 'MERGED_INTO_NOTHING'],
    ['into nothing', () => Promise.resolve(null), 'STEP_INCOMPLETE'], ['into what nobody knows', () => Promise.resolve(newId()), 'NOT_AVAILABLE'],
  ])('is no merge %s', async (_, into, code) => {
    const id = await work.suggestion('COORDINATING');
    expect((await conclude(id, { outcome: 'MERGE', reason: '同类', intoId: await into(id) })).codes).toEqual([code]);
  });

  it('needs a reason for all but ADVANCE, and is one of four', async () => {
    const id = await work.suggestion('COORDINATING');
    const codes = [];
    for (const outcome of ['REVISE', 'WITHDRAW', 'LATER']) codes.push((await conclude(id, { outcome })).codes);
    expect(codes).toEqual([['STEP_INCOMPLETE'], ['STEP_INCOMPLETE'], ['BAD_USER_INPUT']]);
  });

  it('must have been ADVANCE for it to be filed', async () => {
    const id = await work.suggestion('COORDINATING');
    expect((await work.mutate('fileSuggestion', { id }, work.leading)).codes).toEqual(['STEP_INCOMPLETE']);
  });

  it('of two that are merged into each other at once, one is', async () => {
    const [one, other] = [await work.suggestion('COORDINATING'), await work.suggestion('COORDINATING')];
    const answers = await Promise.all([conclude(one, { outcome: 'MERGE', reason: '同类', intoId: other }), conclude(other, { outcome: 'MERGE', reason: '同类', intoId: one })]);
    expect(answers.map(({ codes }) => codes).sort()).toEqual([[], ['MERGED_INTO_NOTHING']]);
  });
});

describe('what a suggestion comes of', () => {
  it('is a matter, whose station makes a draft of it: linked both ways, and the matter goes on', async () => {
    const matterId = await work.station.at('ACCEPTED');
    const input = { requestId: newId(), matterId, leadMandateId: work.lead.mandateId };
    const made = await work.done<{ id: string }>('convertMatterToSuggestion', input, work.station.people.staff, 'id stage title station { id } sourceMatters { id stage }');
    expect(made).toMatchObject({ stage: 'DRAFT', title: '路灯不亮', station: { id: work.station.place.station }, sourceMatters: [{ id: matterId, stage: 'ACCEPTED' }] });
    const { matter } = await work.service.data(`query ($id: ID!) { matter(id: $id) { suggestions { id } } }`, { id: matterId }, { as: work.station.people.staff });
    expect(matter).toEqual({ suggestions: [{ id: made.id }] });
  });

  it('is not a matter that the deputy neither sees nor pushes', async () => {
    const matterId = await work.station.at('ACCEPTED');
    expect((await work.mutate('convertMatterToSuggestion', { requestId: newId(), matterId, leadMandateId: work.lead.mandateId }, work.leading)).codes).toEqual(['NOT_AVAILABLE']);
    const former = await work.deputy({ to: '2026-01-01' });
    for (const one of [matterId, newId()]) expect((await work.mutate('convertMatterToSuggestion', { requestId: newId(), matterId: one, leadMandateId: former.mandateId }, work.leading)).codes).toEqual(['NOT_AVAILABLE']);
    await work.done('promoteMatter', { requestId: newId(), matterId, mandateId: work.lead.mandateId, since: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10) }, work.leading, 'mandate { id }');
    expect((await work.mutate('convertMatterToSuggestion', { requestId: newId(), matterId, leadMandateId: work.lead.mandateId }, work.leading)).codes).toEqual([]);
  });

  it('is a report of its own group', async () => {
    const sourceReportId = await work.report();
    const made = await work.done('submitSuggestion', work.submittingSuggestion({ sourceReportId, groupId: work.groupId }), work.leading, 'id sourceReport { id }');
    expect(made).toMatchObject({ sourceReport: null });
    expect(await work.service.data(`query ($id: ID!) { suggestion(id: $id) { sourceReport { id } } }`, { id: made.id }, { as: work.clerk })).toEqual({ suggestion: { sourceReport: { id: sourceReportId } } });
    expect((await work.mutate('submitSuggestion', work.submittingSuggestion({ sourceReportId }), work.leading)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('where the rules ask for pre-submission (a dated copy of the draft of Shenzhen)', () => {
  beforeAll(() => publishFor(work.service, 'shenzhen', '411625'));
  afterAll(() => publishFor(work.service, 'shenzhen', '440300'));

  it('a suggestion is not submitted at once, with the rule that says so; a bill is', async () => {
    const { errors } = await work.mutate('submitSuggestion', work.submittingSuggestion(), work.leading);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'PRE_SUBMISSION_NEEDED', rule: { title: '代表建议预提交制度', citation: '001§28¶1' } });
    expect((await work.mutate('submitSuggestion', work.submittingSuggestion({ kind: 'BILL' }), work.leading)).codes).toEqual([]);
  });

  it('a draft is filed only once it was spoken about', async () => {
    expect((await work.mutate('fileSuggestion', { id: await work.suggestion('DRAFT') }, work.leading)).codes).toEqual(['PRE_SUBMISSION_NEEDED']);
    const id = await work.suggestion('COORDINATING');
    await conclude(id, { outcome: 'ADVANCE' });
    expect((await work.mutate('fileSuggestion', { id }, work.leading)).codes).toEqual([]);
  });
});
