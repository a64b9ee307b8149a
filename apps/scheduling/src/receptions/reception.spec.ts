import type { Caller } from '@renda/caller';
import { receptionChanged } from '@renda/events';
import { newId, referencedId } from '@renda/subgraph';
import { eventually } from '@renda/test-kit';
import { recordActions, recordLifecycle, recordStatuses, type RecordStatus } from '../recorded/recorded.lifecycle.js';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

const deputies = (count: number): Promise<Deputy[]> => Promise.all(Array.from({ length: count }, () => work.deputy()));
const codesOf = async (given: Record<string, unknown>, as?: Caller): Promise<string[]> => (await work.mutate('recordReception', work.reception([await work.deputy()], given), as)).codes;

async function receptionAt(status: RecordStatus): Promise<{ receptionId: string; deputy: Deputy }> {
  const deputy = await work.deputy();
  const receptionId = await work.received([deputy]);
  if (status === 'VERIFIED') await work.done('verifyReception', { receptionId });
  if (status === 'CORRECTED') await work.done('correctReception', { receptionId, reason: '登记有误' });
  return { receptionId, deputy };
}

describe('the life of a reception', () => {
  const roles = ['staff', 'committee', 'administrator', 'stranger', 'himself', 'colleague'] as const;
  const cases = recordStatuses.flatMap((status) => recordActions.flatMap((action) => roles.map((role) => {
    const to = recordLifecycle.steps.find((row) => row.from === status && row.action === action)?.to;
    const refusal = role === 'stranger' ? 'NOT_AVAILABLE' : role === 'himself' || role === 'colleague' ? 'FORBIDDEN' : to === undefined ? 'STATUS_UNFIT' : undefined;
    return { status, action, role, refusal, says: refusal ?? 'done', after: refusal === undefined ? to : status };
  })));

  it.each(cases)('$status: $action by $role: $says', async ({ status, action, role, refusal, after }) => {
    const { receptionId, deputy } = await receptionAt(status);
    const as = role === 'himself' ? await work.login(deputy) : role === 'colleague' ? await work.login(await work.deputy()) : work.people[role];
    const { codes } = await work.mutate(`${action}Reception`, { receptionId, ...(action === 'correct' ? { reason: '登记有误' } : {}) }, as);
    expect(codes).toEqual(refusal === undefined ? [] : [refusal]);
    const { data } = await work.service.entities('Reception', [receptionId], 'status', { as: work.people.staff });
    expect(data?.['_entities']).toEqual([{ status: after }]);
  });
});

