import { civilDay, publishedYears, workCalendar } from '@renda/calendar';
import { importedId } from '@renda/subgraph';
import { AppointmentsAtWork, inForce, memberLimit } from '../testing/appointments-at-work.js';
import { publish } from '../testing/published-rules.js';
import type { Deputy } from '../testing/scheduling-at-work.js';

let at: AppointmentsAtWork;
let deputy: Deputy;
beforeAll(async () => {
  at = await AppointmentsAtWork.start();
  deputy = await at.work.deputy();
});
afterAll(() => at.work.stop());

type VersionBy = 'started' | 'occurred' | 'due';
interface Later { readonly from: string; readonly amount: number; readonly lines?: string }
const says = (versionBy: VersionBy): string => `    versionBy: ${versionBy}\n`;
const allows = (max: number): string => `    extension: { by: 1, max: ${String(max)}, approvedBy: { zh: 主任会议, en: The chair meeting } }\n`;
/** Three working days; from a day on another number. */
const ruled = (lines: string, later?: Later): Promise<string> => publish(at.work.service, 'shenzhen', inForce(memberLimit(lines, later)));

/** Received on Monday, 2 March 2026: one working day ends on the 3rd, three end on the 5th, five on the 9th. */
const receivedAt = '2026-03-02T02:00:00Z';
const waiting = async (versionBy: VersionBy, given: Record<string, unknown> = {}, lines = ''): Promise<string> => {
  await ruled(says(versionBy) + lines);
  return at.requested(deputy, given, receivedAt);
};
const morningOf = (day: string): string => `2026-${day}T02:00:00Z`;
const lastOf = (day: string): string => `2026-${day}T15:59:59.999Z`;
const later = '2026-06-01T00:00:00Z';

interface Told { readonly due: string | null; readonly overdue: boolean | null; readonly amount: number }
async function deadlineOf(id: string, now: string): Promise<Told> {
  const { data } = await at.work.service.entities('Appointment', [id], 'deadline { due overdue amount }', { as: at.work.people.committee, now: new Date(now) });
  return (data?.['_entities'] as unknown as [{ deadline: Told }])[0].deadline;
}
/** In which of the two lists it is, what the list tells of it, and by how many statements. */
async function listed(id: string, now: string): Promise<{ overdue: boolean | null; due: string | null; statements: number }> {
  const query = 'query ($overdue: Boolean) { appointments(overdue: $overdue, first: 200) { nodes { id deadline { due } } } }';
  for (const overdue of [true, false]) {
    const { appointments } = await at.work.service.data<{ appointments: { nodes: { id: string; deadline: { due: string } | null }[] } }>(query, { overdue }, { as: at.work.people.committee, now: new Date(now) });
    const found = appointments.nodes.find((one) => one.id === id);
    if (found) return { overdue, due: found.deadline?.due ?? null, statements: at.work.service.statements.length };
  }
  return { overdue: null, due: null, statements: at.work.service.statements.length };
}

