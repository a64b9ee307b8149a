import { civilDay } from '@renda/calendar';
import { newId } from '@renda/subgraph';
import { bookOf, dated } from '../obligations/counting.fixture.js';
import { Simulations, textOf, withoutExamples } from './simulation.fixture.js';

let its: Simulations;
let city: string;
let deputy: string;
beforeAll(async () => { its = await Simulations.start(); });
afterAll(() => its.stop());
beforeEach(async () => {
  await its.clear();
  const { work } = its;
  city = await work.service.region('/440000/440300/');
  await work.term(city, 'MUNICIPAL', { from: '2022-01-01' as never, to: '2027-01-01' as never });
  deputy = await work.mandate(city, { level: 'MUNICIPAL' });
});

const shenzhen = textOf('shenzhen');

async function done(mutation: string, input: Record<string, unknown>, now: string): Promise<string> {
  const type = `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
  const { data, errors } = await its.work.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input }, { as: its.administrator, now: new Date(now) });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as Record<string, { id: string }>)[mutation]?.id ?? '';
}
const received = (receivedAt: string, capacity: string | null = 'SC_MEMBER'): Promise<string> =>
  done('requestAppointment', { requestId: newId(), mandateId: deputy, duty: '就预算执行监督提出询问', capacity, receivedAt }, '2026-11-20T02:00:00Z');
const arranged = (appointmentId: string, at: string): Promise<string> => done('arrangeAppointment', { appointmentId, meetsOn: '2026-12-31', place: '人大会议室' }, at);

interface Told { readonly due: string | null; readonly amount: number; readonly overdue: boolean; readonly metAt: string | null }
interface Deadlines { readonly totalCount: number; readonly pageInfo: { readonly endCursor: string }; readonly nodes: { differs: boolean; appointment: { id: string }; simulated: Told | null; inForce: Told | null }[] }

async function deadlines(id: string, args = '(first: 50)'): Promise<Deadlines> {
  const limit = '{ due amount overdue metAt rule { citation } days(first: 10) { day counted } }';
  const { simulation } = await its.work.service.data<{ simulation: { deadlines: Deadlines } }>(
    `query ($id: ID!) { simulation(id: $id) { deadlines${args} { totalCount pageInfo { endCursor } nodes { differs appointment { id } simulated ${limit} inForce ${limit} } } } }`, { id }, { as: its.administrator });
  return simulation.deadlines;
}
const simulated = async (input: Record<string, unknown> = {}): Promise<string> => (await its.simulated({ regionId: city, text: shenzhen, ...input })).id;

describe("the deadlines of Shenzhen's draft (001§9, R-03, R-04)", () => {
  it('are three working days for a member and two for the head of a committee, from the day on which it is taken to be in force', async () => {
    await its.work.publish(bookOf('shenzhen'), city);
    const before = await received('2025-12-31T23:59:59+08:00');
    const first = await received('2026-01-01T00:00:00+08:00');
    const head = await received('2026-03-02T10:00:00+08:00', 'COMMITTEE_HEAD');
    const { nodes } = await deadlines(await simulated());
    expect(nodes.map(({ appointment, differs, simulated: one, inForce }) => [appointment.id, differs, one?.amount ?? null, one?.due ?? null, inForce])).toEqual([
      [before, false, null, null, null],
      // New Year: 1 to 3 January off, 4 January (a Sunday) worked.
      [first, true, 3, '2026-01-06T15:59:59.999Z', null],
      [head, true, 2, '2026-03-04T15:59:59.999Z', null],
    ]);
  });

  it('are overdue by the day as of which is judged, and met when arranged by then', async () => {
    const asked = await received('2026-03-02T10:00:00+08:00');
    await arranged(asked, '2026-03-05T16:00:00Z');
    const asOf = async (day: string): Promise<unknown> => {
      const { nodes } = await deadlines(await simulated({ asOf: day }));
      return nodes.map(({ simulated: one }) => [one?.due, one?.overdue, one?.metAt]);
    };
    const due = '2026-03-05T15:59:59.999Z';
    expect(await asOf('2026-03-01')).toEqual([]);
    expect(await asOf('2026-03-05')).toEqual([[due, false, null]]);
    expect(await asOf('2026-03-06')).toEqual([[due, true, '2026-03-05T16:00:00.000Z']]);
  });

  it('stand beside those in force, and are the same where the text says the same', async () => {
    await its.work.publish(dated('2025-01-01')(bookOf('shenzhen')), city);
    const old = await received('2025-06-02T10:00:00+08:00');
    const late = await received('2026-06-01T10:00:00+08:00');
    const longer = withoutExamples(shenzhen).replace(/(key: arrange-meeting-with-member[\s\S]*?amount: )3/, '$14');
    const amounts = async (id: string): Promise<unknown> => (await deadlines(id)).nodes.map(({ appointment, simulated: one, inForce, differs }) => [appointment.id, one?.amount, inForce?.amount, differs]);
    expect(await amounts(await simulated())).toEqual([[old, 3, 3, false], [late, 3, 3, false]]);
    const other = await simulated({ text: longer });
    expect(await amounts(other)).toEqual([[old, 3, 3, false], [late, 4, 3, true]]);
    expect((await deadlines(other, '(differs: true)')).nodes).toHaveLength(1);
    expect((await deadlines(other, '(differs: false)')).nodes.map(({ appointment }) => appointment.id)).toEqual([old]);
  });

  it.each([
    ['started', '2026-03-04', [[3, 3, false]]],
    ['occurred', '2026-03-03', [[3, 3, false]]],
    ['occurred', '2026-03-04', [[9, 3, true]]],
    ['occurred', '2026-03-06', [[9, 5, true]]],
    ['due', '2026-03-02', [[9, 3, true]]],
  ] as const)('by `%s` follow what would be in force, and what is, on %s', async (versionBy, asOf, amounts) => {
    const book = dated('2025-01-01')(bookOf('shenzhen'));
    const entries = book.entries.flatMap((entry) => (entry.kind !== 'deadline' || entry.key !== 'arrange-meeting-with-member' ? [entry] : [
      { ...entry, versionBy, validTo: civilDay('2026-03-06') }, { ...entry, versionBy, amount: 5, validFrom: civilDay('2026-03-06') },
    ]));
    await its.work.publish({ ...book, entries }, city);
    await received('2026-03-02T10:00:00+08:00');
    const longer = withoutExamples(shenzhen).replace(/(key: arrange-meeting-with-member[\s\S]*?amount: )3/, '$19');
    const found = await deadlines(await simulated({ text: longer, datedFrom: '2026-03-04', asOf }));
    expect(found.nodes.map(({ simulated: one, inForce, differs }) => [one?.amount, inForce?.amount, differs])).toEqual(amounts);
  });

  it.each([['2026-03-04', '2026-03-16'], ['2026-03-03', '2026-03-13']])('count more time that was approved on 3 March by the rule of that day, where a text that gives none would be in force from %s: until %s', async (datedFrom, due) => {
    const book = dated('2025-01-01')(bookOf('shenzhen'));
    const extension = { by: 1, max: 1, approvedBy: { zh: '主任会议', en: 'The chair meeting' } };
    const entries = book.entries.map((entry) => (entry.kind === 'deadline' ? { ...entry, versionBy: 'due' as const, extension } : entry));
    await its.work.publish({ ...book, entries }, city);
    await done('extendAppointment', { appointmentId: await received('2026-03-02T10:00:00+08:00'), reason: '对方出差' }, '2026-03-03T02:00:00Z');
    const longer = withoutExamples(shenzhen).replace(/(key: arrange-meeting-with-member[\s\S]*?amount: )3/, '$19');
    const { nodes } = await deadlines(await simulated({ text: longer, datedFrom }));
    expect(nodes.map(({ simulated: one, inForce }) => [one?.amount, one?.due, inForce?.due])).toEqual([[9, `${due}T15:59:59.999Z`, '2026-03-06T15:59:59.999Z']]);
  });

  it('are of the time that is judged, and nothing learned later changes them', async () => {
    await received('2024-12-31T23:59:59+08:00');
    const first = await received('2025-01-01T00:00:00+08:00');
    const last = await received('2026-10-31T23:59:59+08:00');
    await received('2026-11-01T00:00:00+08:00');
    const id = await simulated({ to: '2026-11-01' });
    const found = await deadlines(id);
    expect(found.nodes.map(({ appointment }) => appointment.id)).toEqual([first, last]);
    await arranged(last, '2026-11-21T02:00:00Z');
    await received('2026-05-05T10:00:00+08:00');
    expect(await deadlines(id)).toEqual(found);
  });

  it('are paged, with one statement for the list, one for the appointments and one for the working days', async () => {
    for (const day of ['02', '03', '04']) await received(`2026-03-${day}T10:00:00+08:00`);
    const id = await simulated();
    const first = await deadlines(id, '(first: 2)');
    expect(its.work.service.statements.length).toBe(5);
    const second = await deadlines(id, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect([first.totalCount, first.nodes.length, second.nodes.length]).toEqual([3, 2, 1]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ appointment }) => appointment.id)).size).toBe(3);
  });

  it('go with the simulation when it is deleted', async () => {
    await received('2026-03-02T10:00:00+08:00');
    const id = await simulated();
    const rows = async (): Promise<number> => (await its.work.service.pool.query('select 1 from simulation_deadline')).rows.length;
    expect(await rows()).toBe(1);
    await its.step('deleteSimulation', id);
    expect(await rows()).toBe(0);
  });
});
