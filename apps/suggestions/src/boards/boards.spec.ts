import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => {
  work = await StationAtWork.start();
  await work.service.load('unit', [{ key: 'roads', name: '交通运输局', region: `id:${work.place.county}`, powers_level: 'COUNTY' }], { as: work.people.administrator });
});
afterAll(() => work.stop());

/** A station of its own, so that nothing of another test is counted. */
const fresh = (): Promise<string> => work.stationIs('ESTABLISHED', { id: newId() });

/** A past matter answered so many days after it was raised; struck off where it says how it ended. */
async function answered(stationId: string, days: number, given: Record<string, unknown> = {}): Promise<void> {
  const on = (day: number): string => new Date(Date.parse('2024-03-01T01:00:00Z') + day * 86_400_000).toISOString();
  const row = {
    key: newId(), station: `id:${stationId}`, kind: 'VOTER', channel: 'RECEPTION', title: '公交', text: '加密班次。', raised_at: on(0), accepted_at: on(0), analysed_at: on(0), nature: 'TRAVEL', powers_level: 'COUNTY',
    assigned_at: on(0), unit: 'roads', due_on: '2024-12-31', signed_at: on(0), signed_by: '窗口', replied_at: on(days), reply: '已增开。', fed_back_at: on(days), feedback_channel: 'PHONE', feedback: '已告知。', ...given,
  };
  const { body } = await work.service.load('matter', [row], { as: work.people.administrator });
  if (body.loaded !== 1) throw new Error(JSON.stringify(body));
}
const ended = (solution: string) => ({ closed_at: '2024-09-01T00:00:00Z', solved: solution === 'SOLVED', solution, evidence: '时刻表' });

