import { newId } from '@renda/subgraph';
import { eventually } from '@renda/test-kit';
import { recordActions, recordLifecycle, recordStatuses, type RecordStatus } from '../recorded/recorded.lifecycle.js';
import { SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

async function visitAt(status: RecordStatus): Promise<string> {
  const visitId = await work.visited(await work.deputy());
  if (status === 'VERIFIED') await work.done('verifyVisit', { visitId });
  if (status === 'CORRECTED') await work.done('correctVisit', { visitId, reason: '登记有误' });
  return visitId;
}

describe('the life of a visit', () => {
  const cases = recordStatuses.flatMap((status) => recordActions.map((action) => (
    { status, action, to: recordLifecycle.steps.find((row) => row.from === status && row.action === action)?.to })));

  it.each(cases)('$status: $action', async ({ status, action, to }) => {
    const visitId = await visitAt(status);
    const { codes } = await work.mutate(`${action}Visit`, { visitId, ...(action === 'correct' ? { reason: '登记有误' } : {}) });
    expect(codes).toEqual(to === undefined ? ['STATUS_UNFIT'] : []);
    const { data } = await work.service.entities('StationVisit', [visitId], 'status', { as: work.people.staff });
    expect(data?.['_entities']).toEqual([{ status: to ?? status }]);
  });
});

describe('recording a visit', () => {
  it('by the deputy himself is his declaration, by the station it is not', async () => {
    const deputy = await work.deputy();
    expect(await work.done('recordVisit', work.visit(deputy), await work.login(deputy), 'declared mode status day')).toEqual({ declared: true, mode: 'ON_SITE', status: 'RECORDED', day: '2026-03-02' });
    expect(await work.done('recordVisit', work.visit(await work.deputy()), work.people.staff, 'declared')).toEqual({ declared: false });
  });

  it('of another deputy is not for a deputy, nor of another place for an office', async () => {
    const visit = work.visit(await work.deputy());
    expect((await work.mutate('recordVisit', visit, await work.login(await work.deputy()))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.mutate('recordVisit', visit, work.people.stranger)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('at an online station is kept as contact, told apart from being there', async () => {
    const stationId = await work.station(newId(), { online: true });
    expect(await work.done('recordVisit', work.visit(await work.deputy(), { stationId }), undefined, 'mode')).toEqual({ mode: 'ONLINE' });
  });

  it.each([
    ['that has not happened yet', { enteredAt: '2999-01-01T00:00:00Z', leftAt: null }, 'VISIT_TO_COME'],
    ['whose end is still to come', { leftAt: '2999-01-01T00:00:00Z' }, 'VISIT_TO_COME'],
    ['left when entered', { leftAt: '2026-03-02T01:00:00Z' }, 'BAD_USER_INPUT'],
    ['without a proper purpose', { purpose: 'a chat' }, 'BAD_USER_INPUT'],
    ['without evidence we know', { evidence: 'HEARSAY' }, 'BAD_USER_INPUT'],
    ['at a station not heard of', { stationId: newId() }, 'NOT_AVAILABLE'],
    ['of a mandate not heard of', { mandateId: newId() }, 'NOT_AVAILABLE'],
  ])('%s is refused', async (_, given, code) => {
    expect((await work.mutate('recordVisit', work.visit(await work.deputy(), given), work.people.administrator)).codes).toEqual([code]);
  });

  // 16:00Z is midnight in Shanghai; the mandate begins on 3 March
  it.each([['2026-03-02T15:59:59Z', 'MANDATE_NOT_HELD'], ['2026-03-02T16:00:00Z', undefined]])('counts the day in Shanghai: %s', async (enteredAt, code) => {
    const deputy = await work.deputy({ from: '2026-03-03' });
    expect((await work.mutate('recordVisit', work.visit(deputy, { enteredAt, leftAt: null }))).codes[0]).toBe(code);
  });
});

describe('two visits of one deputy to one station', () => {
  // the first: 01:00–03:00Z
  it.each([
    ['that begins when the other ends', { enteredAt: '2026-03-02T03:00:00Z', leftAt: '2026-03-02T04:00:00Z' }, []],
    ['that begins a second earlier', { enteredAt: '2026-03-02T02:59:59Z', leftAt: '2026-03-02T04:00:00Z' }, ['VISIT_OVERLAPS']],
    ['that ends when the other begins', { enteredAt: '2026-03-02T00:00:00Z', leftAt: '2026-03-02T01:00:00Z' }, []],
    ['that lasts until nobody knows when', { enteredAt: '2026-03-02T00:30:00Z', leftAt: null }, ['VISIT_OVERLAPS']],
    ['of the evening before, until nobody knows when', { enteredAt: '2026-03-01T15:00:00Z', leftAt: null }, []],
  ])('%s', async (_, given, codes) => {
    const deputy = await work.deputy();
    await work.visited(deputy);
    expect((await work.mutate('recordVisit', work.visit(deputy, given))).codes).toEqual(codes);
  });

  it('do not clash at two stations, nor of two deputies, nor with one taken back', async () => {
    const deputy = await work.deputy();
    const first = await work.visited(deputy);
    await work.done('recordVisit', work.visit(deputy, { stationId: await work.station(newId()) }), work.people.administrator);
    await work.visited(await work.deputy());
    await work.done('correctVisit', { visitId: first, reason: '时间有误' });
    await work.visited(deputy);
  });

  it('that overlap, entered by twenty at the same time, come one after the other, and one of them is there', async () => {
    const deputy = await work.deputy();
    const minutes = Array.from({ length: 20 }, (_, minute) => String(minute).padStart(2, '0'));
    const gate = await work.service.database.ownerPool.connect();
    try {
      await gate.query('begin; lock table station_visit in share mode');
      const answers = Promise.all(minutes.map((minute) => work.mutate('recordVisit', work.visit(deputy, { enteredAt: `2026-03-02T01:${minute}:00Z` }))));
      const waiting = async (): Promise<{ turn: number; table: number }> => (await gate.query<{ turn: number; table: number }>(
        `select count(*) filter (where locktype = 'advisory')::int as turn, count(*) filter (where relation = 'station_visit'::regclass)::int as table
         from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`)).rows[0] ?? { turn: 0, table: 0 };
      // One has come to the table; none of the others has written a row for which anybody could wait.
      await eventually(async () => {
        const { turn, table } = await waiting();
        expect({ enough: turn >= 5, table }).toEqual({ enough: true, table: 1 });
      }, { within: 10_000 });
      await gate.query('commit');
      const codes = (await answers).map((answer) => answer.codes[0]);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(new Set(codes)).toEqual(new Set([undefined, 'VISIT_OVERLAPS']));
    } finally {
      gate.release(true);
    }
  });
});

describe('verifying a visit', () => {
  it('is never the work of the deputy who visited', async () => {
    const deputy = await work.deputy();
    const himself = await work.login(deputy);
    await work.service.caller(`deputy ${deputy.personId}`, 'STATION_STAFF', 'STATION', work.place.station);
    const visitId = await work.visited(deputy);
    expect((await work.mutate('verifyVisit', { visitId }, himself)).codes).toEqual(['SECOND_PERSON_NEEDED']);
  });

  it('is for the station and its committee, not for deputies, not for others', async () => {
    const visitId = await work.visited(await work.deputy());
    expect((await work.mutate('verifyVisit', { visitId }, await work.login(await work.deputy()))).codes).toEqual(['FORBIDDEN']);
    expect((await work.mutate('verifyVisit', { visitId }, work.people.stranger)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.mutate('verifyVisit', { visitId, expectedVersion: 4 }, work.people.staff)).codes).toEqual(['CONFLICT']);
    expect((await work.mutate('verifyVisit', { visitId, expectedVersion: 1 }, work.people.staff)).codes).toEqual([]);
    expect((await work.mutate('correctVisit', { visitId, reason: '  ' }, work.people.staff)).codes).toEqual(['STEP_INCOMPLETE']);
  });
});
