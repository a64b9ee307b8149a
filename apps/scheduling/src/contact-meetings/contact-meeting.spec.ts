import type { Caller } from '@renda/caller';
import { contactMeetingChanged } from '@renda/events';
import { newId, referencedId } from '@renda/subgraph';
import { recordActions, recordLifecycle, recordStatuses, type RecordStatus } from '../recorded/recorded.lifecycle.js';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

interface Pair {
  readonly pairId: string;
  readonly member: Deputy;
  readonly deputy: Deputy;
}

async function paired(given: Parameters<SchedulingAtWork['pair']>[1] = {}): Promise<Pair> {
  const deputy = await work.deputy();
  return { deputy, ...(await work.pair(deputy, given)) };
}

const meeting = (pairId: string, given: Record<string, unknown> = {}): Record<string, unknown> => ({ requestId: newId(), pairId, day: '2026-03-02', form: 'VISIT', ...given });
const met = async (pairId: string, given: Record<string, unknown> = {}): Promise<string> => (await work.done('recordContactMeeting', meeting(pairId, given))).id;
const codesOf = async (pairId: string, given: Record<string, unknown> = {}, as?: Caller): Promise<string[]> => (await work.mutate('recordContactMeeting', meeting(pairId, given), as)).codes;

describe('the life of a meeting', () => {
  const roles = ['committee', 'administrator', 'staff', 'stranger', 'member', 'deputy'] as const;
  const cases = recordStatuses.flatMap((status) => recordActions.flatMap((action) => roles.map((role) => {
    const to = recordLifecycle.steps.find((row) => row.from === status && row.action === action)?.to;
    const refusal = role === 'stranger' ? 'NOT_AVAILABLE' : ['staff', 'member', 'deputy'].includes(role) ? 'FORBIDDEN' : to === undefined ? 'STATUS_UNFIT' : undefined;
    return { status, action, role, refusal, says: refusal ?? 'done', after: refusal === undefined ? to : status };
  })));

  async function meetingAt(status: RecordStatus, pairId: string): Promise<string> {
    const meetingId = await met(pairId);
    if (status === 'VERIFIED') await work.done('verifyContactMeeting', { meetingId });
    if (status === 'CORRECTED') await work.done('correctContactMeeting', { meetingId, reason: '登记有误' });
    return meetingId;
  }

  it.each(cases)('$status: $action by $role: $says', async ({ status, action, role, refusal, after }) => {
    const pair = await paired();
    const meetingId = await meetingAt(status, pair.pairId);
    const as = role === 'member' || role === 'deputy' ? await work.login(pair[role]) : work.people[role];
    const { codes } = await work.mutate(`${action}ContactMeeting`, { meetingId, ...(action === 'correct' ? { reason: '登记有误' } : {}) }, as);
    expect(codes).toEqual(refusal === undefined ? [] : [refusal]);
    const { data } = await work.service.entities('ContactMeeting', [meetingId], 'status', { as: work.people.committee });
    expect(data?.['_entities']).toEqual([{ status: after }]);
  });
});

describe('recording a meeting', () => {
  it('by the member himself keeps how they met and who helped, and says so', async () => {
    const { pairId, member, deputy } = await paired();
    await work.service.said();
    const input = meeting(pairId, { mode: 'ONLINE', form: 'APPOINTMENT', helperBodyId: work.place.body });
    const himself = await work.login(member);
    const [one, two] = await Promise.all([work.done('recordContactMeeting', input, himself), work.done('recordContactMeeting', input, himself)]);
    expect(one.id).toBe(two.id);
    const { data } = await work.service.entities('ContactMeeting', [one.id], 'day mode form status pair { id } member { id } deputy { id } helper { id }', { as: himself });
    expect(data?.['_entities']).toEqual([{
      day: '2026-03-02', mode: 'ONLINE', form: 'APPOINTMENT', status: 'RECORDED', pair: { id: pairId }, member: { id: member.personId }, deputy: { id: deputy.mandateId }, helper: { id: work.place.body },
    }]);
    const [said, ...more] = await work.service.said();
    expect(more).toEqual([]);
    expect(said?.data).toEqual({
      pairId, memberId: member.personId, ...deputy, regionId: work.place.county, day: '2026-03-02', mode: 'ONLINE', helperBodyId: work.place.body, status: 'RECORDED', verifiedAt: null,
    });
    expect(contactMeetingChanged.data.safeParse(said?.data).success).toBe(true);
  });

  it('is for the member and the offices of his congress, not for the deputy he met, not for others', async () => {
    const { pairId, deputy } = await paired();
    expect(await codesOf(pairId, {}, await work.login(deputy))).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf(pairId, {}, await work.login(await work.deputy()))).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf(pairId, {}, work.people.stranger)).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf(pairId, {}, work.people.staff)).toEqual(['FORBIDDEN']);
    expect(await codesOf(pairId, {}, work.people.committee)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['in a form that does not exist', { form: 'DINNER' }, 'BAD_USER_INPUT'],
    ['in a form nobody said', { form: null }, undefined],
    ['in a mode that does not exist', { mode: 'BY_MAIL' }, 'BAD_USER_INPUT'],
    ['helped by a body not heard of', { helperBodyId: newId() }, 'NOT_AVAILABLE'],
    ['of a pair not heard of', { pairId: newId() }, 'NOT_AVAILABLE'],
  ])('%s', async (_, given, code) => {
    expect((await codesOf((await paired()).pairId, given))[0]).toBe(code);
  });

  // 16:00Z is midnight in Shanghai
  it.each([['2026-03-02T15:59:59.999Z', '2026-03-02', []], ['2026-03-02T15:59:59.999Z', '2026-03-03', ['NOT_YET_HELD']], ['2026-03-02T16:00:00.000Z', '2026-03-03', []]])(
    'at %s, on %s', async (now, day, codes) => {
      expect((await work.mutate('recordContactMeeting', meeting((await paired()).pairId, { day }), undefined, undefined, now)).codes).toEqual(codes);
    });

  // the pair holds on 2 and 3 March
  it.each([['2026-03-01', 'PAIR_NOT_HELD'], ['2026-03-02', undefined], ['2026-03-03', undefined], ['2026-03-04', 'PAIR_NOT_HELD']])('on a day of the pair: %s', async (day, code) => {
    const { pairId } = await paired({ from: '2026-03-02', to: '2026-03-04' });
    expect((await codesOf(pairId, { day }))[0]).toBe(code);
  });

  it('of a pair that never was is refused', async () => {
    expect(await codesOf((await paired({ voided: true })).pairId)).toEqual(['NOT_AVAILABLE']);
  });

  it('follows what is heard of the pair, and nothing late', async () => {
    const { pairId: id, deputy, member } = await paired();
    await work.pair(deputy, { id, memberId: member.personId, version: 3, to: '2026-03-02' });
    await work.pair(deputy, { id, memberId: member.personId, version: 2 });
    expect(await codesOf(id)).toEqual(['PAIR_NOT_HELD']);
    expect(await codesOf(id, { day: '2026-03-01' })).toEqual([]);
  });
});

