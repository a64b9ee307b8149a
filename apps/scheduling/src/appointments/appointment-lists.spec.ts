import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { AppointmentsAtWork } from '../testing/appointments-at-work.js';
import type { Deputy } from '../testing/scheduling-at-work.js';

let at: AppointmentsAtWork;
let deputy: Deputy;
let far: Deputy;
const ids: Record<string, string> = {};
const now = '2026-06-01T02:00:00Z';
const late = '2026-03-09T02:00:00Z';

/** Of 2 March, with members of the standing committee: in time, late, waiting, refused, withdrawn; of 29 May, with a head: in time still; one of last year; one of another county. */
beforeAll(async () => {
  at = await AppointmentsAtWork.start();
  [deputy, far] = [await at.work.deputy(), await at.work.deputy({ regionId: at.work.place.elsewhere })];
  for (const name of ['inTime', 'late', 'waiting', 'refused', 'withdrawn']) ids[name] = await at.requested(deputy);
  ids['open'] = await at.requested(deputy, { capacity: 'COMMITTEE_HEAD' }, '2026-05-29T02:00:00Z');
  ids['lastYear'] = await at.requested(deputy, {}, '2025-12-31T15:59:59Z');
  ids['far'] = (await at.done('requestAppointment', at.request(far), { as: at.work.people.stranger })).id;
  await at.arranged(ids['inTime'] ?? '');
  await at.arranged(ids['late'] ?? '', late);
  await at.done('refuseAppointment', { appointmentId: ids['refused'], reason: '属个人事务' });
  await at.done('withdrawAppointment', { appointmentId: ids['withdrawn'] }, { as: await at.work.login(deputy) });
});
afterAll(() => at.work.stop());

const statements = (): string[] => at.work.service.statements;
const query = 'query ($region: ID, $status: String, $overdue: Boolean) { appointments(regionId: $region, status: $status, overdue: $overdue) { nodes { id deadline { due overdue } target { id } } } }';

async function listed(variables: Record<string, unknown> = {}, as: Caller = at.work.people.administrator): Promise<string[]> {
  const { appointments } = await at.work.service.data<{ appointments: { nodes: { id: string }[] } }>(query, variables, { as, now: new Date(now) });
  return appointments.nodes.map(({ id }) => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? id);
}
const sorted = async (variables: Record<string, unknown>, as?: Caller): Promise<string[]> => (await listed(variables, as)).sort();

