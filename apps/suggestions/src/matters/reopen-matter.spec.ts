import { importedId } from '@renda/subgraph';
import { dueOn, laterDueOn, StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

const matter = async <T>(id: string, fields: string) => (await work.service.data<{ matter: T }>(`query ($id: ID!) { matter(id: $id) { ${fields} } }`, { id }, { as: work.people.staff })).matter;

describe('a matter that relapsed', () => {
  it('is no longer solved, and says so; that it was closed once stays in its history, with why it was opened again', async () => {
    const id = await work.at('CLOSED');
    await work.service.said();
    await work.done('reopenMatter', id, work.people.committee);
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([{ stage: 'SUPERVISED', solved: null, solution: null, closedAt: null, dueOn: laterDueOn }]);
    expect(await matter(id, 'solved closedAt unit { id } stages { stage note }')).toMatchObject({ solved: null, closedAt: null, unit: { id: work.place.bureau } });
    const { stages } = await matter<{ stages: { stage: string; note: string | null }[] }>(id, 'stages { stage note }');
    expect(stages.slice(-2).map(({ stage, note }) => [stage, note])).toEqual([['CLOSED', null], ['SUPERVISED', '回头看时路灯又不亮']]);
  });

  it('is answered anew before its source is told again, and is closed again', async () => {
    const id = await work.at('CLOSED');
    await work.done('reopenMatter', id, work.people.staff);
    expect((await work.step('feedBack', id, work.people.staff)).codes).toEqual(['STEP_INCOMPLETE']);
    await work.done('replyToMatter', id, work.people.handler);
    await work.done('feedBack', id, work.people.staff);
    await work.done('closeMatter', id, work.people.staff);
    expect(await matter(id, 'stage solved')).toEqual({ stage: 'CLOSED', solved: true });
  });

  it('has its time counted from then, to the new day; extensions before belong to what was closed', async () => {
    const id = await work.at('SUPERVISED');
    await work.done('extendMatter', id, work.people.staff);
    await work.done('replyToMatter', id, work.people.handler);
    for (const step of ['feedBack', 'closeMatter']) await work.done(step, id, work.people.staff);
    await work.done('reopenMatter', id, work.people.staff, { dueOn });
    const found = await matter<{ handlingDeadline: { startedAt: string }; stages: { at: string }[] }>(id, 'handlingDeadline { due metAt startedAt extensions { day } } stages { at }');
    expect(found.handlingDeadline).toEqual({ due: '2999-12-31T15:59:59.999Z', metAt: null, startedAt: found.stages.at(-1)?.at, extensions: [] });
  });

  it.each([['2026-03-09', 'DUE_DAY_PASSED'], ['2026-03-10', null]])('on 10 March is given the day %s: %s', async (given, code) => {
    const row = { key: given, station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '路灯', text: '路灯不亮。', raised_at: '2026-03-01T09:00:00+08:00', accepted_at: '2026-03-01T09:00:00+08:00',
      analysed_at: '2026-03-01T09:00:00+08:00', nature: 'TRAVEL', powers_level: 'COUNTY', assigned_at: '2026-03-01T09:00:00+08:00', unit: `id:${work.place.bureau}`, due_on: '2026-03-05', signed_at: '2026-03-01T09:00:00+08:00',
      signed_by: '窗口', replied_at: '2026-03-02T09:00:00+08:00', reply: '已换', fed_back_at: '2026-03-02T09:00:00+08:00', feedback_channel: 'PHONE', feedback: '已换', closed_at: '2026-03-02T09:00:00+08:00', solved: true, evidence: '照片' };
    expect((await work.service.load('matter', [row], { as: work.people.administrator })).body).toMatchObject({ loaded: 1 });
    const input = { id: importedId('test', 'matter', given), reason: '又不亮', dueOn: given };
    const { codes } = await work.service.ask('mutation ($input: ReopenMatterInput!) { reopenMatter(input: $input) { id } }', { input }, { as: work.people.staff, now: new Date('2026-03-10T15:59:59Z') });
    expect(codes).toEqual(code === null ? [] : [code]);
  });

  it('opened again by twenty at once is opened once', async () => {
    const id = await work.at('CLOSED');
    const answers = await Promise.all(Array.from({ length: 20 }, () => work.step('reopenMatter', id, work.people.staff)));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['STAGE_SKIPPED'])]);
  });
});