describe('recording a reception', () => {
  it('keeps who received, how many came and whether it was the fixed day, and says so without a word more', async () => {
    const two = await deputies(2);
    await work.service.said();
    const answer = await work.done('recordReception', work.reception(two), work.people.staff, 'id day mode fixedDay personTimes status station { id } deputies { id }');
    expect(answer).toMatchObject({ day: '2026-03-02', mode: 'ON_SITE', fixedDay: true, personTimes: 12, status: 'RECORDED', station: { id: work.place.station }, deputies: two.map(({ mandateId }) => ({ id: mandateId })) });
    const [said, ...more] = await work.service.said();
    expect(more).toEqual([]);
    expect(said).toMatchObject({ subject: answer.id, aggregateversion: 1, regionid: work.place.town });
    expect(said?.data).toEqual({
      stationId: work.place.station, regionId: work.place.town, day: '2026-03-02', mode: 'ON_SITE', fixedDay: true, mandateIds: two.map(({ mandateId }) => mandateId), personTimes: 12,
      status: 'RECORDED', verifiedAt: null,
    });
    expect(receptionChanged.data.safeParse(said?.data).success).toBe(true);
  });

  it('leaves open how many came where nobody counted, and knows that none did', async () => {
    const persons = async (personTimes?: number): Promise<unknown> =>
      work.done('recordReception', work.reception([await work.deputy()], { personTimes }), work.people.staff, 'personTimes');
    expect(await persons()).toEqual({ personTimes: null });
    expect(await persons(0)).toEqual({ personTimes: 0 });
  });

  it('at an online station is told apart from being there', async () => {
    const stationId = await work.station(newId(), { online: true });
    expect(await work.done('recordReception', work.reception([await work.deputy()], { stationId }), undefined, 'mode')).toEqual({ mode: 'ONLINE' });
  });

  it('is for the station, its committee and a deputy who received; sent twice it is one', async () => {
    const [deputy, other] = [await work.deputy(), await work.deputy()];
    const [mine, theirs] = [work.reception([deputy, other]), work.reception([other], { heldFrom: '2026-04-02T01:00:00Z', heldUntil: '2026-04-02T02:00:00Z' })];
    const himself = await work.login(deputy);
    const [one, two] = await Promise.all([work.done('recordReception', mine, himself), work.done('recordReception', mine, himself)]);
    expect(one.id).toBe(two.id);
    expect((await work.mutate('recordReception', { ...mine, personTimes: 13 }, himself)).codes).toEqual(['REQUEST_ID_REUSED']);
    expect((await work.mutate('recordReception', theirs, himself)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf({}, work.people.stranger)).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf({}, work.people.committee)).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['that ends when it begins', { heldUntil: '2026-03-02T01:00:00Z' }, 'BAD_USER_INPUT'],
    ['that ends in the last second of its day in Shanghai', { heldUntil: '2026-03-02T15:59:59Z' }, undefined],
    ['that ends at midnight', { heldUntil: '2026-03-02T16:00:00Z' }, 'BAD_USER_INPUT'],
    ['of fewer than nobody', { personTimes: -1 }, 'BAD_USER_INPUT'],
    ['at a station not heard of', { stationId: newId() }, 'NOT_AVAILABLE'],
    ['by a mandate not heard of', { mandateIds: [newId()] }, 'NOT_AVAILABLE'],
    ['by nobody', { mandateIds: [] }, 'BAD_USER_INPUT'],
  ])('%s', async (_, given, code) => {
    expect((await codesOf(given))[0]).toBe(code);
  });

  it.each([['2026-03-02T02:59:59.999Z', ['NOT_YET_HELD']], ['2026-03-02T03:00:00.000Z', []]])('that ends at 03:00Z is recorded when it is over: at %s', async (now, codes) => {
    expect((await work.mutate('recordReception', work.reception([await work.deputy()]), undefined, undefined, now)).codes).toEqual(codes);
  });

  it('is of one to twenty deputies, each once', async () => {
    const many = await deputies(21);
    const codes = async (of: readonly Deputy[]): Promise<string[]> => (await work.mutate('recordReception', work.reception(of))).codes;
    expect(await codes(many)).toEqual(['BAD_USER_INPUT']);
    expect(await codes([...many.slice(0, 1), ...many.slice(0, 1)])).toEqual(['BAD_USER_INPUT']);
    expect(await codes(many.slice(0, 20))).toEqual([]);
  });

  // 16:00Z is midnight in Shanghai; the mandate of the second begins on 3 March
  it.each([['2026-03-02T15:59:58Z', '2026-03-02T15:59:59Z', 'MANDATE_NOT_HELD'], ['2026-03-02T16:00:00Z', '2026-03-02T16:00:01Z', undefined]])(
    'each mandate holds on the day in Shanghai: %s', async (heldFrom, heldUntil, code) => {
      const both = [await work.deputy(), await work.deputy({ from: '2026-03-03' })];
      expect((await work.mutate('recordReception', work.reception(both, { heldFrom, heldUntil }))).codes[0]).toBe(code);
    });
});

