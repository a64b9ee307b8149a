import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { type Answer, describeLifecycle } from '@renda/subgraph/testing';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { countyRules } from '../testing/rulebook-of-place.js';
import type { StationAtWork } from '../testing/station-at-work.js';
import { type ProblemAction, problemLifecycle, type ProblemStatus, problemStatuses } from './common-problem.lifecycle.js';

let outputs: OutputsAtWork;
let work: StationAtWork;
beforeAll(async () => { outputs = await OutputsAtWork.start(); work = outputs.station; });
afterAll(() => outputs.stop());

const mutations: Readonly<Record<ProblemAction, string>> = { add: 'addToCommonProblem', study: 'studyCommonProblem', report: 'reportCommonProblem', close: 'closeCommonProblem' };
const inputTypes: Readonly<Record<string, string>> = { addToCommonProblem: 'AddMattersInput', gatherMatters: 'GatherMattersInput' };

async function mutate(mutation: string, input: Record<string, unknown>, as: Caller | null = work.people.staff, fields = 'id status matterCount'): Promise<Answer> {
  const type = inputTypes[mutation] ?? `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
  return work.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input }, as ? { as } : {});
}

async function gathering(given: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  return { requestId: newId(), stationId: work.place.station, title: '用电', text: '多户反映用电', matterIds: [await work.at('COLLECTED'), await work.at('ACCEPTED')], ...given };
}

async function done(mutation: string, input: Record<string, unknown>): Promise<string> {
  const { data, errors } = await mutate(mutation, input);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as Record<string, { id: string }>)[mutation]?.id ?? '';
}

async function inputOf(action: ProblemAction): Promise<Record<string, unknown>> {
  if (action === 'add') return { matterIds: [await work.at('COLLECTED')] };
  if (action === 'study') return { findings: '变压器容量普遍不足' };
  return action === 'report' ? { reportId: await outputs.report({ stationId: work.place.station }) } : { reason: '已有规划' };
}

async function at(status: ProblemStatus): Promise<string> {
  const id = await done('gatherMatters', await gathering());
  const way: readonly ProblemAction[] = status === 'GATHERED' ? [] : status === 'STUDIED' ? ['study'] : status === 'REPORTED' ? ['study', 'report'] : ['close'];
  for (const action of way) await done(mutations[action], { id, ...(await inputOf(action)) });
  return id;
}

const by = 'STATION_STAFF WORK_COMMITTEE ADMINISTRATOR';
describeLifecycle('a common problem', {
  lifecycle: problemLifecycle, states: Object.keys(problemStatuses) as ProblemStatus[],
  said: [
    `add: GATHERED | STUDIED → same by ${by}`,
    `study: GATHERED → STUDIED by ${by}`,
    `report: STUDIED | REPORTED → REPORTED by ${by}`,
    `close: GATHERED | STUDIED → CLOSED by ${by}`,
  ],
}, async () => ({
  near: await work.near(), at, step: async (action, id, as) => mutate(mutations[action], { id, ...(await inputOf(action)) }, as ?? null),
  stateOf: async (id) => (await work.service.data<{ commonProblem: { status: ProblemStatus } }>('query ($id: ID!) { commonProblem(id: $id) { status } }', { id }, { as: work.people.staff })).commonProblem.status,
}));

describe('several matters', () => {
  it('are gathered in one problem, and each goes on by itself', async () => {
    await work.service.said();
    const matterIds = [await work.at('COLLECTED'), await work.at('CLOSED')];
    await work.service.said();
    const id = await done('gatherMatters', await gathering({ matterIds, topic: 'LAND' }));
    expect((await work.service.said()).slice(-1).map(({ type, subject, data }) => [type, subject, data])).toEqual([
      ['cn.renda.suggestions.common-problem.changed.v1', id, { regionId: work.place.town, stationId: work.place.station, topic: 'LAND', status: 'GATHERED', matterCount: 2 }],
    ]);
    await work.done('acceptMatter', matterIds[0] ?? '', work.people.staff);
    const { commonProblem } = await work.service.data<{ commonProblem: unknown }>(
      'query ($id: ID!) { commonProblem(id: $id) { matterCount matters { nodes { id stage commonProblems { nodes { id } } } } region { id } station { id } } }', { id }, { as: work.people.staff });
    const problems = { nodes: [{ id }] };
    expect(commonProblem).toEqual({
      matterCount: 2, region: { id: work.place.town }, station: { id: work.place.station },
      matters: { nodes: [{ id: matterIds[1], stage: 'CLOSED', commonProblems: problems }, { id: matterIds[0], stage: 'ACCEPTED', commonProblems: problems }] },
    });
    expect(work.service.statements).toHaveLength(3);
  });

  it.each([
    ['one alone', async () => ({ matterIds: [await work.at('COLLECTED')] }), 'BAD_USER_INPUT'],
    ['one named twice', async () => { const id = await work.at('COLLECTED'); return { matterIds: [id, id] }; }, 'BAD_USER_INPUT'],
    ['one that was rejected', async () => ({ matterIds: [await work.at('COLLECTED'), await work.at('REJECTED')] }), 'MATTER_ENDED'],
    ['one that was merged', async () => ({ matterIds: [await work.at('COLLECTED'), await work.at('MERGED')] }), 'MATTER_ENDED'],
    ['one nobody knows', async () => ({ matterIds: [await work.at('COLLECTED'), newId()] }), 'NOT_AVAILABLE'],
    ['those of neither station nor region', () => Promise.resolve({ stationId: null }), 'BAD_USER_INPUT'],
    ['those about no topic there is', () => Promise.resolve({ topic: 'MOON' }), 'TOPIC_UNKNOWN'],
    ['those of another station', async () => ({ matterIds: [await work.at('COLLECTED'), (await work.raised({ stationId: await work.stationIs('ESTABLISHED', { id: newId() }) })).id] }), 'NOT_AVAILABLE'],
  ])('%s are not gathered', async (_, given, code) => {
    expect((await mutate('gatherMatters', await gathering(await given()))).codes).toEqual([code]);
  });

  it('that are gathered already are not gathered again', async () => {
    const matterIds = [await work.at('COLLECTED'), await work.at('COLLECTED')];
    const id = await done('gatherMatters', await gathering({ matterIds }));
    expect((await mutate('addToCommonProblem', { id, matterIds: [matterIds[0]] })).codes).toEqual(['ALREADY_GATHERED']);
  });
});

describe('a common problem', () => {
  it('leads to a report and to a suggestion of its place, each once, and can be followed back to the matters', async () => {
    const [id, reportId] = [await at('STUDIED'), await outputs.report({ stationId: work.place.station })];
    const suggestionId = await outputs.suggestion('SUBMITTED', { stationId: work.place.station });
    await done('reportCommonProblem', { id, reportId });
    await done('reportCommonProblem', { id, suggestionId });
    expect((await mutate('reportCommonProblem', { id, suggestionId })).codes).toEqual(['ALREADY_LED_TO']);
    const { commonProblem } = await work.service.data<{ commonProblem: unknown }>(
      'query ($id: ID!) { commonProblem(id: $id) { status reports { nodes { id } } suggestions { nodes { id } } } }', { id }, { as: work.people.staff });
    expect(commonProblem).toEqual({ status: 'REPORTED', reports: { nodes: [{ id: reportId }] }, suggestions: { nodes: [{ id: suggestionId }] } });
    const { rows } = await work.service.database.pool.query<{ relation: string; from_kind: string; to_kind: string }>('select relation, from_kind, to_kind from provenance_link where $1 in (from_id, to_id) order by 1, 3', [id]);
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      'GATHERED_INTO Matter CommonProblem', 'GATHERED_INTO Matter CommonProblem', 'LED_TO CommonProblem ResearchReport', 'LED_TO CommonProblem Suggestion',
    ]);
  });

  it('leads to a bill as well, which stays what it is', async () => {
    const [id, bill] = [await at('STUDIED'), await outputs.done('submitSuggestion', outputs.submittingSuggestion({ kind: 'BILL', stationId: work.place.station }), outputs.leading)];
    await done('reportCommonProblem', { id, suggestionId: bill.id });
    const { commonProblem } = await work.service.data<{ commonProblem: unknown }>('query ($id: ID!) { commonProblem(id: $id) { status suggestions { nodes { id kind } } } }', { id }, { as: work.people.staff });
    expect(commonProblem).toEqual({ status: 'REPORTED', suggestions: { nodes: [{ id: bill.id, kind: 'BILL' }] } });
    const { rows } = await work.service.database.pool.query(`select to_kind from provenance_link where from_id = $1 and relation = 'LED_TO'`, [id]);
    expect(rows).toEqual([{ to_kind: 'Bill' }]);
  });

  it.each([
    ['neither report nor suggestion', () => Promise.resolve({}), 'BAD_USER_INPUT'], ['a report nobody knows', () => Promise.resolve({ reportId: newId() }), 'NOT_AVAILABLE'],
    ['a report of another place', async () => ({ reportId: await outputs.report({ groupId: await outputs.group() }) }), 'NOT_AVAILABLE'],
    ['a suggestion that was withdrawn', async () => ({ suggestionId: await outputs.suggestion('WITHDRAWN', { stationId: work.place.station }) }), 'OUTPUT_WITHDRAWN'],
  ])('does not lead to %s', async (_, given, code) => {
    expect((await mutate('reportCommonProblem', { id: await at('STUDIED'), ...(await given()) })).codes).toEqual([code]);
  });

  it('is studied by one of fifty at once', async () => {
    const id = await at('GATHERED');
    const answers = await Promise.all(Array.from({ length: 50 }, () => mutate('studyCommonProblem', { id, findings: '容量不足' })));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['STATUS_UNFIT'])]);
  });

  it.each([['studyCommonProblem', { findings: ' ' }], ['closeCommonProblem', { reason: '　' }]])('without what %s needs is refused', async (mutation, given) => {
    expect((await mutate(mutation, { id: await at('GATHERED'), ...given })).codes).toEqual(['STEP_INCOMPLETE']);
  });

  it('is listed by station, region and status', async () => {
    const stationId = await work.stationIs('ESTABLISHED', { id: newId() });
    const matterIds = [(await work.raised({ stationId })).id, (await work.raised({ stationId })).id];
    const { data } = await mutate('gatherMatters', await gathering({ stationId, matterIds }), work.people.committee);
    const { id } = (data as unknown as { gatherMatters: { id: string } }).gatherMatters;
    const list = async (given: Record<string, unknown>): Promise<string[]> => (await work.service.data<{ commonProblems: { nodes: { id: string }[] } }>(
      'query ($stationId: ID, $regionId: ID, $status: String) { commonProblems(stationId: $stationId, regionId: $regionId, status: $status) { nodes { id } } }', given, { as: work.people.committee })).commonProblems.nodes.map((one) => one.id);
    expect([await list({ stationId }), await list({ stationId, status: 'STUDIED' }), (await list({ regionId: work.place.county }))[0], await list({ regionId: work.place.elsewhere })]).toEqual([[id], [], id, []]);
  });

  it('of the past comes in led as far as it came', async () => {
    const as = work.people.administrator;
    const matters = ['one', 'two'].map((key) => ({ key, station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '用电', text: '变压器容量不足。', raised_at: '2024-03-01T09:00:00+08:00' }));
    await work.service.load('matter', matters, { as });
    const row = { station: `id:${work.place.station}`, title: '用电', text: '多户反映', matters: 'one;two', gathered_at: '2024-04-01T09:00:00+08:00' };
    const studied = { studied_at: '2024-04-10T09:00:00+08:00', findings: '容量不足' };
    const reported = { reported_at: '2024-05-01T09:00:00+08:00', report: `id:${await outputs.report({ stationId: work.place.station })}` };
    await work.service.said();
    const { body } = await work.service.load('common_problem', [{ key: 'a', ...row, ...studied, ...reported }, { key: 'b', ...row, closed_at: '2024-04-20T09:00:00+08:00', closed_reason: '已有规划' }], { as });
    expect(body).toMatchObject({ loaded: 2, faults: [] });
    expect((await work.service.said()).map(({ data }) => (data as { status: string }).status)).toEqual(['REPORTED', 'CLOSED']);
    const codes = [];
    for (const fault of [{ ...reported }, { gathered_at: '2999-01-01T00:00:00+08:00' }, { matters: 'one' }, { matters: 'one;nobody' }]) {
      codes.push((await work.service.load('common_problem', [{ key: newId(), ...row, ...fault }], { as })).body.faults.map(({ code }) => code));
    }
    expect(codes).toEqual([['STATUS_UNFIT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['NOT_AVAILABLE']]);
  });

  it.each([
    ['was studied before it was gathered', { studied_at: '2024-03-31T09:00:00+08:00', findings: '容量不足' }, 'BAD_USER_INPUT'],
    ['was closed before it was gathered', { closed_at: '2024-03-31T09:00:00+08:00', closed_reason: '已有规划' }, 'BAD_USER_INPUT'],
    ['has findings without their time', { findings: '容量不足' }, 'BAD_USER_INPUT'],
    ['was closed for a reason, but never', { closed_reason: '已有规划' }, 'BAD_USER_INPUT'],
    ['led to a report, but never', { report: 'one' }, 'BAD_USER_INPUT'],
    ['was about no topic of that day', { topic: 'POWER_CUTS' }, 'TOPIC_UNKNOWN'],
  ])('of the past that %s is refused, and nothing of it is left out', async (_, given, code) => {
    const as = work.people.administrator;
    const ids = await Promise.all([1, 2].map(async () => (await work.raised()).id));
    await countyRules(work, { key: 'matter-topics', kind: 'catalogue', open: true, values: [{ code: 'POWER_CUTS', zh: '停电', en: 'Power cuts' }], validFrom: '2024-05-01' });
    const row = { key: newId(), station: `id:${work.place.station}`, title: '用电', text: '多户反映', matters: ids.map((id) => `id:${id}`).join(';'), gathered_at: '2024-04-01T09:00:00+08:00', ...given };
    expect((await work.service.load('common_problem', [row], { as })).body.faults.map((fault) => fault.code)).toEqual([code]);
    expect((await work.service.load('common_problem', [{ ...row, key: newId(), gathered_at: '2024-05-01T09:00:00+08:00', topic: 'POWER_CUTS', findings: null, studied_at: null, closed_at: null, closed_reason: null, report: null }], { as })).body.faults).toEqual([]);
    await countyRules(work);
  });
});
