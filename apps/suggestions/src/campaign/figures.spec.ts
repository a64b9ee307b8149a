import { newId } from '@renda/subgraph';
import { mediationSamples } from '../mediations/mediation.fixture.js';
import { IntakeAtWork } from '../testing/intake-at-work.js';

let at: IntakeAtWork;
beforeAll(async () => { at = await IntakeAtWork.start(); });
afterAll(() => at.domain.stop());

const march = { from: '2026-03-01', to: '2026-04-01' };
const on = (moment: string): Date => new Date(moment);
async function figures(query: string, days: { from: string; to: string } = march, as = at.domain.near.WORK_COMMITTEE, regionId = at.domain.ids.region): Promise<Record<string, number>> {
  const document = `query ($regionId: ID!, $from: Date!, $to: Date!) { found: ${query.replace('{', '(regionId: $regionId, from: $from, to: $to) {')} }`;
  const { found } = await at.domain.service.data<{ found: Record<string, number> }>(document, { regionId, ...days }, { as });
  return found;
}
async function ask(mutation: string, input: Record<string, unknown>, now: Date): Promise<string> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
  const data = await at.domain.service.data<Record<string, { id: string }>>(query, { input }, { as: at.domain.near.WORK_COMMITTEE, now });
  return data[mutation]?.id ?? '';
}

it('counts what a campaign brought in from its first day to its last, each by itself, and nothing of the days beside', async () => {
  for (const moment of ['2026-02-28T15:59:59Z', '2026-02-28T16:00:00Z', '2026-03-31T15:59:59Z', '2026-03-31T16:00:00Z']) {
    const now = on(moment);
    await at.domain.service.data('mutation ($input: RaiseMatterInput!) { raiseMatter(input: $input) { receipt } }', { input: at.domain.outputs.station.raising() }, { now });
    const mediation = await ask('openMediation', { requestId: newId(), ...(await mediationSamples(at.domain)['openMediation']?.()) }, now);
    if (moment.startsWith('2026-03')) await ask('settleMediation', { id: mediation, heldOn: '2026-03-02', result: '已化解' }, on('2026-04-05T01:00:00Z'));
    const collectedOn = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    await ask('collectProjectOpinion', { requestId: newId(), way: 'VISIT', groupId: at.domain.ids.group, collectedOn, text: '修路' }, now);
  }
  const { pool } = at.domain.service.database;
  const found = await figures('opinionFigures { matters mattersAfterMerging mattersSolved mediations mediationsSettled projectOpinions }');
  expect(found).toEqual({ matters: 2, mattersAfterMerging: 2, mattersSolved: 0, mediations: 2, mediationsSettled: 1, projectOpinions: 2 });
  expect(at.domain.service.statements).toHaveLength(6);
  await pool.query(`update matter set solved = true, closed_at = raised_at where id = (select min(id::text)::uuid from matter where raised_at = '2026-02-28T16:00:00Z')`);
  expect(await figures('opinionFigures { matters mattersSolved }')).toEqual({ matters: 2, mattersSolved: 1 });
  await pool.query(`update matter m set stage = 'MERGED', merged_into_id = o.id from matter o where m.raised_at = '2026-03-31T15:59:59Z' and o.raised_at = '2026-02-28T16:00:00Z'`);
  expect(await figures('opinionFigures { matters mattersAfterMerging }')).toEqual({ matters: 2, mattersAfterMerging: 1 });
  expect(await figures('opinionFigures { matters mediations projectOpinions }', march, at.domain.far.WORK_COMMITTEE)).toEqual({ matters: 0, mediations: 0, projectOpinions: 0 });
});

it('counts opinions collected and clues in the pool independently', async () => {
  const days = { from: '2025-06-01', to: '2025-07-01' };
  const load = (kind: string, rows: readonly (Record<string, unknown> & { key: string })[]) => at.domain.service.load(kind, rows, { as: at.domain.near.ADMINISTRATOR });
  const opened = '2025-06-03T09:00:00+08:00';
  await load('project_opinion', ['p-1', 'p-2', 'p-3'].map((key) => ({ key, opened_at: opened, way: 'SURVEY', group: `id:${at.domain.ids.group}`, collected_on: '2025-06-02', text: '建公园' })));
  const clue = { opened_at: opened, region: `id:${at.domain.ids.region}`, title: '公园', vetter_units: `id:${at.domain.ids.unit}` };
  const vetted = { vet_at: '2025-06-10T09:00:00+08:00' };
  await load('project_clue', [
    { ...clue, key: 'q-1', opinions: 'p-1;p-2;p-3', ...vetted, pool_at: '2025-06-30T23:59:59+08:00' },
    { ...clue, key: 'q-2', opinions: 'p-1', ...vetted, pool_at: '2025-07-01T00:00:00+08:00' },
    { ...clue, key: 'q-3', opinions: 'p-1' },
  ]);
  expect(await figures('projectFigures { opinionsCollected cluesFormed cluesIntoPool }', days)).toEqual({ opinionsCollected: 3, cluesFormed: 3, cluesIntoPool: 1 });
});

it('counts over no days are refused', async () => {
  const query = 'query ($id: ID!) { projectFigures(regionId: $id, from: "2026-03-01", to: "2026-03-01") { opinionsCollected } }';
  expect((await at.domain.service.ask(query, { id: at.domain.ids.region }, { as: at.domain.near.WORK_COMMITTEE })).codes).toEqual(['BAD_USER_INPUT']);
});

it('counts the disputes of many stations and groups by status in one statement each', async () => {
  const asked = 'mediationCounts { status statusName count }';
  const { data } = await at.domain.service.entities('Station', [at.domain.ids.station, newId()], asked, { as: at.domain.near.WORK_COMMITTEE });
  expect(at.domain.service.statements).toHaveLength(1);
  const [own, other] = (data as unknown as { _entities: { mediationCounts: { status: string; statusName: string; count: number }[] }[] })._entities;
  expect(own?.mediationCounts.map(({ status, count }) => [status, count])).toEqual([['OPENED', 2], ['SETTLED', 2], ['FAILED', 0], ['PASSED_ON', 0]]);
  expect(other?.mediationCounts.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
  const group = await at.domain.service.entities('DeputyGroup', [at.domain.ids.group], asked, { as: at.domain.near.UNDERTAKING_UNIT });
  expect((group.data as unknown as { _entities: unknown[] })._entities).toEqual([{ mediationCounts: null }]);
});
