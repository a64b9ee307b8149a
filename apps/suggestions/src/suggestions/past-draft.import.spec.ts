import { importedId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { publishFor } from '../testing/published-rules.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const at = (day: number): string => `2024-05-${String(day).padStart(2, '0')}T09:00:00+08:00`;
let number = 0;
const row = (given: Record<string, unknown>, key = `draft ${String((number += 1))}`) =>
  ({ key, kind: 'SUGGESTION', title: '关于眼镜产业的建议', text: '建议建设检测中心。', lead: `id:${work.lead.mandateId}`, drafted_on: '2024-05-06', ...given });
const preSubmitted = () => ({ pre_submitted_at: at(7), likely_units: `id:${work.station.place.bureau}` });
const spoken = (outcome: string, given: Record<string, unknown> = {}) => ({ ...preSubmitted(), coordinated_at: at(8), outcome, outcome_at: at(10), ...given });

async function load(...rows: readonly (Record<string, unknown> & { key: string })[]): Promise<string[]> {
  return (await work.service.load('suggestion', rows, { as: work.station.people.administrator })).body.faults.map(({ code }) => code);
}
const shown = async (key: string): Promise<unknown> => (await work.service.data<{ suggestion: unknown }>(
  'query ($id: ID!) { suggestion(id: $id) { stage outcome submittedOn stages { action at } units { role endedAt } mergedInto { id } } }', { id: importedId('test', 'suggestion', key) }, { as: work.clerk })).suggestion;

describe('a past draft', () => {
  it('comes in where it stands, without a word', async () => {
    const rows = [row({}), row(preSubmitted()), row({ ...preSubmitted(), coordinated_at: at(8) }), row(spoken('ADVANCE')), row(spoken('REVISE', { outcome_reason: '写明资金来源' })), row(spoken('WITHDRAW', { outcome_reason: '不再提出' }))];
    await work.service.said();
    expect(await load(...rows)).toEqual([]);
    expect(await work.service.said()).toEqual([]);
    const stood = [];
    for (const { key } of rows) stood.push(await shown(key));
    expect(stood).toMatchObject([
      { stage: 'DRAFT', submittedOn: null, units: [] }, { stage: 'PRE_SUBMITTED', units: [{ role: 'LIKELY', endedAt: null }] }, { stage: 'COORDINATING', outcome: null },
      { stage: 'COORDINATING', outcome: 'ADVANCE', units: [{ endedAt: null }] }, { stage: 'DRAFT', outcome: 'REVISE', units: [{ endedAt: '2024-05-10T01:00:00.000Z' }] }, { stage: 'WITHDRAWN', outcome: 'WITHDRAW' },
    ]);
    expect((await work.service.entities('Suggestion', [importedId('test', 'suggestion', rows[1]?.key ?? '')], 'id', { as: work.station.people.handler })).codes).toEqual([]);
  });

  it('that was filed goes on with what came of it, and says its last state', async () => {
    const one = row(spoken('ADVANCE', { submitted_on: '2024-05-12', accepted_at: at(13) }));
    await work.service.said();
    expect(await load(one)).toEqual([]);
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([{ stage: 'ACCEPTED', submittedOn: '2024-05-12' }]);
    expect(await shown(one.key)).toMatchObject({
      stage: 'ACCEPTED', submittedOn: '2024-05-12', units: [{ role: 'LIKELY', endedAt: '2024-05-11T16:00:00.000Z' }],
      stages: ['draft', 'preSubmit', 'coordinate', 'advance', 'file', 'accept'].map((action) => ({ action })),
    });
  });

  it('may have been filed on the day it was spoken about, and went on in another that says it already', async () => {
    const into = row({ drafted_on: null, submitted_on: '2024-05-01' });
    const [same, merged] = [row(spoken('ADVANCE', { submitted_on: '2024-05-10' })), row(spoken('MERGE', { outcome_reason: '同一件', merged_into: into.key }))];
    expect(await load(into, same, merged)).toEqual([]);
    expect(await shown(merged.key)).toMatchObject({ stage: 'MERGED', mergedInto: { id: importedId('test', 'suggestion', into.key) } });
    expect(await shown(same.key)).toMatchObject({ stage: 'SUBMITTED', submittedOn: '2024-05-10' });
  });

  it.each([['2024-05-11', []], ['2024-05-10', ['MERGED_INTO_NOTHING']]])('of 10 May went on in one that was solved on %s: %j', async (solved_on, codes) => {
    const into = row({ drafted_on: null, submitted_on: '2024-05-01', accepted_at: at(2), solved_on, evidence: '文件' });
    expect(await load(into, row(spoken('MERGE', { outcome_reason: '同一件', merged_into: into.key })))).toEqual(codes);
  });

  it.each([
    ['of no day', () => ({ drafted_on: null }), 'BAD_USER_INPUT'], ['without the day it was drafted', () => ({ ...preSubmitted(), drafted_on: null, submitted_on: '2024-05-12' }), 'BAD_USER_INPUT'],
    ['shown to nobody', () => ({ pre_submitted_at: at(7) }), 'STEP_INCOMPLETE'], ['shown to a unit nobody knows', () => ({ ...preSubmitted(), likely_units: 'nobody' }), 'NOT_AVAILABLE'],
    ['spoken about before anybody was shown it', () => ({ coordinated_at: at(8) }), 'STAGE_SKIPPED'], ['shown before it was drafted', () => ({ ...preSubmitted(), pre_submitted_at: at(5) }), 'BAD_USER_INPUT'],
    ['with an outcome at no time', () => spoken('ADVANCE', { outcome_at: null }), 'BAD_USER_INPUT'], ['with an outcome there is not', () => spoken('FORGOTTEN'), 'BAD_USER_INPUT'],
    ['revised for no reason', () => spoken('REVISE'), 'STEP_INCOMPLETE'], ['merged into nothing', () => spoken('MERGE', { outcome_reason: '同一件' }), 'STEP_INCOMPLETE'],
    ['filed though nobody found it fit', () => ({ ...preSubmitted(), coordinated_at: at(8), submitted_on: '2024-05-12' }), 'STEP_INCOMPLETE'],
    ['with an outcome before it was spoken about', () => spoken('ADVANCE', { outcome_at: at(7) }), 'BAD_USER_INPUT'],
    ['filed the day before it was found fit', () => spoken('ADVANCE', { submitted_on: '2024-05-09' }), 'BAD_USER_INPUT'], ['filed on a day to come', () => ({ submitted_on: '2999-05-12' }), 'BAD_USER_INPUT'],
    ['accepted before it was filed', () => ({ accepted_at: at(13) }), 'STAGE_SKIPPED'], ['of a bill', () => ({ kind: 'BILL', submitted_on: '2024-05-12' }), 'BAD_USER_INPUT'],
    ['by who did not sit when it was drafted', () => ({ drafted_on: '2020-12-31' }), 'MANDATE_NOT_HELD'],
  ])('%s is refused, and only that row', async (_, given, code) => {
    expect(await load(row(given()), row({}))).toEqual([code]);
  });

  it('is filed by who still held his mandate on that day', async () => {
    const { mandateId } = await work.deputy({ to: '2024-05-12' });
    const led = (submitted_on: string) => row({ lead: `id:${mandateId}`, submitted_on });
    expect([await load(led('2024-05-11')), await load(led('2024-05-12'))]).toEqual([[], ['MANDATE_NOT_HELD']]);
  });

  it('is filed after it was spoken about, where the rules of that day ask for it', async () => {
    await publishFor(work.service, 'dancheng', '411625', (text) => text.replace('unexpressed:', `  - key: pre-submission
    kind: requirement
    appliesTo: { subject: SUGGESTION }
    title: { zh: 预提交, en: Pre-submission }
    citations: [{ local: 002-DC-二 }]
    validFrom: 2024-05-12
    before: SUBMIT
    needs: [{ quantity: PRE_SUBMISSIONS, min: 1 }]
unexpressed:`));
    expect([await load(row({ submitted_on: '2024-05-11' })), await load(row({ submitted_on: '2024-05-12' })), await load(row(spoken('ADVANCE', { submitted_on: '2024-05-12' })))]).toEqual([[], ['PRE_SUBMISSION_NEEDED'], []]);
    await publishFor(work.service, 'dancheng', '411625');
  });

  it('that was withdrawn is shown to no unit any more', async () => {
    const one = row({ ...preSubmitted(), withdrawn_reason: '不再提出' });
    expect(await load(one)).toEqual([]);
    expect(await shown(one.key)).toMatchObject({ stage: 'WITHDRAWN', units: [{ role: 'LIKELY', endedAt: expect.stringMatching(/Z$/) }] });
    expect((await work.service.entities('Suggestion', [importedId('test', 'suggestion', one.key)], 'id', { as: work.station.people.handler })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('loaded twice is one', async () => {
    const rows = [row(spoken('ADVANCE'), 'drafted twice')];
    await load(...rows);
    expect((await work.service.load('suggestion', rows, { as: work.station.people.administrator })).body).toMatchObject({ loaded: 0, skipped: 1 });
    expect(await shown('drafted twice')).toMatchObject({ stages: { length: 4 }, units: { length: 1 } });
  });
});