describe('an appointment that waits while three working days become another number', () => {
  it.each<[VersionBy, Later, string, string]>([
    ['started', { from: '2026-03-04', amount: 5 }, '03-06', '03-05'],
    ['occurred', { from: '2026-03-04', amount: 5 }, '03-03', '03-05'],
    ['occurred', { from: '2026-03-04', amount: 5 }, '03-04', '03-09'],
    ['occurred', { from: '2026-03-04', amount: 5 }, '03-06', '03-09'],
    ['due', { from: '2026-03-05', amount: 5 }, '03-03', '03-09'],
    ['due', { from: '2026-03-06', amount: 5 }, '03-06', '03-05'],
    ['started', { from: '2026-03-04', amount: 1 }, '03-04', '03-05'],
    ['occurred', { from: '2026-03-04', amount: 1 }, '03-03', '03-05'],
    ['occurred', { from: '2026-03-04', amount: 1 }, '03-04', '03-03'],
    ['due', { from: '2026-03-03', amount: 1 }, '03-04', '03-03'],
    ['due', { from: '2026-03-04', amount: 1 }, '03-04', '03-05'],
  ])('by `%s`, %j, asked on %s: until %s, in the single view and in the lists', async (versionBy, change, asked, due) => {
    const id = await waiting(versionBy);
    await ruled(says(versionBy), change);
    const now = morningOf(asked);
    const overdue = morningOf(asked) > lastOf(due);
    expect(await deadlineOf(id, now)).toMatchObject({ due: lastOf(due), overdue });
    expect(await listed(id, now)).toEqual({ overdue, due: lastOf(due), statements: 2 });
  });

  it('follows what is published before it came as well', async () => {
    await ruled(says('due'), { from: '2026-03-05', amount: 5 });
    await at.work.service.said();
    const id = await at.requested(deputy, {}, receivedAt);
    expect((await at.work.service.said()).map(({ data }) => (data as { dueAt: string }).dueAt)).toEqual([lastOf('03-09')]);
    expect((await deadlineOf(id, receivedAt)).amount).toBe(5);
  });

  it.each<VersionBy>(['occurred', 'due'])('keeps its limit by `%s` where the rule ends', async (versionBy) => {
    const id = await waiting(versionBy);
    await ruled(`${says(versionBy)}    validTo: 2026-03-03\n`);
    expect(await deadlineOf(id, morningOf('03-04'))).toMatchObject({ due: lastOf('03-05') });
    expect(await listed(id, morningOf('03-06'))).toMatchObject({ overdue: true });
  });

  it('keeps the rule that was chosen when nobody said as whom', async () => {
    const id = await waiting('occurred', { capacity: null });
    await ruled(says('occurred'), { from: '2026-03-03', amount: 1 });
    expect(await deadlineOf(id, morningOf('03-03'))).toMatchObject({ due: lastOf('03-04'), amount: 2 });
  });

  it('is in neither list where the new number reaches a year without data, though the old one did not', async () => {
    const id = await waiting('occurred');
    await ruled(says('occurred'), { from: '2026-03-04', amount: 1000 });
    expect(await deadlineOf(id, morningOf('03-04'))).toMatchObject({ due: null, overdue: false });
    expect((await listed(id, morningOf('03-04'))).overdue).toBeNull();
    expect((await listed(id, morningOf('03-06'))).overdue).toBeNull();
  });

  it('is counted among those in time or overdue by the version that governs', async () => {
    await ruled(says('occurred'));
    await at.requested(deputy, {}, '2025-03-03T02:00:00Z');
    await ruled(says('occurred'), { from: '2025-03-05', amount: 5 });
    const asked = async (now: string): Promise<unknown> => (await at.work.service.data<{ appointmentTimeliness: unknown }>(
      `{ appointmentTimeliness(regionId: "${at.work.place.county}", year: 2025) { received open overdue } }`, {}, { as: at.work.people.committee, now: new Date(now) })).appointmentTimeliness;
    expect(await asked('2025-03-07T02:00:00Z')).toEqual([{ received: 1, open: 1, overdue: 0 }]);
    expect(await asked('2025-03-11T02:00:00Z')).toEqual([{ received: 1, open: 0, overdue: 1 }]);
  });
});

describe('an appointment that was arranged or closed', () => {
  const ends: Record<string, (id: string, now: string) => Promise<unknown>> = {
    arranged: (id, now) => at.arranged(id, now),
    refused: (id, now) => at.done('refuseAppointment', { appointmentId: id, reason: '属个人事务' }, { now }),
    withdrawn: async (id, now) => at.done('withdrawAppointment', { appointmentId: id }, { now, as: await at.work.login(deputy) }),
  };
  const shorter = { from: '2026-03-04', amount: 1 };

  it.each(Object.keys(ends))('and was %s before the change keeps the version of that day', async (how) => {
    const id = await waiting('occurred');
    await ends[how]?.(id, lastOf('03-03'));
    await ruled(says('occurred'), shorter);
    expect(await deadlineOf(id, later)).toEqual({ due: lastOf('03-05'), overdue: false, amount: 3 });
    expect(await listed(id, later)).toMatchObject({ overdue: false, due: lastOf('03-05') });
  });

  it.each(Object.keys(ends))('and was %s after it keeps the new one, which is told, whatever is published then', async (how) => {
    const id = await waiting('occurred');
    await ruled(says('occurred'), shorter);
    await at.work.service.said();
    await ends[how]?.(id, morningOf('03-04'));
    expect((await at.work.service.said()).map(({ data }) => (data as { dueAt: string }).dueAt)).toEqual([lastOf('03-03')]);
    await ruled(says('occurred'), { from: '2026-03-04', amount: 9 });
    expect(await deadlineOf(id, later)).toEqual({ due: lastOf('03-03'), overdue: true, amount: 1 });
    expect(await listed(id, later)).toMatchObject({ overdue: true, due: lastOf('03-03') });
  });

  it('keeps by `due` the version that governed then', async () => {
    const id = await waiting('due');
    await at.arranged(id, morningOf('03-03'));
    await ruled(says('due'), { from: '2026-03-04', amount: 5 });
    expect(await deadlineOf(id, later)).toMatchObject({ due: lastOf('03-05'), amount: 3 });
  });

  it('in the past is imported by the version of the day on which it was arranged', async () => {
    await ruled(says('occurred'), shorter);
    const row = (key: string, arranged_at: string): Record<string, unknown> & { key: string } => ({
      key, mandate: `id:${deputy.mandateId}`, duty: '监督预算', capacity: 'SC_MEMBER', received_at: receivedAt, status: 'ARRANGED', arranged_at, meets_on: '2026-03-12', place: '人大会议室',
    });
    const { body } = await at.work.service.load('appointment', [row('before', lastOf('03-03')), row('after', morningOf('03-04'))], { as: at.work.people.administrator, now: new Date(later) });
    expect(body.loaded).toBe(2);
    const dues = await Promise.all(['before', 'after'].map((key) => deadlineOf(importedId('test', 'appointment', key), later)));
    expect(dues.map(({ due, overdue }) => [due, overdue])).toEqual([[lastOf('03-05'), false], [lastOf('03-03'), true]]);
  });

  it('is settled by the first arrangement, not when it is moved, held or withdrawn later', async () => {
    const id = await waiting('occurred');
    await at.arranged(id, morningOf('03-03'));
    await ruled(says('occurred'), shorter);
    await at.arranged(id, morningOf('03-05'));
    await ends['withdrawn']?.(id, morningOf('03-06'));
    expect(await deadlineOf(id, later)).toMatchObject({ due: lastOf('03-05'), overdue: false, amount: 3 });
  });
});

