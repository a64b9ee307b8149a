import { newId } from '@renda/subgraph';
import { SchedulingAtWork } from '../testing/scheduling-at-work.js';
import { type AttendanceAction, attendanceActions, attendanceLifecycle, attendanceStatuses, type AttendanceStatus } from './attendance.lifecycle.js';
import { dutyKinds } from './duty-kinds.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

interface At {
  readonly activityId: string;
  readonly deputy: Awaited<ReturnType<SchedulingAtWork['deputy']>>;
  readonly attendanceId: string;
}

async function attendanceAt(status: AttendanceStatus): Promise<At> {
  const deputy = await work.deputy();
  const activityId = await work.held([deputy]);
  const [attendanceId = ''] = await work.recorded(activityId, [deputy]);
  if (status === 'VERIFIED') await work.verify([attendanceId]);
  if (status === 'CORRECTED') await work.done('correctAttendance', { attendanceId, reason: '登记有误' });
  return { activityId, deputy, attendanceId };
}

async function tried(action: AttendanceAction, { activityId, deputy, attendanceId }: At): Promise<string | null | undefined> {
  if (action === 'verify') return (await work.verify([attendanceId]))[0]?.code;
  if (action === 'correct') return (await work.mutate('correctAttendance', { attendanceId, reason: '登记有误' })).codes[0] ?? null;
  const input = { requestId: newId(), activityId, entries: [work.entry(deputy)] };
  return (await work.done<{ code: string | null }[]>('recordAttendance', input, undefined, 'code'))[0]?.code;
}

const read = async (id: string): Promise<Record<string, unknown>> => {
  const { data } = await work.service.entities('Attendance', [id], 'status version leftPost invited day dutyKind verifiedAt reason', { as: work.people.committee });
  return (data as unknown as { _entities: Record<string, unknown>[] })._entities[0] ?? {};
};

describe('the life of an attendance', () => {
  const cases = attendanceStatuses.flatMap((status) => attendanceActions.map((action) => (
    { status, action, to: attendanceLifecycle.steps.find((row) => row.from === status && row.action === action)?.to })));

  it.each(cases.filter(({ to }) => to !== undefined))('$status: $action leads to $to', async ({ status, action, to }) => {
    const at = await attendanceAt(status);
    expect(await tried(action, at)).toBeNull();
    expect((await read(at.attendanceId))['status']).toBe(to);
  });

  it.each(cases.filter(({ to }) => to === undefined))('$status: $action is refused', async ({ status, action }) => {
    const at = await attendanceAt(status);
    expect(await tried(action, at)).toBe(action === 'recordAgain' ? 'ALREADY_RECORDED' : 'STATUS_UNFIT');
    expect((await read(at.attendanceId))['status']).toBe(status);
  });

  it('recorded anew keeps its identity and needs verifying anew', async () => {
    const { activityId, deputy, attendanceId } = await attendanceAt('VERIFIED');
    await work.done('correctAttendance', { attendanceId, reason: '未离岗' });
    expect(await work.recorded(activityId, [deputy], { leftPost: false })).toEqual([attendanceId]);
    expect(await read(attendanceId)).toMatchObject({ status: 'RECORDED', version: 4, leftPost: false, verifiedAt: null, reason: null });
  });
});