describe('appointments', () => {
  it('are listed the last received first, with their deadlines, in one statement', async () => {
    const names = await listed();
    expect(statements()).toHaveLength(1);
    expect([names[0], names.at(-1), names.length]).toEqual(['open', 'lastYear', 8]);
  });

  it('of a region are those of its subtree', async () => {
    expect(await sorted({ region: at.work.place.elsewhere })).toEqual(['far']);
    expect(await listed({ region: at.work.place.county })).toHaveLength(7);
    expect(await listed({ region: at.work.place.town })).toEqual([]);
    expect(await listed({ region: newId() })).toEqual([]);
  });

  it('of a status: what was refused is listed', async () => {
    expect(await listed({ status: 'REFUSED' })).toEqual(['refused']);
    expect(await sorted({ status: 'REQUESTED' })).toEqual(['far', 'lastYear', 'open', 'waiting']);
  });

  it('overdue are those that wait too long and those that waited too long; without a limit they are in neither list', async () => {
    expect(await sorted({ overdue: true })).toEqual(['lastYear', 'late', 'waiting']);
    expect(statements()).toHaveLength(2); // what could not be counted before is looked for
    expect(await sorted({ overdue: true, status: 'REQUESTED' })).toEqual(['lastYear', 'waiting']);
    expect(await sorted({ overdue: false })).toEqual(['inTime', 'open', 'refused', 'withdrawn']);
  });

  it('are for the deputy his own, for an office those of its region', async () => {
    expect(await listed({}, await at.work.login(deputy))).toHaveLength(7);
    expect(await listed({}, await at.work.login(far))).toEqual(['far']);
    expect(await listed({}, at.work.people.committee)).toHaveLength(7);
    expect(await listed({}, at.work.people.stranger)).toEqual(['far']);
    expect((await at.work.service.ask(query, {}, { as: at.work.people.staff })).codes).toEqual(['FORBIDDEN']);
    expect((await at.work.service.ask(query)).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('of many mandates come in one statement', async () => {
    const { data } = await at.work.service.entities('Mandate', [deputy.mandateId, far.mandateId], 'appointments(first: 2) { nodes { id mandate { id } deadline { due } } }', { as: at.work.people.administrator });
    expect(statements()).toHaveLength(1);
    expect((data?.['_entities'] as unknown as { appointments: { nodes: unknown[] } }[]).map(({ appointments }) => appointments.nodes.length)).toEqual([2, 1]);
  });
});

describe('how timely they are arranged', () => {
  const fields = 'capacity received inTime late overdue open refused withdrawn noLimit onTimeRate';
  const timeliness = async (variables: Record<string, unknown>, as: Caller = at.work.people.administrator, when = now): Promise<Record<string, unknown>[]> =>
    (await at.work.service.data<{ appointmentTimeliness: Record<string, unknown>[] }>(
      `query ($region: ID!, $year: Int!) { appointmentTimeliness(regionId: $region, year: $year) { ${fields} } }`, { region: at.work.place.county, year: 2026, ...variables }, { as, now: new Date(when) })).appointmentTimeliness;
  const none = { inTime: 0, late: 0, overdue: 0, open: 0, refused: 0, withdrawn: 0, noLimit: 0 };
  const head = { ...none, capacity: 'COMMITTEE_HEAD', received: 1, open: 1, onTimeRate: null };
  const member = { ...none, capacity: 'SC_MEMBER', received: 5, inTime: 1, late: 1, overdue: 1, refused: 1, withdrawn: 1, onTimeRate: 33.3 };

  it('is told by capacity for a region and a year: refused and withdrawn stand apart, the parts add up', async () => {
    expect(await timeliness({})).toEqual([head, member]);
    expect(statements()).toHaveLength(2);
    for (const { received, inTime, late: tooLate, overdue, open, refused, withdrawn, noLimit } of (await timeliness({})) as Record<string, number>[]) {
      expect([inTime, tooLate, overdue, open, refused, withdrawn, noLimit].reduce((sum = 0, part = 0) => sum + part, 0)).toBe(received);
    }
  });

  it.each([['2026-06-02T15:59:59.999Z', { open: 1, overdue: 0, onTimeRate: null }], ['2026-06-02T16:00:00Z', { open: 0, overdue: 1, onTimeRate: 0 }]])('changes when the time of one is over: %s', async (when, told) => {
    expect((await timeliness({}, undefined, when))[0]).toEqual({ ...head, ...told });
  });

  it('counts by the year of receipt in Shanghai, and only what the reader may see', async () => {
    expect(await timeliness({ year: 2025 })).toEqual([{ ...none, capacity: 'SC_MEMBER', received: 1, overdue: 1, onTimeRate: 0 }]);
    expect(await timeliness({ year: 2024 })).toEqual([]);
    expect(await timeliness({ region: at.work.place.elsewhere })).toEqual([{ ...none, capacity: 'SC_MEMBER', received: 1, noLimit: 1, onTimeRate: null }]);
    expect(await timeliness({}, at.work.people.stranger)).toEqual([]);
    const asked = '{ appointmentTimeliness(regionId: "018f0000-0000-7000-8000-0000000000aa", year: 20260) { received } }';
    expect((await at.work.service.ask(asked, {}, { as: at.work.people.committee })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await at.work.service.ask(asked, {}, { as: await at.work.login(deputy) })).codes).toEqual(['FORBIDDEN']);
  });
});
