import type { Caller } from '@renda/caller';
import { appointmentChanged } from '@renda/events';
import { newId, referencedId } from '@renda/subgraph';
import { AppointmentsAtWork, extensible, inForce } from '../testing/appointments-at-work.js';
import type { Deputy } from '../testing/scheduling-at-work.js';
import { type AppointmentAction, appointmentActions, appointmentLifecycle, type AppointmentStatus, appointmentStatuses } from './appointment.lifecycle.js';

let at: AppointmentsAtWork;
beforeAll(async () => { at = await AppointmentsAtWork.start(inForce(extensible)); });
afterAll(() => at.work.stop());

const inputs: Readonly<Record<AppointmentAction, Record<string, unknown>>> = {
  arrange: { meetsOn: '2026-03-10', place: '人大会议室' }, extend: { reason: '对方出差' }, hold: { heldOn: '2026-03-02' }, followUp: { outcome: '已书面答复' },
  withdraw: { reason: '事项已解决' }, refuse: { reason: '属个人事务' },
};
const act = (action: AppointmentAction, appointmentId: string, as?: Caller, given: Record<string, unknown> = {}) =>
  at.ask(`${action}Appointment`, { appointmentId, ...inputs[action], ...given }, as ? { as } : {});

const waysTo: Readonly<Record<AppointmentStatus, readonly AppointmentAction[]>> = {
  REQUESTED: [], ARRANGED: ['arrange'], HELD: ['arrange', 'hold'], FOLLOWED_UP: ['arrange', 'hold', 'followUp'], WITHDRAWN: ['withdraw'], REFUSED: ['refuse'],
};

async function appointmentAt(status: AppointmentStatus, deputy: Deputy): Promise<string> {
  const id = await at.requested(deputy);
  for (const action of waysTo[status]) expect((await act(action, id, action === 'withdraw' ? await at.work.login(deputy) : undefined)).codes).toEqual([]);
  return id;
}

const statusOf = async (id: string): Promise<unknown> => (await at.work.service.entities('Appointment', [id], 'status', { as: at.work.people.committee })).data?.['_entities'];