describe('recording attendance', () => {
  it('takes a deputy who came without an invitation, and shows it', async () => {
    const [invited, walkedIn] = [await work.deputy(), await work.deputy()];
    const activityId = await work.held([invited]);
    const [one = '', two = ''] = await work.recorded(activityId, [invited, walkedIn]);
    expect((await read(one))['invited']).toBe(true);
    expect((await read(two))['invited']).toBe(false);
  });

  it.each(dutyKinds)('takes duty of the kind %s', async (dutyKind) => {
    const deputy = await work.deputy();
    const [id = ''] = await work.recorded(await work.held([]), [deputy], { dutyKind });
    expect((await read(id))['dutyKind']).toBe(dutyKind);
  });

  it('answers for each deputy on his own, and sent again records nobody twice', async () => {
    const [good, ended, odd] = [await work.deputy(), await work.deputy({ to: '2026-03-02' }), await work.deputy()];
    const activityId = await work.held([good]);
    const entries = [work.entry(good), work.entry(ended), work.entry(odd, { dutyKind: 'GOLF' }), work.entry(odd, { mode: 'BY_MAIL' }), work.entry({ mandateId: newId(), personId: '' })];
    const input = { requestId: newId(), activityId, entries };
    const outcomes = await work.done<{ code: string | null }[]>('recordAttendance', input, work.people.staff, 'index id code');
    expect(outcomes.map(({ code }) => code)).toEqual([null, 'MANDATE_NOT_HELD', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'NOT_AVAILABLE']);
    expect(await work.done('recordAttendance', input, work.people.staff, 'index id code')).toEqual(outcomes);
    const other = await work.done<{ code: string | null }[]>('recordAttendance', { ...input, entries: [work.entry(odd)] }, work.people.staff, 'code');
    expect(other).toEqual([{ code: 'REQUEST_ID_REUSED' }]);
  });

  it.each([{ mandateId: '张三' }, { mandateId: '' }])('with %j for a mandate is refused before anybody is recorded', async (given) => {
    const deputy = await work.deputy();
    const activityId = await work.held([]);
    const input = { requestId: newId(), activityId, entries: [work.entry(deputy), work.entry(deputy, given)] };
    expect((await work.mutate('recordAttendance', input, undefined, 'code')).codes).toEqual(['BAD_USER_INPUT']);
    expect(await work.status(activityId)).toBe('HELD');
    expect((await work.mutate('verifyAttendance', { attendanceIds: [given.mandateId] }, undefined, 'code')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('of five hundred at once, the answers cost one statement', async () => {
    const deputies = await Promise.all(Array.from({ length: 500 }, () => work.deputy()));
    const activityId = await work.held([]);
    const input = { requestId: newId(), activityId, entries: deputies.map((deputy) => work.entry(deputy)) };
    await work.done('recordAttendance', input, undefined, 'code attendance { status version }');
    expect(work.service.statements.filter((text) => text.includes('from attendance t'))).toHaveLength(1);
    const { activity } = await work.service.data('query ($id: ID!) { activity(id: $id) { status counts { attended } } }', { id: activityId });
    expect(activity).toEqual({ status: 'RECORDED', counts: { attended: 500 } });
    expect((await work.mutate('recordAttendance', { ...input, entries: [...input.entries, work.entry(await work.deputy())] }, undefined, 'code')).codes).toEqual(['BAD_USER_INPUT']);
  }, 60_000);

  it.each([['2026-03-02T15:59:59Z', '2026-03-02'], ['2026-03-02T16:00:00Z', '2026-03-03']])('counts for the day in Shanghai on which the activity starts: %s', async (startsAt, day) => {
    const [id = ''] = await work.recorded(await work.held([], { startsAt, endsAt: '2026-03-05T00:00:00Z' }), [await work.deputy()]);
    expect((await read(id))['day']).toBe(day);
  });
});

describe('verifying attendance', () => {
  it('is never the work of the deputy who attended', async () => {
    const deputy = await work.deputy();
    const himself = await work.login(deputy);
    await work.service.caller(`deputy ${deputy.personId}`, 'STATION_STAFF', 'STATION', work.place.station);
    const [id = ''] = await work.recorded(await work.held([deputy]), [deputy]);
    expect(await work.verify([id], himself)).toEqual([{ index: 0, id: null, code: 'SECOND_PERSON_NEEDED' }]);
    expect(await work.verify([id])).toEqual([{ index: 0, id, code: null }]);
  });

  it('out of reach is as if there were none', async () => {
    const { attendanceId } = await attendanceAt('RECORDED');
    expect(await work.verify([attendanceId, newId()], work.people.stranger)).toMatchObject([{ code: 'NOT_AVAILABLE' }, { code: 'NOT_AVAILABLE' }]);
    expect((await work.mutate('correctAttendance', { attendanceId, reason: '误' }, work.people.stranger)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('by twenty at the same time is one event and one duty record', async () => {
    const { attendanceId } = await attendanceAt('RECORDED');
    await work.hearOwn();
    const byTwenty = async (id: string): Promise<(string | null)[]> =>
      (await Promise.all(Array.from({ length: 20 }, () => work.verify([id])))).flat().map(({ code }) => code);
    await byTwenty(newId()); // so that all connections are open, and the next twenty really meet
    const codes = await byTwenty(attendanceId);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'STATUS_UNFIT')).toHaveLength(19);
    const { said, told } = await work.hearOwn();
    expect(said.filter(({ subject }) => subject === attendanceId)).toHaveLength(1);
    expect(told.map(({ type }) => type)).toEqual(['cn.renda.scheduling.duty.recorded.v1']);
    const { rows } = await work.service.database.pool.query('select quantity from duty_record where source_id = $1', [attendanceId]);
    expect(rows).toEqual([{ quantity: 1 }]);
  });

  it('after a stop between the deputies and their activity is made good by sending it again', async () => {
    const { activityId, attendanceId } = await attendanceAt('RECORDED');
    const input = { requestId: newId(), attendanceIds: [attendanceId] };
    await work.done('verifyAttendance', input, undefined, 'code');
    await work.service.database.pool.query(`update activity set status = 'RECORDED' where id = $1`, [activityId]); // as a crash would have left it
    await work.done('verifyAttendance', input, undefined, 'code');
    expect(await work.status(activityId)).toBe('VERIFIED');
  });
});

describe('taking an attendance back', () => {
  it('needs a reason, and the version that was seen', async () => {
    const { attendanceId } = await attendanceAt('VERIFIED');
    expect((await work.mutate('correctAttendance', { attendanceId, reason: ' ' })).codes).toEqual(['STEP_INCOMPLETE']);
    expect((await work.mutate('correctAttendance', { attendanceId, reason: '误', expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
  });
});
