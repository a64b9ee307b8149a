import { publishedYears, workCalendar } from '@renda/calendar';
import { newId } from '@renda/subgraph';
import { AppointmentsAtWork, extensible, inForce } from '../testing/appointments-at-work.js';
import { publish } from '../testing/published-rules.js';

let at: AppointmentsAtWork;
beforeAll(async () => { at = await AppointmentsAtWork.start(); });
afterAll(() => at.work.stop());
const rules = (change?: (text: string) => string) => publish(at.work.service, 'shenzhen', inForce(change));
afterEach(async () => { await rules(); });

type Told = Record<string, unknown> | null;

async function deadlineOf(appointmentId: string, now: string, fields = 'due overdue'): Promise<Told> {
  const { data } = await at.work.service.entities('Appointment', [appointmentId], `deadline { ${fields} }`, { as: at.work.people.committee, now: new Date(now) });
  return (data?.['_entities'] as unknown as [{ deadline: Told }])[0].deadline;
}
const dueOf = async (receivedAt: string, given: Record<string, unknown> = {}): Promise<unknown> => {
  const id = await at.requested(await at.work.deputy(), given, receivedAt);
  return (await deadlineOf(id, receivedAt, 'due'))?.['due'] ?? null;
};

describe('an appointment must be arranged (R-03, R-04, AMB-08, AMB-09)', () => {
  it.each<[string, string | null, string]>([
    ['with a member of the standing committee within three working days', 'SC_MEMBER', '2026-03-05T15:59:59.999Z'],
    ['with the head of a committee within two', 'COMMITTEE_HEAD', '2026-03-04T15:59:59.999Z'],
    ['within the stricter where nobody said as whom', null, '2026-03-04T15:59:59.999Z'],
  ])('%s', async (_, capacity, due) => {
    expect(await dueOf('2026-03-02T02:00:00Z', { capacity })).toBe(due);
  });

  it.each<[string, string, string]>([
    ['counts from the day after', '2026-03-01T16:00:00Z', '2026-03-05T15:59:59.999Z'],
    ['counts the day of receipt in Shanghai', '2026-03-01T15:59:59.999Z', '2026-03-04T15:59:59.999Z'],
    ['leaves out the weekend', '2026-03-05T02:00:00Z', '2026-03-10T15:59:59.999Z'],
    ['leaves out the Spring Festival and counts the Saturday worked for it', '2026-02-12T02:00:00Z', '2026-02-24T15:59:59.999Z'],
    ['counts the Saturday worked after the National Day', '2025-09-30T02:00:00Z', '2025-10-11T15:59:59.999Z'],
    ['counts the Sunday worked before it', '2025-09-27T02:00:00Z', '2025-09-30T15:59:59.999Z'],
  ])('%s', async (_, receivedAt, due) => {
    expect(await dueOf(receivedAt)).toBe(due);
  });

  it('with the head of a state organ without a limit, as long as no rule names that capacity (P-61)', async () => {
    expect(await dueOf('2026-03-02T02:00:00Z', { capacity: 'STATE_ORGAN_HEAD' })).toBeNull();
    await rules((text) => text.replace('variant: COMMITTEE_HEAD', 'variant: STATE_ORGAN_HEAD'));
    expect(await dueOf('2026-03-02T02:00:00Z', { capacity: 'STATE_ORGAN_HEAD' })).toBe('2026-03-04T15:59:59.999Z');
  });

  it.each(['STATION_STAFF', 'UNDERTAKING_UNIT'] as const)('is not asked for by %s', async (role) => {
    const { mandateId } = await at.work.deputy();
    const as = await at.work.service.caller(`not entitled ${role}`, role, 'REGION', at.work.place.county);
    const input = { requestId: newId(), mandateId, duty: '监督预算', capacity: 'STATE_ORGAN_HEAD' };
    expect((await at.work.service.ask('mutation ($input: RequestAppointmentInput!) { requestAppointment(input: $input) { id } }', { input }, { as })).codes).toEqual(['FORBIDDEN']);
  });

  it.each([['SC_MEMBER', 'amount: 3', 4, '2026-03-06T15:59:59.999Z'], ['COMMITTEE_HEAD', 'amount: 2', 1, '2026-03-03T15:59:59.999Z']])('%s: %s in the YAML changed to %i moves it', async (capacity, was, amount, due) => {
    await rules((text) => text.replace(`    ${was}`, `    amount: ${String(amount)}`));
    expect(await dueOf('2026-03-02T02:00:00Z', { capacity })).toBe(due);
  });

  it('within the longer where a region’s switch prefers it', async () => {
    await rules((text) => text.replace('value: STRICTER', 'value: LONGER'));
    expect(await dueOf('2026-03-02T02:00:00Z', { capacity: null })).toBe('2026-03-05T15:59:59.999Z');
    expect(await dueOf('2026-03-02T02:00:00Z', { capacity: 'COMMITTEE_HEAD' })).toBe('2026-03-04T15:59:59.999Z');
  });

  it('at no time where no rule says so: for the other capacity, before the rule, in another county', async () => {
    await rules((text) => text.replace(/ {2}- key: arrange-meeting-with-head[\s\S]*?variant: COMMITTEE_HEAD\n/, ''));
    expect(await dueOf('2026-03-02T02:00:00Z', { capacity: 'COMMITTEE_HEAD' })).toBeNull();
    expect(await dueOf('2024-12-31T15:59:59Z')).toBeNull();
    expect(await dueOf('2024-12-31T16:00:00Z')).not.toBeNull();
    const far = await at.work.deputy({ regionId: at.work.place.elsewhere });
    const id = await at.done<{ deadline: unknown }>('requestAppointment', at.request(far), { as: at.work.people.stranger, fields: 'deadline { due }' });
    expect(id.deadline).toBeNull();
  });

  it('by the rule of the day of receipt, whatever is published later', async () => {
    const id = await at.requested(await at.work.deputy(), {}, '2026-03-02T02:00:00Z');
    const before = await deadlineOf(id, '2026-03-02T02:00:00Z', 'due amount rule { title citation hash }');
    expect(before).toMatchObject({ due: '2026-03-05T15:59:59.999Z', amount: 3, rule: { title: '三个工作日内安排约见常委会组成人员', citation: '001§9' } });
    await rules((text) => text.replace('amount: 3', 'amount: 5'));
    expect(await deadlineOf(id, '2026-03-02T02:00:00Z', 'due amount rule { title citation hash }')).toEqual(before);
  });
});

