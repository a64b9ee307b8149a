import { setTimeout as sleep } from 'node:timers/promises';
import { dayOf } from '@renda/calendar';
import { bodyChanged, industryChanged, mandateChanged, regionChanged } from '@renda/events';
import { hashOf } from '@renda/rulebook';
import { newId, Ruling } from '@renda/subgraph';
import { bookOf, Counting, dated, type StoredObligation } from './counting.fixture.js';
import { deriveObligations } from './keep-counting.js';
import { recountAll, recountRound } from './recount.js';

let work: Counting;
let regionId: string;
let code = 700_100;
const committee = (id: string): { id: string; path: string } => ({ id, path: `/700000/${String(code)}/` });

beforeAll(async () => { work = await Counting.start(); });
beforeEach(async () => {
  code += 1;
  regionId = await work.service.region(committee('').path);
  await work.publish({ ...bookOf('danyang'), jurisdiction: `place-${String(code)}`, region: String(code) }, regionId);
  await work.service.said();
});
afterAll(() => work.stop());

const ofRule = (rows: readonly StoredObligation[], rule = 'station-activities'): StoredObligation[] => rows.filter((row) => row.rule === rule);
async function open(subject: string, day: string): Promise<StoredObligation | undefined> {
  return ofRule(await work.counted(subject, day)).find(({ closed }) => !closed);
}

/** What was told of a subject since the last look: status by status. */
async function told(subject: string, rule = 'station-activities'): Promise<string[]> {
  const events = (await work.service.said()).map(({ type, data, aggregateversion }) => ({ type, version: aggregateversion, ...(data as { subjectId: string; rule: string; status: string; previousStatus: string | null }) }));
  return events.filter((one) => one.type.includes('obligation') && one.subjectId === subject && one.rule === rule).map(({ version, previousStatus, status }) => `${String(version)} ${previousStatus ?? '-'}>${status}`);
}

describe('what the day alone changes', () => {
  it('is looked at on the first day on which it can change, and told once', async () => {
    const station = await work.station(regionId, { foundedOn: '2026-10-01' });
    expect(await open(station, '2026-10-02')).toMatchObject({ status: 'ON_TRACK', next_change: '2026-11-16' });
    expect(await told(station)).toEqual(['1 ->ON_TRACK']);
    expect(await open(station, '2026-11-15')).toMatchObject({ status: 'ON_TRACK' });
    expect(await told(station)).toEqual([]);
    expect(await open(station, '2026-11-16')).toMatchObject({ status: 'AT_RISK', next_change: '2027-01-01' });
    expect(await told(station)).toEqual(['2 ON_TRACK>AT_RISK']);
    expect(await open(station, '2026-11-17')).toMatchObject({ status: 'AT_RISK' });
    expect(await told(station)).toEqual([]);
    const rows = ofRule(await work.counted(station, '2027-01-01'));
    expect(rows.map(({ period_from: from, status, closed }) => [from, status, closed])).toEqual([['2026-10-01', 'SHORT', true], ['2027-01-01', 'ON_TRACK', false]]);
    expect((await told(station)).sort()).toEqual(['1 ->ON_TRACK', '3 AT_RISK>SHORT']);
  });

  it('touches nobody whose verdict cannot change that day', async () => {
    const station = await work.station(regionId, { foundedOn: '2026-10-01' });
    await work.counted(station, '2027-03-01');
    const due = async (day: string): Promise<number> => {
      await recountAll(work.recounting(day));
      const { rows } = await work.service.pool.query<{ count: number }>(`select count(*)::int as count from obligation where next_change <= $1`, [day]);
      return rows[0]?.count ?? -1;
    };
    // nothing is left that should have been looked at, and a day on which nothing changes counts nobody
    expect(await due('2027-03-02')).toBe(0);
    expect(await recountRound(work.recounting('2027-03-03'))).toBe(0);
    expect(await due('2027-04-01')).toBe(0);
  });

  it('is that a mandate, a tag or a rule begins on that day', async () => {
    await work.publish({ ...bookOf('shenzhen', dated('2028-01-01')), jurisdiction: `place-${String(code)}`, region: String(code) }, regionId);
    await work.session(regionId, 'MUNICIPAL', '2020-01-01', '2020-01-05');
    const deputy = await work.mandate(regionId, { level: 'MUNICIPAL', from: '2028-02-10' });
    const early = await work.mandate(regionId, { level: 'MUNICIPAL' });
    const keys = async (subject: string, day: string): Promise<string[]> => [...new Set((await work.counted(subject, day)).map(({ rule }) => rule))];
    expect(await keys(early, '2027-12-31')).toEqual([]);
    expect(await keys(early, '2028-01-01')).toContain('matters-solved');
    expect(await keys(deputy, '2028-02-09')).toEqual([]);
    expect(await keys(deputy, '2028-02-10')).toContain('matters-solved');
    await work.term(regionId, 'MUNICIPAL', { from: dayOf(new Date('2027-01-01T00:00:00+08:00')), to: dayOf(new Date('2032-01-01T00:00:00+08:00')) });
    await work.tag(deputy, 'GRASS_ROOTS', '2028-02-20');
    expect(await keys(deputy, '2028-02-19')).not.toContain('grass-roots-sit-in');
    expect(await keys(deputy, '2028-02-20')).toContain('grass-roots-sit-in');
  });
});