it('a deadline once met is not counted again by working days that are learned later', async () => {
  const id = await waiting('occurred');
  await at.arranged(id, morningOf('03-03'));
  await at.work.service.said();
  const { ruling } = at.work.service;
  const before = ruling.calendar;
  const off = { name: '临时放假', days: [civilDay('2026-03-04')] };
  Object.assign(ruling, { calendar: () => workCalendar(publishedYears().map((year) => (year.year === 2026 ? { ...year, holidays: [...year.holidays, off] } : year))) });
  try {
    await at.arranged(id, morningOf('03-04'));
    expect((await at.work.service.said()).map(({ data }) => (data as { dueAt: string }).dueAt)).toEqual([lastOf('03-05')]);
  } finally {
    Object.assign(ruling, { calendar: before });
  }
});

describe('more time for an appointment', () => {
  const extend = async (appointmentId: string, day: string): Promise<string[]> => (await at.ask('extendAppointment', { appointmentId, reason: '对方出差' }, { now: morningOf(day) })).codes;

  it('is given as the version allows that governs on the day it is asked for', async () => {
    const id = await waiting('occurred');
    await ruled(says('occurred'), { from: '2026-03-03', amount: 3, lines: allows(1) });
    expect([await extend(id, '03-02'), await extend(id, '03-03'), await extend(id, '03-03')]).toEqual([['EXTENSION_NOT_RULED'], [], ['EXTENSION_USED_UP']]);
    expect(await deadlineOf(id, morningOf('03-03'))).toMatchObject({ due: lastOf('03-06') });
  });

  it('once given stays given, though a later version gives none', async () => {
    const id = await waiting('occurred', {}, allows(2));
    expect([await extend(id, '03-02'), await extend(id, '03-02')]).toEqual([[], []]);
    await ruled(says('occurred') + allows(2), { from: '2026-03-03', amount: 3 });
    expect(await deadlineOf(id, morningOf('03-03'))).toMatchObject({ due: lastOf('03-09') });
    expect(await listed(id, morningOf('03-09'))).toEqual({ overdue: false, due: lastOf('03-09'), statements: 2 });
    expect(await extend(id, '03-03')).toEqual(['EXTENSION_NOT_RULED']);
  });

  it('is not given when the time is over by the version that governs', async () => {
    const id = await waiting('occurred', {}, allows(2));
    await ruled(says('occurred') + allows(2), { from: '2026-03-04', amount: 1, lines: allows(2) });
    expect(await extend(id, '03-04')).toEqual(['EXTENSION_TOO_LATE']);
    const other = await waiting('occurred', {}, allows(2));
    await ruled(says('occurred') + allows(2), { from: '2026-03-05', amount: 9, lines: allows(2) });
    expect(await extend(other, '03-06')).toEqual([]);
  });
});
