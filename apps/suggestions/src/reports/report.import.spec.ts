import { importedId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const submitted = { title: '起重机械产业调研报告', submitted_on: '2024-05-06' };
const judged = { judged_at: '2024-06-01T09:00:00+08:00', high_quality: true, judged_reason: '被市委采纳' };

let number = 0;
async function load(...rows: readonly Record<string, unknown>[]): Promise<{ codes: string[]; ids: string[] }> {
  const keyed = rows.map((row) => ({ key: `report ${String((number += 1))}`, group: `id:${work.groupId}`, ...row }));
  const { body } = await work.service.load('report', keyed, { as: work.station.people.administrator });
  return { codes: body.faults.map(({ code }) => code), ids: keyed.map(({ key }) => importedId('test', 'report', key)) };
}

describe('a past report', () => {
  it('comes in judged and withdrawn where it was, and says its last state once', async () => {
    await work.service.said();
    const { ids, codes } = await load(submitted, { ...submitted, ...judged, own_industry: false }, { ...submitted, ...judged, high_quality: false }, { ...submitted, ...judged, withdrawn_reason: '重复' });
    expect(codes).toEqual([]);
    const events = await work.service.said();
    expect(events.map(({ subject, origin, data }) => [subject, origin, (data as { status: string }).status, (data as { highQuality: boolean | null }).highQuality])).toEqual([
      [ids[0], 'import', 'SUBMITTED', null], [ids[1], 'import', 'ACCEPTED', true], [ids[2], 'import', 'SUBMITTED', false], [ids[3], 'import', 'WITHDRAWN', true],
    ]);
    expect(events[1]?.data).toMatchObject({ acceptedAt: '2024-06-01T01:00:00.000Z', ownIndustry: false, submittedOn: '2024-05-06' });
  });

  it('that nobody judged may be judged by whoever loaded it', async () => {
    const { ids } = await load(submitted);
    expect((await work.mutate('judgeReport', { id: ids[0], highQuality: true, reason: '扎实' }, work.station.people.administrator)).codes).toEqual([]);
  });

  it.each([
    ['was judged before it was submitted', { ...judged, judged_at: '2024-05-05T09:00:00+08:00' }, 'BAD_USER_INPUT'],
    ['was judged in the future', { ...judged, judged_at: '2999-05-05T09:00:00+08:00' }, 'BAD_USER_INPUT'],
    ['was judged nobody knows how', { ...judged, high_quality: null }, 'BAD_USER_INPUT'],
    ['was judged nobody knows when', { ...judged, judged_at: null }, 'BAD_USER_INPUT'],
    ['was judged for no reason', { ...judged, judged_reason: null }, 'STEP_INCOMPLETE'],
    ['was submitted in the future', { submitted_on: '2999-01-01' }, 'BAD_USER_INPUT'],
    ['is by nobody', { group: null }, 'AUTHOR_MISSING'],
    ['is by a group nobody knows', { group: 'nobody' }, 'NOT_AVAILABLE'],
    ['is by a group that was not there', { submitted_on: '2019-12-31' }, 'GROUP_NOT_HELD'],
  ])('that %s is refused, and only that row', async (_, given, code) => {
    expect((await load({ ...submitted, ...given }, submitted)).codes).toEqual([code]);
  });

  it('loaded twice is one', async () => {
    const rows = [{ key: 'twice', group: `id:${work.groupId}`, ...submitted }];
    const [one, two] = [await work.service.load('report', rows, { as: work.station.people.administrator }), await work.service.load('report', rows, { as: work.station.people.administrator })];
    expect([one.body.loaded, two.body.loaded, two.body.skipped]).toEqual([1, 0, 1]);
  });
});
