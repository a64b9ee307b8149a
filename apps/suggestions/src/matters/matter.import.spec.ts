import { importedId } from '@renda/subgraph';
import { occasionsHeard } from '../testing/occasions-heard.js';
import { StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => {
  work = await StationAtWork.start();
  await work.service.load('unit', [{ key: 'roads', name: '交通运输局', region: `id:${work.place.county}`, powers_level: 'COUNTY' }], { as: work.people.administrator });
});
afterAll(() => work.stop());

const on = (day: number, hour = 9): string => `2024-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`;
const collected = { kind: 'VOTER', channel: 'RECEPTION', title: '早班公交偏少', text: '希望加密班次。', raised_at: on(1) };
const accepted = { accepted_at: on(2) };
const analysed = { analysed_at: on(3), nature: 'TRAVEL', powers_level: 'COUNTY' };
const assigned = { assigned_at: on(4), unit: 'roads', due_on: '2024-04-30' };
const signed = { signed_at: on(5), signed_by: '收件窗口' };
const replied = { replied_at: on(12), reply: '早高峰增开两班。' };
const fedBack = { fed_back_at: on(13), feedback_channel: 'PHONE', feedback: '已告知增开两班。' };
const closed = { closed_at: on(15), solved: true, evidence: '调整后的时刻表' };
const whole = { ...collected, ...accepted, ...analysed, ...assigned, ...signed, ...replied, ...fedBack, ...closed };

let number = 0;
async function load(...rows: readonly Record<string, unknown>[]): Promise<{ loaded: number; skipped: number; codes: string[]; ids: string[] }> {
  const keyed = rows.map((row) => ({ key: `matter ${String((number += 1))}`, station: `id:${work.place.station}`, ...row }));
  const { body } = await work.service.load('matter', keyed, { as: work.people.administrator });
  return { loaded: body.loaded, skipped: body.skipped, codes: body.faults.map(({ code }) => code), ids: keyed.map(({ key }) => importedId('test', 'matter', key)) };
}