describe('a pair', () => {
  it('meets once a day, however many enter it at once, and again when that was taken back', async () => {
    const { pairId } = await paired();
    const codes = (await Promise.all(Array.from({ length: 20 }, () => codesOf(pairId)))).map(([code]) => code);
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([undefined, 'MEETING_RECORDED']));
    const [{ id: meetingId }] = (await work.service.database.pool.query<{ id: string }>('select id from contact_meeting where pair_id = $1', [pairId])).rows as [{ id: string }];
    await work.done('correctContactMeeting', { meetingId, reason: '不是同一天' });
    expect(await codesOf(pairId)).toEqual([]);
    expect(await codesOf(pairId, { day: '2026-03-03' })).toEqual([]);
  });

  it('shows its meetings, newest first, in one statement for many pairs, to the two and to their offices', async () => {
    const pairs = [await paired(), await paired()];
    for (const { pairId } of pairs) for (const day of ['2026-03-02', '2026-04-02']) await met(pairId, { day });
    const list = async (as?: Caller): Promise<unknown> => (await work.service.entities('ContactPair', pairs.map(({ pairId }) => pairId), 'meetings { nodes { day form } }', as ? { as } : {})).data?.['_entities'];
    const both = { meetings: { nodes: [{ day: '2026-04-02', form: 'VISIT' }, { day: '2026-03-02', form: 'VISIT' }] } };
    const none = { meetings: { nodes: [] } };
    expect(await list(work.people.committee)).toEqual([both, both]);
    expect(work.service.statements).toHaveLength(1);
    expect(await list(await work.login(pairs[0]!.member))).toEqual([both, none]);
    expect(await list(await work.login(pairs[1]!.deputy))).toEqual([none, both]);
    for (const as of [undefined, work.people.staff, work.people.stranger]) expect(await list(as)).toEqual([none, none]);
  });
});

describe('verifying a meeting', () => {
  it.each(['member', 'deputy'] as const)('is never the work of the %s, whatever his office', async (who) => {
    const pair = await paired();
    const himself = await work.login(pair[who]);
    await work.service.caller(`deputy ${pair[who].personId}`, 'WORK_COMMITTEE', 'REGION', work.place.county);
    expect((await work.mutate('verifyContactMeeting', { meetingId: await met(pair.pairId) }, himself)).codes).toEqual(['SECOND_PERSON_NEEDED']);
  });

  it('by twenty at the same time is done once', async () => {
    const meetingId = await met((await paired()).pairId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => work.mutate('verifyContactMeeting', { meetingId })));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['STATUS_UNFIT']));
  });
});

it('past meetings come in as they stand, and are refused as the mutation would refuse them', async () => {
  const { pairId } = await paired({ to: '2025-06-01' });
  const row = (key: string, given: Record<string, unknown> = {}): Record<string, unknown> & { key: string } => ({
    key, pair: `id:${pairId}`, day: '2025-03-02', mode: 'ON_SITE', form: 'MEETING', helper: null, status: 'VERIFIED', recorded_at: '2025-03-03T01:00:00Z', verified_at: null, ...given,
  });
  const load = (...rows: ReturnType<typeof row>[]) => work.service.load('contact_meeting', rows, { as: work.people.administrator });
  await work.service.said();
  expect((await load(row('m-1'))).body).toMatchObject({ loaded: 1, faults: [] });
  expect((await load(row('m-1'))).body).toMatchObject({ loaded: 0, skipped: 1 });
  expect(await work.service.said()).toMatchObject([{ subject: referencedId('test', 'contact_meeting', 'm-1'), origin: 'import', data: { status: 'VERIFIED', verifiedAt: '2025-03-03T01:00:00.000Z' } }]);
  const { body } = await load(row('m-2'), row('m-3', { day: '2025-06-01', recorded_at: '2025-06-02T01:00:00Z' }), row('m-4', { day: '2025-03-04' }), row('m-5', { pair: 'nobody' }));
  expect(body.faults.map(({ key, code }) => [key, code])).toEqual([['m-2', 'MEETING_RECORDED'], ['m-3', 'PAIR_NOT_HELD'], ['m-4', 'NOT_YET_HELD'], ['m-5', 'NOT_AVAILABLE']]);
});
