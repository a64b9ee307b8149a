import type { Caller } from '@renda/caller';
import { importedId, newId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';

let outputs: OutputsAtWork;
let town: string;
let village: string;
let problem: Record<'light' | 'power' | 'other', string>;
const as = (): Caller => outputs.station.people.administrator;

/** A town of its own with a village below it: three problems over two years, one of them in the village; one matter shows two of them. */
beforeAll(async () => {
  outputs = await OutputsAtWork.start();
  const { service } = outputs;
  [town, village] = [await service.region('/411600/411625/411625998/'), await service.region('/411600/411625/411625998/411625998200/')];
  const [stationId, below] = [await outputs.station.stationIs('ESTABLISHED', { id: newId(), regionId: town }), await outputs.station.stationIs('ESTABLISHED', { id: newId(), regionId: village })];
  await load('unit', { key: 'roads', name: '局', region: `id:${outputs.station.place.county}`, powers_level: 'COUNTY' });
  for (const [key, station, given] of [
    ['solved', stationId, ended('SOLVED')], ['planned', stationId, ended('PLANNED')], ['open', stationId, {}], ['rejected', stationId, {}], ['partly', below, ended('PARTLY')], ['explained', below, ended('EXPLAINED')],
  ] as const) await matter(key, station, given);
  const [report, withdrawn, suggestion] = [await outputs.report({ stationId }), await outputs.report({ stationId }), await outputs.suggestion('SUBMITTED', { stationId })];
  const studied = { studied_at: on('06-01'), findings: '容量不足' };
  problem = {
    light: await gathered('light', stationId, { matters: 'solved;planned;open;rejected', gathered_at: on('05-01'), ...studied, reported_at: on('07-01'), report: `id:${report}` }),
    power: await gathered('power', stationId, { matters: 'solved;open', gathered_at: on('05-31'), ...studied, reported_at: on('07-01'), report: `id:${withdrawn}` }),
    other: await gathered('other', below, { matters: 'partly;explained', gathered_at: '2025-01-01T00:00:00+08:00' }),
  };
  await outputs.station.done('rejectMatter', importedId('test', 'matter', 'rejected'), as());
  await outputs.mutate('reportCommonProblem', { id: problem.light, suggestionId: suggestion }, as(), 'id');
  await outputs.done('withdrawReport', { id: withdrawn, reason: '重复' });
});
afterAll(() => outputs.stop());

const on = (day: string): string => `2024-${day}T09:00:00+08:00`;

async function load(kind: string, row: Record<string, unknown> & { key: string }): Promise<string> {
  const { body } = await outputs.service.load(kind, [row], { as: as() });
  if (body.loaded !== 1) throw new Error(JSON.stringify(body));
  return importedId('test', kind, row.key);
}

const matter = (key: string, stationId: string, given: Record<string, unknown>): Promise<string> =>
  load('matter', { key, station: `id:${stationId}`, kind: 'VOTER', channel: 'RECEPTION', title: '用电', text: '变压器容量不足。', raised_at: on('04-01'), accepted_at: on('04-01'), ...given });
const gathered = (key: string, stationId: string, given: Record<string, unknown>): Promise<string> =>
  load('common_problem', { key, station: `id:${stationId}`, title: '用电', text: '多户反映', ...given });
const ended = (solution: string): Record<string, unknown> => ({
  analysed_at: on('04-01'), nature: 'TRAVEL', powers_level: 'COUNTY', assigned_at: on('04-01'), unit: 'roads', due_on: '2024-12-31', signed_at: on('04-01'), signed_by: '窗口', replied_at: on('04-02'), reply: '已办。', fed_back_at: on('04-02'),
  feedback_channel: 'PHONE', feedback: '已告知。', closed_at: on('04-03'), solved: solution === 'SOLVED', solution, evidence: '照片',
});

const all = 'code problems gathered merged rejected closed solved partly planned explained solvedRate reports suggestions led ledRate';
const figures = async (given: Record<string, unknown>, fields = all, who = outputs.station.people.committee): Promise<unknown[]> => (await outputs.service.data<{ commonProblemFigures: unknown[] }>(
  `query ($by: String!, $regionId: ID, $stationId: ID, $from: Date, $to: Date) { commonProblemFigures(by: $by, regionId: $regionId, stationId: $stationId, from: $from, to: $to) { ${fields} } }`, { regionId: town, ...given }, { as: who })).commonProblemFigures;

describe('the figures of common problems', () => {
  it('say of each how many matters it gathered, how these ended, and what it led to; what was withdrawn counts no longer', async () => {
    expect(await figures({ by: 'PROBLEM' }, `problem { id title } region { id } ${all}`)).toEqual([
      { problem: { id: problem.light, title: '用电' }, region: null, code: null, problems: 1, gathered: 4, merged: 0, rejected: 1, closed: 2, solved: 1, partly: 0, planned: 1, explained: 0, solvedRate: 33.33, reports: 1, suggestions: 1, led: 1, ledRate: 100 },
      ...[
        { problem: { id: problem.power, title: '用电' }, region: null, code: null, problems: 1, gathered: 2, merged: 0, rejected: 0, closed: 1, solved: 1, partly: 0, planned: 0, explained: 0, solvedRate: 50, reports: 0, suggestions: 0, led: 0, ledRate: 0 },
        { problem: { id: problem.other, title: '用电' }, region: null, code: null, problems: 1, gathered: 2, merged: 0, rejected: 0, closed: 2, solved: 0, partly: 1, planned: 0, explained: 1, solvedRate: 0, reports: 0, suggestions: 0, led: 0, ledRate: 0 },
      ].sort((one, other) => (one.problem.id < other.problem.id ? -1 : 1)),
    ]);
    expect(outputs.service.statements).toHaveLength(2);
  });

  it('by region and by year count a matter that shows two problems once, in one statement', async () => {
    expect(await figures({ by: 'REGION' }, `region { id } problem { id } problems gathered solved solvedRate reports suggestions led ledRate`)).toEqual([
      { region: { id: town }, problem: null, problems: 2, gathered: 4, solved: 1, solvedRate: 33.33, reports: 1, suggestions: 1, led: 1, ledRate: 50 },
      { region: { id: village }, problem: null, problems: 1, gathered: 2, solved: 0, solvedRate: 0, reports: 0, suggestions: 0, led: 0, ledRate: 0 },
    ]);
    expect(await figures({ by: 'YEAR' }, 'code problems gathered')).toEqual([{ code: '2024', problems: 2, gathered: 4 }, { code: '2025', problems: 1, gathered: 2 }]);
    expect(outputs.service.statements).toHaveLength(1);
    expect(await figures({ by: 'MONTH' }, 'code problems')).toEqual([{ code: '2024-05', problems: 2 }, { code: '2025-01', problems: 1 }]);
  });

  it.each([['2024-05-31', '2025-01-01', 1], ['2024-06-01', '2025-01-01', 0], ['2024-05-01', '2024-05-31', 1], ['2024-05-01', '2024-06-01', 2], ['2025-01-01', '2025-01-02', 1]])('of %s up to %s, not with it, are of %s problems', async (from, to, problems) => {
    expect(await figures({ by: 'YEAR', from, to }, 'problems')).toEqual(problems === 0 ? [] : [{ problems }]);
  });

  it('leave out those that were merged since, and are nothing where the asker sees none', async () => {
    const { committee, staff, handler } = outputs.station.people;
    const [into] = [await matter('into', await outputs.station.stationIs('ESTABLISHED', { id: newId(), regionId: village }), {})];
    await outputs.station.merge({ intoId: into, ids: [importedId('test', 'matter', 'open')] }, committee);
    expect(await figures({ by: 'REGION' }, 'gathered merged solved solvedRate')).toEqual([{ gathered: 4, merged: 1, solved: 1, solvedRate: 50 }, { gathered: 2, merged: 0, solved: 0, solvedRate: 0 }]);
    expect([await figures({ by: 'YEAR' }, 'problems', staff), await figures({ by: 'YEAR', stationId: newId() }, 'problems'), await figures({ by: 'YEAR', regionId: outputs.station.place.elsewhere }, 'problems')]).toEqual([[], [], []]);
    const codes = async (by: string, who = committee): Promise<string[]> => (await outputs.service.ask(`{ commonProblemFigures(by: "${by}") { problems } }`, {}, { as: who })).codes;
    expect([await codes('MOON'), await codes('YEAR', handler)]).toEqual([['BAD_USER_INPUT'], ['FORBIDDEN']]);
  });
});