describe('a past matter', () => {
  it('comes in with all its stages and their times', async () => {
    const { ids, codes } = await load(whole);
    expect(codes).toEqual([]);
    const { matter } = await work.service.data<{ matter: Record<string, unknown> & { stages: unknown[] } }>(
      `query ($id: ID!) { matter(id: $id) { stage solved signedBy repliedAt closedAt dueOn unit { name } replies { text } stages { stage at seconds } } }`, { id: ids[0] }, { as: work.people.staff });
    expect(matter).toMatchObject({ stage: 'CLOSED', solved: true, signedBy: '收件窗口', dueOn: '2024-04-30', unit: { name: '交通运输局' }, replies: [{ text: '早高峰增开两班。' }] });
    expect(matter.stages[1]).toEqual({ stage: 'ACCEPTED', at: '2024-03-02T01:00:00.000Z', seconds: 86_400 });
  });

  it('shows its stages however long one lasted', async () => {
    const { ids, codes } = await load({ ...whole, raised_at: '1949-10-01T09:00:00+08:00', topic: 'TRAVEL' });
    expect(codes).toEqual([]);
    const { matter } = await work.service.data<{ matter: { stages: { seconds: number | null }[] } }>('query ($id: ID!) { matter(id: $id) { stages { seconds } } }', { id: ids[0] }, { as: work.people.staff });
    expect(matter.stages[0]?.seconds).toBe(2_147_483_647);
  });

  it('says which stage it skipped in words', async () => {
    const row = { key: 'in words', station: `id:${work.place.station}`, ...collected, accepted_at: '2024-02-01T09:00:00+08:00' };
    const { body } = await work.service.load('matter', [row], { as: work.people.administrator });
    expect(body.faults.map(({ message }) => message)).toEqual(['环节不能跳过：现为“尚未收集”，须先到“收集”。']);
  });

  it('says its present state once, as imported', async () => {
    await work.service.said();
    const { ids } = await load(whole);
    const events = await work.service.said();
    expect(events.map(({ subject, origin, data }) => [subject, origin, (data as { stage: string }).stage])).toEqual([[ids[0], 'import', 'CLOSED']]);
  });

  it('that is still on its way goes on by the mutations', async () => {
    const { ids } = await load({ ...collected, ...accepted });
    const answer = await work.step('analyseMatter', ids[0] ?? '', work.people.staff);
    expect(answer.data).toMatchObject({ analyseMatter: { stage: 'ANALYSED' } });
  });

  it('names the occasion it was raised at, its topic and how it ended', async () => {
    const heard = await occasionsHeard(work, '2024-03-01');
    const { ids, codes } = await load({ ...whole, topic: 'TRAVEL', reception: `id:${heard.Reception}`, solved: false, solution: 'PLANNED' }, { ...whole, solved: false });
    expect(codes).toEqual([]);
    const found = [];
    for (const id of ids) found.push((await work.service.data<{ matter: unknown }>('query ($id: ID!) { matter(id: $id) { topic solved solution occasion { kind id } } }', { id }, { as: work.people.staff })).matter);
    expect(found).toEqual([
      { topic: 'TRAVEL', solved: false, solution: 'PLANNED', occasion: { kind: 'Reception', id: heard.Reception } }, { topic: null, solved: false, solution: null, occasion: null },
    ]);
  });

  it('says who accepted it on the spot, who follows it, and whether its answer is shown', async () => {
    const { ids, codes } = await load({ ...whole, accepted_by: '局长', follower: '联络员', next_check_on: '2024-03-08', published: true });
    expect(codes).toEqual([]);
    const { matter } = await work.service.data<{ matter: unknown }>('query ($id: ID!) { matter(id: $id) { acceptedBy follower nextCheckOn publishedAt checks { nextCheckOn } } }', { id: ids[0] }, { as: work.people.staff });
    expect(matter).toEqual({ acceptedBy: '局长', follower: '联络员', nextCheckOn: '2024-03-08', publishedAt: '2024-03-13T01:00:00.000Z', checks: [{ nextCheckOn: '2024-03-08' }] });
  });

  it('was raised on the day of its occasion or later', async () => {
    const { Activity } = await occasionsHeard(work, '2024-03-02');
    expect((await load({ ...collected, activity: `id:${Activity}`, raised_at: '2024-03-01T15:59:59Z' })).codes).toEqual(['OCCASION_LATER']);
    expect((await load({ ...collected, activity: `id:${Activity}`, raised_at: '2024-03-01T16:00:00Z' })).codes).toEqual([]);
  });

  it.each([
    ['is followed before it is assigned', { ...collected, follower: '联络员', next_check_on: '2024-03-08' }, 'BAD_USER_INPUT'],
    ['is followed without a day', { ...whole, follower: '联络员' }, 'BAD_USER_INPUT'],
    ['is to be looked after before it was assigned', { ...whole, follower: '联络员', next_check_on: '2024-03-03' }, 'BAD_USER_INPUT'],
    ['was accepted on the spot without an assignment', { ...collected, accepted_by: '局长' }, 'BAD_USER_INPUT'],
    ['shows an answer that nobody was told', { ...collected, published: true }, 'BAD_USER_INPUT'],
    ['was confirmed before it was struck off', { ...collected, confirmed_by: 'SOURCE' }, 'BAD_USER_INPUT'],
    ['names two occasions', { ...collected, activity: 'one', visit: 'two' }, 'BAD_USER_INPUT'],
    ['names an occasion nobody knows', { ...collected, visit: 'nobody' }, 'NOT_AVAILABLE'],
    ['is about no topic there is', { ...collected, topic: 'MOON' }, 'TOPIC_UNKNOWN'],
    ['ended as nothing there is', { ...whole, solved: false, solution: 'FORGOTTEN' }, 'BAD_USER_INPUT'],
    ['is solved, though only planned', { ...whole, solution: 'PLANNED' }, 'BAD_USER_INPUT'],
    ['ended before it was struck off', { ...collected, solution: 'PLANNED' }, 'BAD_USER_INPUT'],
    ['left out the analysis', { ...collected, ...accepted, ...assigned }, 'STAGE_SKIPPED'],
    ['was analysed before it was accepted', { ...collected, ...analysed, accepted_at: on(9) }, 'STAGE_SKIPPED'],
    ['was accepted before it was raised', { ...collected, accepted_at: '2024-02-01T09:00:00+08:00' }, 'STAGE_SKIPPED'],
    ['was told to the source without a reply', { ...whole, replied_at: null, reply: null }, 'STEP_INCOMPLETE'],
    ['was replied to after the source was told', { ...whole, replied_at: on(14) }, 'STEP_INCOMPLETE'],
    ['was rejected after it was assigned', { ...collected, ...accepted, ...analysed, ...assigned, rejected_at: on(6), rejected_reason: '重复' }, 'STAGE_PASSED'],
    ['was accepted after it was rejected', { ...collected, rejected_at: on(2), rejected_reason: '重复', accepted_at: on(3) }, 'MATTER_REJECTED'],
    ['was due before it was assigned', { ...collected, ...accepted, ...analysed, ...assigned, due_on: '2024-03-03' }, 'DUE_DAY_PASSED'],
    ['was assigned to a unit without the powers', { ...collected, ...accepted, ...analysed, powers_level: 'CITY', ...assigned }, 'POWERS_UNFIT'],
    ['was assigned to a unit nobody knows', { ...collected, ...accepted, ...analysed, ...assigned, unit: 'nobody' }, 'NOT_AVAILABLE'],
    ['came from a station nobody knows', { ...collected, station: 'nobody' }, 'NOT_AVAILABLE'],
    ['concerns a region nobody knows', { ...collected, concerns_region: 'nowhere' }, 'NOT_AVAILABLE'],
    ['came by no known channel', { ...collected, channel: 'PIGEON' }, 'CHANNEL_UNKNOWN'],
    ['is closed without a word of evidence', { ...whole, evidence: null }, 'BAD_USER_INPUT'],
    ['has a reply without its time', { ...collected, reply: '已办。' }, 'BAD_USER_INPUT'],
    ['lies in the future', { ...collected, raised_at: '2999-01-01T09:00:00+08:00' }, 'BAD_USER_INPUT'],
  ])('that %s is refused like the mutation', async (_, row, code) => {
    const answer = await load(row, collected);
    expect(answer).toMatchObject({ loaded: 0, codes: [code] });
  });

  it('loaded twice is one matter', async () => {
    const rows = [{ key: 'twice', station: `id:${work.place.station}`, ...whole }];
    const [one, two] = [await work.service.load('matter', rows, { as: work.people.administrator }), await work.service.load('matter', rows, { as: work.people.administrator })];
    expect([one.body.loaded, two.body.loaded, two.body.skipped]).toEqual([1, 0, 1]);
  });

  it('is due on the day it is assigned at the earliest, in Shanghai', async () => {
    const assignedLate = { ...assigned, assigned_at: '2024-03-04T16:30:00Z' };
    const upToThere = { ...collected, ...accepted, ...analysed, ...assignedLate };
    expect((await load({ ...upToThere, due_on: '2024-03-05' })).codes).toEqual([]);
    expect((await load({ ...upToThere, due_on: '2024-03-04' })).codes).toEqual(['DUE_DAY_PASSED']);
  });
});