describe('the life of an appointment', () => {
  const roles = ['committee', 'administrator', 'staff', 'stranger', 'himself', 'colleague'] as const;
  /** What a role is refused whatever the status; undefined where the table decides. */
  const denied = (action: AppointmentAction, role: (typeof roles)[number]): string | undefined => {
    if (action === 'withdraw') return role === 'himself' ? undefined : role === 'colleague' ? 'NOT_AVAILABLE' : 'FORBIDDEN';
    return role === 'stranger' ? 'NOT_AVAILABLE' : role === 'committee' || role === 'administrator' ? undefined : 'FORBIDDEN';
  };
  const cases = appointmentStatuses.flatMap((status) => appointmentActions.flatMap((action) => roles.map((role) => {
    const to = appointmentLifecycle.steps.find((row) => row.from === status && row.action === action)?.to;
    const refusal = denied(action, role) ?? (to === undefined ? 'STATUS_UNFIT' : undefined);
    return { status, action, role, refusal, says: refusal ?? `leads to ${String(to)}`, after: refusal === undefined ? to : status };
  })));

  it.each(cases)('$status: $action by $role: $says', async ({ status, action, role, refusal, after }) => {
    const deputy = await at.work.deputy();
    const id = await appointmentAt(status, deputy);
    const as = role === 'himself' ? await at.work.login(deputy) : role === 'colleague' ? await at.work.login(await at.work.deputy()) : at.work.people[role];
    expect((await act(action, id, as)).codes).toEqual(refusal === undefined ? [] : [refusal]);
    expect(await statusOf(id)).toEqual([{ status: after }]);
  });

  it('says by titles why a step is not done, and by codes to a program', async () => {
    const id = await appointmentAt('REQUESTED', await at.work.deputy());
    expect((await act('followUp', id)).errors?.[0]).toMatchObject({ message: '现为“已提出”，这一步只在“已举行”时可做。', extensions: { params: { status: 'REQUESTED', possible: 'HELD' } } });
  });

  it('keeps each step with who, when and why, and says each once without a word of what was written', async () => {
    const deputy = await at.work.deputy();
    await at.work.service.said();
    const himself = await at.work.login(deputy);
    const { id } = await at.done('requestAppointment', at.request(deputy, { targetPersonId: await at.holder() }), { as: himself });
    for (const action of ['extend', 'arrange', 'arrange', 'hold', 'followUp'] as const) await act(action, id);
    const { data } = await at.work.service.entities('Appointment', [id], 'history { action status actorId reason } meetsOn place heldOn outcome', { as: himself });
    const office = at.work.people.committee.id;
    expect(data?.['_entities']).toEqual([{
      meetsOn: '2026-03-10', place: '人大会议室', heldOn: '2026-03-02', outcome: '已书面答复',
      history: [
        { action: 'request', status: 'REQUESTED', actorId: himself.id, reason: null }, { action: 'extend', status: 'REQUESTED', actorId: office, reason: '对方出差' },
        { action: 'arrange', status: 'ARRANGED', actorId: office, reason: null }, { action: 'arrange', status: 'ARRANGED', actorId: office, reason: null },
        { action: 'hold', status: 'HELD', actorId: office, reason: null }, { action: 'followUp', status: 'FOLLOWED_UP', actorId: office, reason: null },
      ],
    }]);
    const said = await at.work.service.said();
    expect(said.map(({ aggregateversion, data: told }) => [aggregateversion, (told as { status: string }).status])).toEqual(
      ['REQUESTED', 'REQUESTED', 'ARRANGED', 'ARRANGED', 'HELD', 'FOLLOWED_UP'].map((status, index) => [index + 1, status]));
    expect(said.every(({ subject, regionid, data: told }) => subject === id && regionid === at.work.place.county && appointmentChanged.data.safeParse(told).success)).toBe(true);
    expect(JSON.stringify(said)).not.toMatch(/[\u4e00-\u9fff]/);
    expect(said[0]?.data).toMatchObject({ mandateId: deputy.mandateId, personId: deputy.personId, capacity: 'SC_MEMBER', receivedAt: '2026-03-02T02:00:00.000Z', arrangedAt: null, dueAt: '2026-03-05T15:59:59.999Z' });
  });
});