describe('what is heard late', () => {
  it('restates a closed period beside what it came to when it closed', async () => {
    const station = await work.station(regionId, { foundedOn: '2026-01-01' });
    const resident = await work.mandate(regionId);
    await work.resident(station, resident);
    const given = { stationId: station, verifiedAt: '2026-06-02T09:00:00+08:00' };
    const activityId = await work.activity(regionId, '2026-03-10', given);
    await work.attendance(resident, '2026-03-10', { activityId });
    const first = ofRule(await work.counted(station, '2026-07-01'))[0];
    expect(first).toMatchObject({ period_from: '2026-01-01', status: 'MET', done: '1', status_at_close: 'SHORT' });
  });

  it.each([['2026-03-31T15:59:59Z', null], ['2026-03-31T16:00:00Z', 'SHORT']])('by a second: verified at %s', async (verifiedAt, atClose) => {
    const station = await work.station(regionId, { foundedOn: '2026-01-01' });
    await work.hear(mandateChanged, newId(), {
      personId: newId(), level: 'COUNTY', regionId, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2022-01-01', to: null, status: 'ACTIVE', voided: false });
    const resident = await work.mandate(regionId);
    await work.resident(station, resident);
    await work.attendance(resident, '2026-03-10', { activityId: await work.activity(regionId, '2026-03-10', { stationId: station, verifiedAt }) });
    expect(ofRule(await work.counted(station, '2026-07-01'))[0]).toMatchObject({ status: 'MET', status_at_close: atClose });
  });

  it('is counted though the body that organised is heard of after what it organised', async () => {
    await work.publish({ ...bookOf('shenzhen', dated('2024-01-01')), jurisdiction: `place-${String(code)}`, region: String(code) }, regionId);
    const [committeeId, organiser] = [await work.body(regionId, 'STANDING_COMMITTEE'), newId()];
    await work.activity(regionId, '2026-05-01', { type: 'DEPUTY_LECTURE', organiserBodyId: organiser });
    const lectures = async (): Promise<unknown[]> => (await work.counted(committeeId, '2026-11-25')).filter(({ rule, period_from: from }) => rule === 'lecture-hall' && from === '2026-01-01').map(({ done }) => Number(done));
    expect(await lectures()).toEqual([0]);
    await work.hear(bodyChanged, organiser, { name: '代表工委', kind: 'WORK_COMMITTEE', regionId, from: '2020-01-01', to: null });
    expect(await lectures()).toEqual([1]);
  });

  it('binds a station though the industry that its own is a branch of is heard of last', async () => {
    await work.publish({ ...bookOf('changyuan'), jurisdiction: `place-${String(code)}`, region: String(code) }, regionId);
    const trunk = newId();
    const station = await work.station(regionId, { foundedOn: '2026-01-01', industryId: await work.industry('TOWER_HOISTS', trunk) });
    const rules = async (): Promise<number> => new Set((await work.counted(station, '2026-11-25')).map(({ rule }) => rule)).size;
    const before = await rules();
    await work.hear(industryChanged, trunk, { code: 'CRANES', name: '起重', parentId: null });
    expect(await rules()).toBeGreaterThan(before);
  });

  it('of the past alone tells nothing; what had been told is told anew', async () => {
    const station = await work.station(regionId, { foundedOn: '2026-01-01' });
    await work.counted(station, '2026-11-25');
    // of three quarters that were over before anything was told nothing is said
    expect(await told(station)).toEqual(['1 ->AT_RISK']);
  });
});

describe('counting', () => {
  it('takes away what binds no more, and says so', async () => {
    const mandateId = newId();
    const [state, voided] = [false, true].map((is) => ({
      personId: newId(), level: 'MUNICIPAL', regionId, termId: newId(), electionKind: 'DIRECT', constituencyId: null, from: '2026-01-01', to: null, status: 'ACTIVE', voided: is }));
    await work.publish({ ...bookOf('shenzhen', dated('2024-01-01')), jurisdiction: `place-${String(code)}`, region: String(code) }, regionId);
    await work.hear(mandateChanged, mandateId, state ?? {});
    expect((await work.counted(mandateId, '2026-11-25')).length).toBeGreaterThan(0);
    await work.service.said();
    await work.hear(mandateChanged, mandateId, voided ?? {});
    expect(await work.counted(mandateId, '2026-11-25')).toEqual([]);
    expect(await told(mandateId, 'matters-solved')).toEqual(['2 AT_RISK>NOT_IN_FORCE']);
  });

  it('follows a region that moves under another rulebook', async () => {
    const station = await work.station(regionId, { foundedOn: '2026-10-01' });
    await work.publish({ ...bookOf('dancheng'), jurisdiction: `above-${String(code)}`, region: `8${String(code).slice(1)}` });
    expect((await work.counted(station, '2026-11-25')).map(({ rule }) => rule)).toContain('station-research-reports');
    await work.service.said();
    const state = { code: `9${String(code).slice(1)}`, name: '县', kind: 'COUNTY', parentId: null, path: `/8${String(code).slice(1)}/9${String(code).slice(1)}/`, from: '2000-01-01', to: null, successorIds: [] };
    await work.hear(regionChanged, regionId, state); // the first version was heard before
    await work.hear(regionChanged, regionId, state);
    const rows = await work.counted(station, '2026-11-25');
    expect([...new Set(rows.map(({ rule }) => rule))]).toEqual(['station-activities']);
    expect(rows.map(({ period_from: from }) => from)).toEqual(['2026-10-01', '2026-11-01']);
  });

  it('counts by a rulebook that is heard while a round goes on, in the round after it if not in that one', async () => {
    const station = await work.station(regionId, { foundedOn: '2026-10-01' });
    const { books } = work.service.ruling;
    const changed = { ...bookOf('danyang', (book) => ({ ...book, name: { zh: '另一版', en: 'Another version' } })), jurisdiction: `place-${String(code)}`, region: String(code) };
    const at = work.recounting('2026-11-25');
    let published: Promise<unknown> | undefined;
    await recountRound({ ...at, ruling: new Ruling(async () => {
      const before = await books();
      // What marks the subjects of a round waits for its end.
      await Promise.race([published ??= work.publish(changed, regionId), sleep(300)]);
      return before;
    }, () => work.service.ruling.calendar()) });
    await published;
    await recountAll(at);
    const { rows } = await work.service.database.pool.query<{ hash: string }>('select distinct hash from obligation where subject_id = $1', [station]);
    expect(rows).toEqual([{ hash: hashOf(changed) }]);
  });

  it('by two processes at once does each subject once, and loses none', async () => {
    const stations = await Promise.all(Array.from({ length: 30 }, () => work.station(regionId, { foundedOn: '2026-10-01' })));
    const at = { ...work.recounting('2026-11-25'), batch: 3 };
    const rounds = await Promise.all(Array.from({ length: 8 }, () => recountRound(at)));
    expect(rounds.filter((counted) => counted > 0).length).toBeGreaterThan(0);
    await recountAll(at);
    for (const station of stations) expect(await open(station, '2026-11-25')).toMatchObject({ status: 'AT_RISK' });
    const events = (await work.service.said()).filter(({ type }) => type.includes('obligation'));
    expect(new Set(events.map(({ subject, aggregateversion }) => `${subject} ${String(aggregateversion)}`)).size).toBe(events.length);
  });

  it('waits for no mark that is just being written: it counts the others, and that one in a later round', async () => {
    await recountAll(work.recounting('2026-11-25'));
    const [marked, other] = [await work.station(regionId, { foundedOn: '2026-10-01' }), await work.station(regionId, { foundedOn: '2026-10-01' })];
    const writing = await work.service.database.ownerPool.connect();
    try {
      await writing.query('begin');
      const { rowCount } = await writing.query('update heard.recount_due set bulk = bulk where subject_id = $1', [marked]);
      expect(rowCount).toBe(1);
      await recountAll(work.recounting('2026-11-25'));
      const { rows } = await work.service.pool.query<{ subject_id: string }>('select distinct subject_id from obligation where subject_id = any($1)', [[marked, other]]);
      expect(rows).toEqual([{ subject_id: other }]);
    } finally {
      await writing.query('commit');
      writing.release();
    }
    expect(await open(marked, '2026-11-25')).toMatchObject({ status: 'AT_RISK' });
  });

  it('that fails in the middle leaves its marks, and is done later', async () => {
    const station = await work.station(regionId, { foundedOn: '2026-10-01' });
    await work.service.database.ownerPool.query('alter table heard.obligation add constraint planted check (status <> \'AT_RISK\') not valid');
    await expect(recountAll(work.recounting('2026-11-25'))).rejects.toThrow('planted');
    await work.service.database.ownerPool.query('alter table heard.obligation drop constraint planted');
    expect(await told(station)).toEqual([]);
    expect(await open(station, '2026-11-25')).toMatchObject({ status: 'AT_RISK' });
    expect(await told(station)).toEqual(['1 ->AT_RISK']);
  });

  it('of a `heard` that is built anew says nothing', async () => {
    const station = await work.station(regionId, { foundedOn: '2024-10-01' });
    const { pool, ruling } = work.service;
    await deriveObligations({ pool, ruling, source: '/renda/test/scheduling' });
    expect((await work.stored(station)).length).toBeGreaterThan(3);
    expect(await told(station)).toEqual([]);
  });
});
