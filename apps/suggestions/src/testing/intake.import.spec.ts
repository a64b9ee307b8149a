import { importedId } from '@renda/subgraph';
import { IntakeAtWork } from './intake-at-work.js';

let at: IntakeAtWork;
beforeAll(async () => { at = await IntakeAtWork.start(); });
afterAll(() => at.domain.stop());

const entered = '2025-05-01T09:00:00+08:00';
const then = (day: number): string => `2025-05-${String(day).padStart(2, '0')}T09:00:00+08:00`;

async function load(kind: string, ...rows: readonly (Record<string, unknown> & { key: string })[]): Promise<string[]> {
  const { body } = await at.domain.service.load(kind, rows.map((row) => ({ opened_at: entered, ...row })), { as: at.domain.near.ADMINISTRATOR });
  return body.faults.map(({ code }) => code);
}
const status = async (table: string, kind: string, key: string): Promise<unknown> =>
  (await at.domain.service.database.pool.query<{ status: string }>(`select status from ${table} where id = $1`, [importedId('test', kind, key)])).rows[0]?.status;

describe('what came in before', () => {
  it('is a clue with all its sources and the verdicts on it, led to where it stands', async () => {
    const { group, unit, region } = at.domain.ids;
    expect(await load('project_opinion', ...['o-1', 'o-2'].map((key) => ({ key, way: 'LETTER', group: `id:${group}`, collected_on: '2025-04-30', text: '修路。' })))).toEqual([]);
    const clue = { key: 'c-1', region: `id:${region}`, title: '修路', opinions: 'o-1;o-2', vetter_units: `id:${unit}`, vet_at: then(2), pool_at: then(3) };
    expect(await load('project_clue', clue)).toEqual([]);
    expect(await load('project_vetting', { key: 'v-1', clue: 'c-1', unit: `id:${unit}`, verdict: 'FEASIBLE', reason: '可行' })).toEqual([]);
    expect(await status('project_clue', 'project_clue', 'c-1')).toBe('IN_POOL');
    const { rows } = await at.domain.service.database.pool.query('select from project_clue_source where clue_id = $1', [importedId('test', 'project_clue', 'c-1')]);
    expect(rows).toHaveLength(2);
  });

  it('never entered the pool without having been vetted, nor is it formed of nothing', async () => {
    const clue = { region: `id:${at.domain.ids.region}`, title: '修桥' };
    expect(await load('project_clue', { ...clue, key: 'c-2', opinions: 'o-1', pool_at: then(3) }, { ...clue, key: 'c-3', opinions: 'o-1', vet_at: then(2) }, { ...clue, key: 'c-4' })).toEqual(['STATUS_UNFIT', 'CLUE_UNVETTED', 'STEP_INCOMPLETE']);
  });

  it('is a letter that went its way, and an opinion that the General Office issued', async () => {
    const { mandate, unit, committee } = at.domain.ids;
    const letter = { kind: 'VISIT', mandate: `id:${mandate}`, received_on: '2025-05-01', subject: '灌溉' };
    const referred = { ...letter, key: 'l-1', mark_important_at: then(2), refer_at: then(3), body: `id:${committee}`, answer_referred_at: then(9), answer: '已答复' };
    expect(await load('deputy_letter', referred, { ...letter, key: 'l-2', mark_ordinary_at: then(2), refer_at: then(3), body: `id:${committee}` })).toEqual(['STATUS_UNFIT']);
    expect(await load('deputy_letter', referred)).toEqual([]);
    expect(await status('deputy_letter', 'deputy_letter', 'l-1')).toBe('ANSWERED');
    const gathered = { key: 'g-1', kind: 'CRITICISM', contact_meeting: `id:${at.meeting}`, text: '拖延', sort_at: then(2), sorted_by: 'DEPARTMENT', summary: '提速', issue_at: then(3), unit: `id:${unit}` };
    expect(await load('gathered_opinion', gathered)).toEqual([]);
    expect(await status('gathered_opinion', 'gathered_opinion', 'g-1')).toBe('ISSUED');
  });

  it('is a draft with the comments that came in time, though it is long closed', async () => {
    const { mandate, committee } = at.domain.ids;
    const draft = { key: 'd-1', kind: 'DECISION', title: '决定草案', body: `id:${committee}`, due_on: '2025-05-10', mandates: `id:${mandate}`, close_at: then(11) };
    expect(await load('draft_consultation', draft)).toEqual([]);
    const comment = { consultation: 'd-1', mandate: `id:${mandate}`, text: '同意' };
    expect(await load('draft_comment', { ...comment, key: 'x-1', opened_at: then(11) }, { ...comment, key: 'x-2', opened_at: then(10), record_use_at: then(12), use: 'ADOPTED' })).toEqual(['COMMENT_LATE']);
  });
});