describe('it is in time', () => {
  // due at the end of 5 March in Shanghai
  it.each([['2026-03-05T15:59:59.999Z', false], ['2026-03-05T16:00:00.000Z', true]])('when arranged at %s: overdue %s', async (now, overdue) => {
    const id = await at.requested(await at.work.deputy());
    expect(await deadlineOf(id, now)).toMatchObject({ overdue });
    await at.arranged(id, now);
    expect(await deadlineOf(id, '2026-06-01T00:00:00Z', 'overdue metAt')).toEqual({ overdue, metAt: new Date(now).toISOString() });
    await at.done('holdAppointment', { appointmentId: id, heldOn: '2026-05-01' }, { now: '2026-06-01T00:00:00Z' });
    expect(await deadlineOf(id, '2026-06-01T00:00:00Z')).toMatchObject({ overdue });
  });

  it('when moved to another day later', async () => {
    const id = await at.requested(await at.work.deputy());
    await at.arranged(id, '2026-03-03T02:00:00Z');
    await at.arranged(id, '2026-04-03T02:00:00Z');
    expect(await deadlineOf(id, '2026-06-01T00:00:00Z', 'overdue metAt')).toEqual({ overdue: false, metAt: '2026-03-03T02:00:00.000Z' });
  });

  it.each([['2026-03-05T15:59:59.999Z', false], ['2026-03-05T16:00:00.000Z', true]])('when refused at %s, judged by that moment: overdue %s', async (now, overdue) => {
    const id = await at.requested(await at.work.deputy());
    await at.done('refuseAppointment', { appointmentId: id, reason: '属个人事务' }, { now });
    expect(await deadlineOf(id, '2026-06-01T00:00:00Z', 'due overdue metAt')).toEqual({ due: '2026-03-05T15:59:59.999Z', overdue, metAt: null });
  });
});