describe('the board of matters', () => {
  const board = async (given: Record<string, unknown>, as: Caller = work.people.committee): Promise<{ stage: string; count: number; matters: { id: string }[] }[]> => (await work.service.data<{ matterBoard: never[] }>(
    'query ($stationId: ID, $unitId: ID, $regionId: ID, $first: Int!) { matterBoard(stationId: $stationId, unitId: $unitId, regionId: $regionId, first: $first) { stage stageName count matters { id title } } }', { first: 10, ...given }, { as })).matterBoard;

  it('has a column for each stage, each with how many and the newest, in two statements however many there are', async () => {
    const stationId = await fresh();
    const ids = [];
    for (let made = 0; made < 3; made += 1) ids.push((await work.raised({ stationId })).id);
    await work.done('acceptMatter', ids[0] ?? '', work.people.committee);
    const columns = await board({ stationId, first: 1 });
    expect(work.service.statements).toHaveLength(2);
    expect(columns.map(({ stage, count, matters }) => [stage, count, matters.map(({ id }) => id)])).toEqual([
      ['COLLECTED', 2, [ids[2]]], ['ACCEPTED', 1, [ids[0]]], ...['ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED', 'RETURNED', 'REJECTED', 'MERGED'].map((stage) => [stage, 0, []]),
    ]);
    expect((await board({ stationId }, work.people.staff)).every(({ count }) => count === 0)).toBe(true);
    expect((await board({ regionId: work.place.elsewhere })).every(({ count }) => count === 0)).toBe(true);
  });

  it('fails whole where the database does: no failure is left that nobody awaits, for it would end the process', async () => {
    const { pool } = work.service;
    const { query } = pool;
    const asUsual = query.bind(pool) as (...given: unknown[]) => unknown;
    pool.query = ((...given: unknown[]) => (String(given[0]).includes('from matter m') ? Promise.reject(new Error('the connection broke')) : asUsual(...given))) as typeof pool.query;
    for (const asked of ['{ matterBoard { count matters { id } } }', '{ matters { totalCount nodes { id } } }', '{ units { nodes { matters { totalCount nodes { id } } } } }']) {
      expect(new Set((await work.service.ask(asked, {}, { as: work.people.committee })).codes)).toEqual(new Set(['INTERNAL']));
    }
    pool.query = query;
    await new Promise(setImmediate); // A failure that nobody awaited fails this trial here.
  });

  it.each([[0], [51]])('of %s in a column is refused', async (first) => {
    expect((await work.service.ask('query ($first: Int!) { matterBoard(first: $first) { stage } }', { first }, { as: work.people.staff })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('a step of many matters', () => {
  const step = (input: Record<string, unknown>, as: Caller = work.people.staff) => work.service.ask(
    'mutation ($input: StepMattersInput!) { stepMatters(input: $input) { index id code } }', { input: { requestId: newId(), ...input } }, { as });

  it('is done to each by itself: what is refused leaves the others alone, and sent again only what was not done is done', async () => {
    const [fit, unfit] = [await work.at('COLLECTED'), await work.at('CLOSED')];
    const request = { requestId: newId(), action: 'accept', ids: [fit, unfit, newId()] };
    const outcome = { stepMatters: [{ index: 0, id: fit, code: null }, { index: 1, id: null, code: 'STAGE_PASSED' }, { index: 2, id: null, code: 'NOT_AVAILABLE' }] };
    expect([(await step(request)).data, (await step(request)).data]).toEqual([outcome, outcome]);
  });

  it.each([
    ['accept', 'COLLECTED', {}, 'staff'], ['reject', 'ACCEPTED', { note: '重复' }, 'staff'], ['analyse', 'ACCEPTED', { nature: 'TRAVEL', powersLevel: 'COUNTY', topic: 'TRAVEL' }, 'staff'],
    ['assign', 'ANALYSED', { day: '2999-12-31' }, 'staff'], ['sign', 'ASSIGNED', { person: '窗口' }, 'handler'], ['return', 'ASSIGNED', { note: '不属职责' }, 'handler'], ['follow', 'ASSIGNED', { person: '联络员', day: '2999-12-31' }, 'staff'],
    ['reply', 'SUPERVISED', { text: '已换灯。' }, 'handler'], ['close', 'FED_BACK', { evidence: '照片', confirmedBy: 'SOURCE', solution: 'SOLVED' }, 'staff'],
  ] as const)('may be to %s', async (action, stage, given, who) => {
    const ids = [await work.at(stage), await work.at(stage)];
    const { data } = await step({ action, ids, ...(action === 'assign' ? { unitId: work.place.bureau } : {}), ...given }, work.people[who]);
    expect((data as unknown as { stepMatters: { code: string | null }[] }).stepMatters.map(({ code }) => code)).toEqual([null, null]);
  });

  it('tells the sources of those the unit has replied to, and strikes off those whose sources were told; of the others it is said what is missing', async () => {
    const { staff, handler } = work.people;
    const [answered, silent] = [await work.at('SUPERVISED'), await work.at('SUPERVISED')];
    const ids = [answered, silent];
    expect((await step({ action: 'reply', ids: [answered], text: '已换灯。' }, handler)).codes).toEqual([]);
    const codes = async (input: Record<string, unknown>): Promise<(string | null)[]> => ((await step(input)).data as unknown as { stepMatters: { code: string | null }[] }).stepMatters.map(({ code }) => code);
    const telling = { requestId: newId(), action: 'feedBack', ids, channel: 'PHONE', text: '路灯已换。' };
    expect([await codes({ ...telling, requestId: newId(), text: null }), await codes(telling), await codes(telling)]).toEqual([['STEP_INCOMPLETE', 'STEP_INCOMPLETE'], [null, 'STEP_INCOMPLETE'], [null, 'STEP_INCOMPLETE']]);
    const closing = { requestId: newId(), action: 'close', ids, evidence: '照片', confirmedBy: 'SOURCE', solution: 'SOLVED' };
    for (const missing of ['confirmedBy', 'solution']) expect(await codes({ ...closing, requestId: newId(), [missing]: null })).toEqual(['BAD_USER_INPUT', 'STAGE_SKIPPED']);
    expect(await codes({ ...closing, requestId: newId(), evidence: null })).toEqual(['STEP_INCOMPLETE', 'STAGE_SKIPPED']);
    expect([await codes(closing), await codes(closing)]).toEqual([[null, 'STAGE_SKIPPED'], [null, 'STAGE_SKIPPED']]);
    const { matter } = await work.service.data<{ matter: unknown }>('query ($id: ID!) { matter(id: $id) { stage solution stages { stage } } }', { id: answered }, { as: staff });
    expect(matter).toMatchObject({ stage: 'CLOSED', solution: 'SOLVED', stages: { length: 7 } });
  });

  it('is for whoever may do it to one, of 500 at most, and one that there is', async () => {
    const ids = [newId()];
    expect((await step({ action: 'sign', ids, person: '窗口' })).codes).toEqual(['FORBIDDEN']);
    expect((await step({ action: 'accept', ids }, work.people.handler)).codes).toEqual(['FORBIDDEN']);
    expect((await step({ action: 'dance', ids })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await step({ action: 'accept', ids: Array.from({ length: 501 }, () => newId()) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await step({ action: 'assign', ids })).data).toEqual({ stepMatters: [{ index: 0, id: null, code: 'BAD_USER_INPUT' }] });
  });
});

describe('what a station shows of its answers', () => {
  it('is for everybody: title and answer only where staff show them, and how many sources were told of how many', async () => {
    const { staff } = work.people;
    const [shown, hidden] = [await work.at('CLOSED', { topic: 'TRAVEL' }), await work.at('FED_BACK')];
    await work.at('COLLECTED');
    await work.done('publishMatter', shown, staff);
    const fields = 'answeredMatters(first: 10) { nodes { title answer topic solution } } feedbackRate { accepted answered rate }';
    const asked = async (): Promise<unknown> => ((await work.service.entities('Station', [work.place.station], fields)).data as unknown as { _entities: { answeredMatters: { nodes: unknown[] } }[] })._entities[0]?.answeredMatters.nodes.slice(0, 2);
    expect(await asked()).toEqual([{ title: null, answer: null, topic: null, solution: null }, { title: '路灯不亮', answer: '路灯已换。', topic: 'TRAVEL', solution: 'SOLVED' }]);
    await work.done('publishMatter', shown, staff, { shown: false });
    await work.done('publishMatter', hidden, staff);
    expect(await asked()).toMatchObject([{ title: '路灯不亮' }, { title: null }]);
    const stationId = await fresh();
    for (const days of [1, 2]) await answered(stationId, days);
    await work.done('acceptMatter', (await work.raised({ stationId })).id, work.people.committee);
    const { data } = await work.service.entities('Station', [stationId, await fresh()], 'feedbackRate { accepted answered rate }');
    expect((data as unknown as { _entities: unknown })._entities).toEqual([{ feedbackRate: { accepted: 3, answered: 2, rate: 2 / 3 } }, { feedbackRate: { accepted: 0, answered: 0, rate: null } }]);
    expect(work.service.statements).toHaveLength(1);
  });
});

describe('the counts of matters', () => {
  const counted = async (given: Record<string, unknown>, fields: string, as: Caller = work.people.committee): Promise<Record<string, unknown>[]> => (await work.service.data<{ matterStatistics: Record<string, unknown>[] }>(
    `query ($by: String! = "ALL", $stationId: ID, $unitId: ID, $regionId: ID, $from: Date, $to: Date) { matterStatistics(by: $by, stationId: $stationId, unitId: $unitId, regionId: $regionId, from: $from, to: $to) { ${fields} } }`, given, { as })).matterStatistics;

  it('say what was raised, how far it came, how it ended and how long the answer took, in one statement', async () => {
    const stationId = await fresh();
    for (const [days, solution] of [[7, 'SOLVED'], [8, 'SOLVED'], [16, 'PARTLY'], [31, 'PLANNED'], [61, 'EXPLAINED']] as const) await answered(stationId, days, ended(solution));
    const [into, merged, rejected] = [(await work.raised({ stationId })).id, (await work.raised({ stationId })).id, (await work.raised({ stationId })).id];
    await work.merge({ intoId: into, ids: [merged] }, work.people.committee);
    await work.done('rejectMatter', rejected, work.people.committee);
    const all = 'raised afterMerging accepted analysed assigned supervised answered closed rejected solved partly planned explained solvedRate medianDays p90Days answeredWithin';
    expect(await counted({ stationId }, all)).toEqual([{
      raised: 8, afterMerging: 7, accepted: 5, analysed: 5, assigned: 5, supervised: 5, answered: 5, closed: 5, rejected: 1, solved: 2, partly: 1, planned: 1, explained: 1, solvedRate: 2 / 6,
      medianDays: 16, p90Days: 49, answeredWithin: [1, 1, 1, 1, 1],
    }]);
    expect(work.service.statements).toHaveLength(1);
    expect(await counted({ stationId }, 'raised', work.people.staff)).toEqual([]);
    expect(await counted({ stationId, from: '2024-03-01', to: '2024-03-02' }, 'raised')).toEqual([{ raised: 5 }]);
    expect(await counted({ stationId, from: '2024-03-02', to: '2024-04-01' }, 'raised')).toEqual([]);
  });

  it('are by station, unit, topic, kind, channel or month, the largest group first', async () => {
    const stationId = await fresh();
    for (const topic of ['TRAVEL', 'TRAVEL', null]) await answered(stationId, 3, { topic });
    expect(await counted({ stationId, by: 'TOPIC' }, 'group raised solvedRate')).toEqual([{ group: 'TRAVEL', raised: 2, solvedRate: 0 }, { group: null, raised: 1, solvedRate: 0 }]);
    const groups = [];
    for (const by of ['STATION', 'KIND', 'CHANNEL', 'MONTH']) groups.push((await counted({ stationId, by }, 'group')).map(({ group }) => group));
    expect(groups).toEqual([[stationId], ['VOTER'], ['RECEPTION'], ['2024-03']]);
    expect(await counted({ stationId, by: 'UNIT' }, 'raised')).toEqual([{ raised: 3 }]);
    expect((await work.service.ask('{ matterStatistics(by: "MOON") { raised } }', {}, { as: work.people.staff })).codes).toEqual(['BAD_USER_INPUT']);
  });
});