describe('asking for an appointment', () => {
  const codesOf = async (given: Record<string, unknown>, asking: Parameters<AppointmentsAtWork['ask']>[2] = {}): Promise<string[]> =>
    (await at.ask('requestAppointment', at.request(await at.work.deputy(), given), asking)).codes;

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['in a capacity that does not exist', { capacity: 'MAYOR' }, 'BAD_USER_INPUT'],
    ['in none', { capacity: null }, undefined],
    ['for no duty', { duty: '   ' }, 'BAD_USER_INPUT'],
    ['to meet somebody who holds no post', { targetPersonId: newId() }, 'NOT_AVAILABLE'],
    ['by a mandate not heard of', { mandateId: newId() }, 'NOT_AVAILABLE'],
    ['received now', { receivedAt: '2026-03-02T02:00:00Z' }, undefined],
    ['received a second from now', { receivedAt: '2026-03-02T02:00:01Z' }, 'BAD_USER_INPUT'],
  ])('%s', async (_, given, code) => {
    expect((await codesOf(given))[0]).toBe(code);
  });

  // the day is 2 March
  it.each<[string, Parameters<AppointmentsAtWork['holder']>[0], string | undefined]>([
    ['until yesterday', { to: '2026-03-02' }, 'NOT_AVAILABLE'], ['until today', { to: '2026-03-03' }, undefined],
    ['from today', { from: '2026-03-02' }, undefined], ['from tomorrow', { from: '2026-03-03' }, 'NOT_AVAILABLE'], ['never', { voided: true }, 'NOT_AVAILABLE'],
  ])('to meet somebody who holds a post %s', async (_, given, code) => {
    expect((await codesOf({ targetPersonId: await at.holder(given) }))[0]).toBe(code);
  });

  // 16:00Z is midnight in Shanghai; the mandate holds until 2 March, no longer on the 3rd
  it.each([['2026-03-02T15:59:59.999Z', undefined], ['2026-03-02T16:00:00Z', 'MANDATE_NOT_HELD']])('by a mandate that holds on the day of receipt: %s', async (now, code) => {
    const deputy = await at.work.deputy({ to: '2026-03-03' });
    expect((await at.ask('requestAppointment', at.request(deputy), { now })).codes[0]).toBe(code);
  });

  it('is for the deputy himself, and for the offices of his congress on his behalf; he cannot say that it came earlier', async () => {
    const [deputy, other] = [await at.work.deputy(), await at.work.deputy()];
    const himself = await at.work.login(deputy);
    const codes = async (of: Deputy, as: Caller, given: Record<string, unknown> = {}): Promise<string[]> => (await at.ask('requestAppointment', at.request(of, given), { as })).codes;
    expect(await codes(deputy, himself)).toEqual([]);
    expect(await codes(other, himself)).toEqual(['NOT_AVAILABLE']);
    expect(await codes(deputy, himself, { receivedAt: '2026-02-01T02:00:00Z' })).toEqual(['BAD_USER_INPUT']);
    expect(await codes(deputy, at.work.people.committee, { receivedAt: '2026-02-01T02:00:00Z' })).toEqual([]);
    expect(await codes(deputy, at.work.people.stranger)).toEqual(['NOT_AVAILABLE']);
    expect(await codes(deputy, at.work.people.staff)).toEqual(['FORBIDDEN']);
  });

  it('sent twice is one', async () => {
    const input = at.request(await at.work.deputy());
    const [one, two] = await Promise.all([at.done('requestAppointment', input), at.done('requestAppointment', input)]);
    expect(one.id).toBe(two.id);
    expect((await at.ask('requestAppointment', { ...input, duty: '另一事项' })).codes).toEqual(['REQUEST_ID_REUSED']);
  });
});

describe('each step', () => {
  it.each<[AppointmentStatus, AppointmentAction, Record<string, unknown>, string | undefined]>([
    ['REQUESTED', 'arrange', { meetsOn: '2026-03-01' }, 'BAD_USER_INPUT'], // before it was received
    ['REQUESTED', 'arrange', { meetsOn: '2026-03-02' }, undefined],
    ['REQUESTED', 'arrange', { place: '  ' }, 'BAD_USER_INPUT'],
    ['REQUESTED', 'refuse', { reason: '  ' }, 'STEP_INCOMPLETE'],
    ['REQUESTED', 'extend', { reason: '  ' }, 'STEP_INCOMPLETE'],
    ['ARRANGED', 'hold', { heldOn: '2026-03-01' }, 'BAD_USER_INPUT'],
    ['ARRANGED', 'hold', { heldOn: '2026-03-03' }, 'NOT_YET_HELD'],
    ['HELD', 'followUp', { outcome: '  ' }, 'BAD_USER_INPUT'],
    ['HELD', 'followUp', { expectedVersion: 2 }, 'CONFLICT'],
    ['HELD', 'followUp', { expectedVersion: 3 }, undefined],
  ])('%s: %s with %j', async (status, action, given, code) => {
    expect((await act(action, await appointmentAt(status, await at.work.deputy()), undefined, given)).codes[0]).toBe(code);
  });

  it('asked for by twenty at once is done once', async () => {
    const id = await appointmentAt('ARRANGED', await at.work.deputy());
    const answers = await Promise.all(Array.from({ length: 20 }, () => act('hold', id)));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['STATUS_UNFIT']));
  });
});