describe('more time', () => {
  const extend = (appointmentId: string, now = '2026-03-03T02:00:00Z') => at.ask('extendAppointment', { appointmentId, reason: '对方出差' }, { now });

  it('is not given where the rule allows none, nor where there is no rule', async () => {
    expect((await extend(await at.requested(await at.work.deputy()))).codes).toEqual(['EXTENSION_NOT_RULED']);
    const far = await at.work.deputy({ regionId: at.work.place.elsewhere });
    const { id: appointmentId } = await at.done('requestAppointment', at.request(far), { as: at.work.people.stranger });
    expect((await at.ask('extendAppointment', { appointmentId, reason: '对方出差' }, { as: at.work.people.stranger })).codes).toEqual(['EXTENSION_NOT_RULED']);
  });

  it('is given as often as the rule allows, shown with who approved it, and told', async () => {
    await rules(extensible);
    const id = await at.requested(await at.work.deputy());
    await at.work.service.said();
    expect([(await extend(id)).codes, (await extend(id)).codes, (await extend(id)).codes]).toEqual([[], [], ['EXTENSION_USED_UP']]);
    expect(await deadlineOf(id, '2026-03-03T02:00:00Z', 'due extensions { amount approvedBy approvedAt reason }')).toEqual({
      due: '2026-03-09T15:59:59.999Z', extensions: [1, 2].map(() => ({ amount: 1, approvedBy: at.work.people.committee.id, approvedAt: '2026-03-03T02:00:00.000Z', reason: '对方出差' })),
    });
    expect((await at.work.service.said()).map(({ data }) => (data as { dueAt: string }).dueAt)).toEqual(['2026-03-06T15:59:59.999Z', '2026-03-09T15:59:59.999Z']);
  });

  it.each([['2026-03-05T15:59:59.999Z', []], ['2026-03-05T16:00:00.000Z', ['EXTENSION_TOO_LATE']]])('is given before the time is over: %s', async (now, codes) => {
    await rules(extensible);
    expect((await extend(await at.requested(await at.work.deputy()), now)).codes).toEqual(codes);
  });

  it('asked for by twenty at once is given as often as the rule allows', async () => {
    await rules(extensible);
    const id = await at.requested(await at.work.deputy());
    const codes = (await Promise.all(Array.from({ length: 20 }, () => extend(id)))).map((answer) => answer.codes[0]);
    expect(codes.filter((code) => code === undefined)).toHaveLength(2);
    expect(new Set(codes)).toEqual(new Set([undefined, 'EXTENSION_USED_UP']));
  });
});

describe('a year whose working days are not known', () => {
  const known = publishedYears();
  const last = Math.max(...known.map(({ year }) => year));
  const receivedAt = `${String(last)}-12-31T02:00:00Z`;
  const nextYear = { year: last + 1, source: 'a notice', holidays: [], makeUpDays: [] };
  const query = 'query ($overdue: Boolean) { appointments(overdue: $overdue) { nodes { id } } }';
  const listed = async (overdue: boolean): Promise<string[]> => {
    const now = new Date(`${String(last + 1)}-03-01T00:00:00Z`);
    const { appointments } = await at.work.service.data<{ appointments: { nodes: { id: string }[] } }>(query, { overdue }, { as: at.work.people.committee, now });
    return appointments.nodes.map(({ id }) => id);
  };

  it('leaves the end open, and is counted as soon as they are', async () => {
    const id = await at.requested(await at.work.deputy(), {}, receivedAt);
    expect(await deadlineOf(id, receivedAt, 'due complete unknownYears overdue')).toEqual({ due: null, complete: false, unknownYears: [last + 1], overdue: false });
    expect([await listed(true), await listed(false)].flat()).not.toContain(id);
    const { ruling } = at.work.service;
    const before = ruling.calendar;
    Object.assign(ruling, { calendar: () => workCalendar([...known, nextYear]) });
    try {
      expect(await listed(true)).toContain(id);
      expect(await listed(false)).not.toContain(id);
      await at.work.service.said();
      await at.arranged(id, `${String(last + 1)}-03-01T00:00:00Z`);
      expect((await at.work.service.said()).map(({ data }) => (data as { dueAt: string | null }).dueAt)).toEqual([expect.stringMatching(`^${String(last + 1)}-01-`)]);
    } finally {
      Object.assign(ruling, { calendar: before });
    }
  });
});