describe('two receptions of one deputy at one station', () => {
  // the first: 01:00–03:00Z
  it.each<[string, Record<string, unknown>, string[]]>([
    ['that begins when the other ends', { heldFrom: '2026-03-02T03:00:00Z', heldUntil: '2026-03-02T04:00:00Z' }, []],
    ['that begins a second earlier', { heldFrom: '2026-03-02T02:59:59Z', heldUntil: '2026-03-02T04:00:00Z' }, ['RECEPTION_OVERLAPS']],
    ['that ends when the other begins', { heldFrom: '2026-03-02T00:00:00Z', heldUntil: '2026-03-02T01:00:00Z' }, []],
    ['that ends a second later', { heldFrom: '2026-03-02T00:00:00Z', heldUntil: '2026-03-02T01:00:01Z' }, ['RECEPTION_OVERLAPS']],
  ])('%s, received with another colleague', async (_, given, codes) => {
    const [deputy, one, other] = [await work.deputy(), await work.deputy(), await work.deputy()];
    await work.received([deputy, one]);
    expect((await work.mutate('recordReception', work.reception([other, deputy], given))).codes).toEqual(codes);
  });

  it('do not clash at two stations, nor of two deputies, nor with one taken back', async () => {
    const deputy = await work.deputy();
    const receptionId = await work.received([deputy]);
    await work.done('recordReception', work.reception([deputy], { stationId: await work.station(newId()) }), work.people.administrator);
    await work.received([await work.deputy()]);
    await work.done('correctReception', { receptionId, reason: '人次有误' });
    await work.received([deputy]);
  });

  it('entered by twenty at the same time come one after the other, and one of them is there', async () => {
    const both = [await work.deputy(), await work.deputy()];
    const minutes = Array.from({ length: 20 }, (_, minute) => String(minute).padStart(2, '0'));
    const gate = await work.service.database.ownerPool.connect();
    try {
      await gate.query('begin; lock table reception in share mode');
      const answers = Promise.all(minutes.map((minute, at) => work.mutate('recordReception', work.reception(at % 2 === 0 ? both : both.toReversed(), { heldFrom: `2026-03-02T01:${minute}:00Z` }))));
      const waiting = async (): Promise<{ turn: number; table: number }> => (await gate.query<{ turn: number; table: number }>(
        `select count(*) filter (where locktype = 'advisory')::int as turn, count(*) filter (where relation = 'reception'::regclass)::int as table
         from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`)).rows[0] ?? { turn: 0, table: 0 };
      // One has come to the table; none of the others has written a row for which anybody could wait.
      await eventually(async () => {
        const { turn, table } = await waiting();
        expect({ enough: turn >= 5, table }).toEqual({ enough: true, table: 1 });
      }, { within: 10_000 });
      await gate.query('commit');
      const codes = (await answers).map((answer) => answer.codes[0]);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(new Set(codes)).toEqual(new Set([undefined, 'RECEPTION_OVERLAPS']));
    } finally {
      gate.release(true);
    }
  });
});

describe('verifying a reception', () => {
  it('is never the work of one who received', async () => {
    const [first, second] = [await work.deputy(), await work.deputy()];
    const receptionId = await work.received([first, second]);
    for (const deputy of [first, second]) {
      const himself = await work.login(deputy);
      await work.service.caller(`deputy ${deputy.personId}`, 'STATION_STAFF', 'STATION', work.place.station);
      expect((await work.mutate('verifyReception', { receptionId }, himself)).codes).toEqual(['SECOND_PERSON_NEEDED']);
    }
  });

  it('by twenty at the same time is done once', async () => {
    const receptionId = await work.received([await work.deputy()]);
    await work.service.said();
    const answers = await Promise.all(Array.from({ length: 20 }, () => work.mutate('verifyReception', { receptionId })));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['STATUS_UNFIT']));
    expect(await work.service.said()).toMatchObject([{ aggregateversion: 2, data: { status: 'VERIFIED', verifiedAt: expect.any(String) } }]);
  });

  it('of what somebody changed meanwhile is refused, and taking it back wants a reason', async () => {
    const receptionId = await work.received([await work.deputy()]);
    expect((await work.mutate('verifyReception', { receptionId, expectedVersion: 2 })).codes).toEqual(['CONFLICT']);
    expect((await work.mutate('verifyReception', { receptionId, expectedVersion: 1 })).codes).toEqual([]);
    expect((await work.mutate('correctReception', { receptionId, reason: '  ' })).codes).toEqual(['STEP_INCOMPLETE']);
  });
});