describe('an appointment', () => {
  it('is for the deputy and the offices of his congress, and nobody else', async () => {
    const deputy = await at.work.deputy();
    const id = await at.requested(deputy);
    const sees = async (as?: Caller): Promise<boolean> => (await at.work.service.entities('Appointment', [id], 'duty', as ? { as } : {})).codes.length === 0;
    for (const as of [await at.work.login(deputy), at.work.people.committee, at.work.people.administrator]) expect(await sees(as)).toBe(true);
    for (const as of [undefined, at.work.people.staff, at.work.people.stranger, await at.work.login(await at.work.deputy())]) expect(await sees(as)).toBe(false);
  });
});

describe('past appointments', () => {
  type Row = { key: string } & Record<string, unknown>;
  const row = (key: string, { mandateId }: Deputy, given: Record<string, unknown> = {}): Row => ({
    key, mandate: `id:${mandateId}`, duty: '监督预算', capacity: 'COMMITTEE_HEAD', target: null, received_at: '2025-03-03T02:00:00Z', status: 'FOLLOWED_UP',
    arranged_at: '2025-03-05T02:00:00Z', meets_on: '2025-03-12', place: '人大会议室', held_on: '2025-03-12', outcome: '已答复', closed_at: null, reason: null, ...given,
  });
  const load = (...rows: Row[]) => at.work.service.load('appointment', rows, { as: at.work.people.administrator, now: new Date('2026-03-02T02:00:00Z') });

  it('come in at the status they have reached, at the moments the file tells, under the rule of that time', async () => {
    const deputy = await at.work.deputy();
    const closed = { closed_at: '2025-03-04T02:00:00Z', reason: '属个人事务' };
    const rows = appointmentStatuses.map((status) => row(`p-${status}`, deputy, {
      status, ...(status === 'REFUSED' || status === 'WITHDRAWN' ? { ...closed, arranged_at: null, meets_on: null, place: null } : {}),
    }));
    await at.work.service.said();
    expect((await load(...rows)).body).toMatchObject({ loaded: 6, faults: [] });
    expect((await load(...rows)).body).toMatchObject({ loaded: 0, skipped: 6 });
    expect((await at.work.service.said()).map(({ origin, data }) => [origin, (data as { status: string }).status])).toEqual(appointmentStatuses.map((status) => ['import', status]));
    const id = referencedId('test', 'appointment', 'p-FOLLOWED_UP');
    const { data } = await at.work.service.entities('Appointment', [id], 'arrangedAt outcome deadline { due overdue metAt }', { as: at.work.people.committee });
    expect(data?.['_entities']).toEqual([{
      arrangedAt: '2025-03-05T02:00:00.000Z', outcome: '已答复', deadline: { due: '2025-03-05T15:59:59.999Z', overdue: false, metAt: '2025-03-05T02:00:00.000Z' },
    }]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['arranged nobody says when', { arranged_at: null }, 'BAD_USER_INPUT'],
    ['arranged before it was received', { arranged_at: '2025-03-03T01:59:59Z' }, 'BAD_USER_INPUT'],
    ['held nobody says when', { held_on: null }, 'BAD_USER_INPUT'],
    ['refused for no reason', { status: 'REFUSED', closed_at: '2025-03-04T02:00:00Z' }, 'STEP_INCOMPLETE'],
    ['refused nobody says when', { status: 'REFUSED', reason: '属个人事务' }, 'BAD_USER_INPUT'],
    ['received in the future', { received_at: '2026-03-02T02:00:01Z', status: 'REQUESTED' }, 'NOT_YET_HELD'],
    ['of nobody', { mandate: 'nobody' }, 'NOT_AVAILABLE'],
  ])('%s', async (name, given, code) => {
    expect((await load(row(name, await at.work.deputy(), given))).body.faults.map((fault) => fault.code)).toEqual([code]);
  });
});