describe('receptions', () => {
  const nodes = (entity: unknown): unknown => (entity as { receptions: { nodes: unknown } }).receptions.nodes;

  it('of a station and of a mandate are listed newest first, in one statement each', async () => {
    const [first, second] = [await work.deputy(), await work.deputy()];
    const stations = [await work.station(newId()), await work.station(newId())];
    for (const stationId of stations) {
      for (const day of ['02', '03']) await work.done('recordReception', work.reception([first, second], { stationId, heldFrom: `2026-03-${day}T01:00:00Z`, heldUntil: `2026-03-${day}T02:00:00Z` }), work.people.administrator);
    }
    const ofStations = await work.service.entities('Station', stations, 'receptions { nodes { day deputies { id } station { id } } }', { as: work.people.committee });
    expect(nodes(ofStations.data?.['_entities']?.[0])).toEqual(['2026-03-03', '2026-03-02'].map((day) => ({ day, deputies: [{ id: first.mandateId }, { id: second.mandateId }], station: { id: stations[0] } })));
    expect(work.service.statements).toHaveLength(1);
    const ofMandates = await work.service.entities('Mandate', [first.mandateId, second.mandateId], 'receptions { totalCount nodes { day } }', { as: work.people.committee });
    expect(ofMandates.data?.['_entities']).toEqual([first, second].map(() => ({ receptions: { totalCount: 4, nodes: ['03', '03', '02', '02'].map((day) => ({ day: `2026-03-${day}` })) } })));
    expect(work.service.statements).toHaveLength(2);
  });

  it('are for those who received, the station and its committee, and nobody else', async () => {
    const [first, second] = [await work.deputy(), await work.deputy()];
    const receptionId = await work.received([first, second]);
    const sees = async (as?: Caller): Promise<boolean> => (await work.service.entities('Reception', [receptionId], 'id', as ? { as } : {})).codes.length === 0;
    for (const as of [await work.login(first), await work.login(second), work.people.staff, work.people.committee, work.people.administrator]) expect(await sees(as)).toBe(true);
    for (const as of [undefined, work.people.stranger, await work.login(await work.deputy())]) expect(await sees(as)).toBe(false);
  });
});

describe('past receptions', () => {
  const row = (key: string, mandates: string, given: Record<string, unknown> = {}): Record<string, unknown> & { key: string } => ({
    key, station: `id:${work.place.station}`, mandates, held_from: '2025-03-02T01:00:00Z', held_until: '2025-03-02T03:00:00Z', fixed_day: false, person_times: null, status: 'VERIFIED',
    recorded_at: '2025-03-03T01:00:00Z', verified_at: '2025-03-04T01:00:00Z', ...given,
  });
  const load = (rows: readonly (Record<string, unknown> & { key: string })[]) => work.service.load('reception', rows, { as: work.people.administrator });

  it('come in whole or not at all, several deputies in one cell', async () => {
    const [first, second] = [await work.deputy(), await work.deputy()];
    await work.service.said();
    const rows = [row('r-1', `id:${first.mandateId};id:${second.mandateId}`), row('r-2', `id:${first.mandateId} ； id:${second.mandateId}`, { held_from: '2025-03-02T03:00:00Z', held_until: '2025-03-02T04:00:00Z' })];
    expect((await load(rows)).body).toMatchObject({ loaded: 2, faults: [] });
    expect((await load(rows)).body).toMatchObject({ loaded: 0, skipped: 2 });
    expect((await work.service.said()).map(({ subject, origin, data }) => [subject, origin, (data as { status: string }).status])).toEqual(
      ['r-1', 'r-2'].map((key) => [referencedId('test', 'reception', key), 'import', 'VERIFIED']));
    const { body } = await load([row('r-3', `id:${(await work.deputy()).mandateId}`), row('r-4', `id:${first.mandateId}`)]);
    expect(body.faults.map(({ key, code }) => [key, code])).toEqual([['r-4', 'RECEPTION_OVERLAPS']]);
    expect((await work.service.entities('Reception', [referencedId('test', 'reception', 'r-3')], 'id', { as: work.people.staff })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an empty place in the list', { mandates: 'id:018f0000-0000-7000-8000-0000000000aa;' }, 'BAD_USER_INPUT'],
    ['a mandate nobody heard of', { mandates: 'nobody' }, 'NOT_AVAILABLE'],
    ['recorded before it was over', { recorded_at: '2025-03-02T02:00:00Z' }, 'NOT_YET_HELD'],
  ])('%s is refused', async (name, given, code) => {
    const { mandateId } = await work.deputy();
    expect((await load([row(name, `id:${mandateId}`, given)])).body.faults.map((fault) => fault.code)).toEqual([code]);
  });
});
