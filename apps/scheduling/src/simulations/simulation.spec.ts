import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '@renda/caller';
import { exemptionChanged } from '@renda/events';
import { hashOf } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { eventually } from '@renda/test-kit';
import type { Pool } from 'pg';
import { bookOf, dated } from '../obligations/counting.fixture.js';
import { recountAll } from '../obligations/recount.js';
import { keepSimulating } from './keep-simulating.js';
import type { Job } from './pinned-rules.js';
import { runSimulation } from './run-simulation.js';
import { type Answered, Simulations, textOf, withoutExamples } from './simulation.fixture.js';

let its: Simulations;
let city: string;
let deputies: string[];
beforeAll(async () => { its = await Simulations.start(); });
afterAll(() => its.stop());
beforeEach(async () => {
  await its.clear();
  const { work } = its;
  city = await work.service.region('/440000/440300/');
  await work.session(city, 'MUNICIPAL', '2025-02-20', '2025-02-25');
  await work.session(city, 'MUNICIPAL', '2026-02-20', '2026-02-25');
  await work.term(city, 'MUNICIPAL', { from: '2022-01-01' as never, to: '2027-01-01' as never });
  deputies = [];
  for (const _ of [1, 2, 3, 4, 5]) deputies.push(await work.mandate(city, { level: 'MUNICIPAL' }));
});

/** So many visits of a deputy in a year, all on the spot and verified. */
async function visits(deputy: string | undefined, year: number, times: number): Promise<void> {
  for (let month = 1; month <= times; month += 1) await its.work.visit(String(deputy), `${String(year)}-${String(month + 2).padStart(2, '0')}-10`);
}

const of = ({ verdicts }: Answered, rule: string): Answered['verdicts']['nodes'] => verdicts.nodes.filter(({ ruleKey }) => ruleKey === rule);
const shenzhen = textOf('shenzhen');
/** Everything that somebody else could see of what is owed, or hear. */
async function otherRows(): Promise<unknown> {
  const tables = ['obligation', 'obligation_told', 'obligation_tick', 'recount_due', 'recount_region', 'outbox', 'rulebook_heard', 'visit_heard', 'mandate_heard'];
  return Promise.all(tables.map(async (table) => [table, (await its.work.service.pool.query(`select * from ${table} order by 1`)).rows]));
}

describe("Shenzhen's draft, which has no day of its own (X-CFG-02, AMB-50)", () => {
  it('gives nothing in force and verdicts in the simulation, and touches nothing else', async () => {
    const { work } = its;
    await visits(deputies[0], 2026, 4);
    await visits(deputies[1], 2026, 3);
    await work.publish(bookOf('shenzhen'), city);
    expect(await work.counted(String(deputies[0]), '2026-11-25')).toEqual([]);
    const before = await otherRows();
    const answer = await its.simulated({ regionId: city, text: shenzhen, asOf: '2026-12-31' });
    expect(await otherRows()).toEqual(before);
    expect(answer).toMatchObject({ status: 'DONE', failure: null, subjects: 5, done: 5, judged: 5 * 3, unchangedBefore: { judged: 0, differing: 0 } });
    const found = of(answer, 'station-visits').map(({ subjectId, simulated, inForce, flips, given }) => [deputies.indexOf(subjectId), simulated?.status, simulated?.done, inForce, flips, given]);
    expect(found.sort()).toEqual([[0, 'MET', 4, null, true, true], ...[[1, 3], [2, 0], [3, 0], [4, 0]].map(([deputy, done]) => [deputy, 'AT_RISK', done, null, true, true])]);
    expect(answer.summary.filter(({ ruleKey }) => ruleKey === 'station-visits').map(({ status, statusInForce, count }) => [status, statusInForce, count])).toEqual([['AT_RISK', null, 4], ['MET', null, 1]]);
    expect(answer.flips).toBe(answer.verdicts.nodes.length);
  });

  it('is simulated as well by the hash of the version heard', async () => {
    const hash = await its.work.publish(bookOf('shenzhen'), city);
    const [byHash, byText] = [await its.simulated({ regionId: city, hash }), await its.simulated({ regionId: city, text: shenzhen })];
    expect(byHash.status).toBe('DONE');
    expect({ ...byHash, id: '' }).toEqual({ ...byText, id: '' });
    expect((await its.ask({ regionId: city, hash: 'f'.repeat(64) })).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('judges otherwise than another text, by the same code over the same records (X-CFG-01)', async () => {
    await visits(deputies[0], 2026, 4);
    const stricter = withoutExamples(shenzhen).replace(/(key: station-visits[\s\S]*?min: )4/, '$15');
    const [four, five] = [await its.simulated({ regionId: city, text: shenzhen }), await its.simulated({ regionId: city, text: stricter })];
    const verdict = (answer: Answered): unknown => of(answer, 'station-visits').find(({ subjectId }) => subjectId === deputies[0])?.simulated;
    expect([verdict(four), verdict(five)]).toMatchObject([{ status: 'MET', required: 4, done: 4 }, { required: 5, done: 4 }]);
    expect(verdict(five)).not.toMatchObject({ status: 'MET' });
  });
});

describe('a text with one number changed', () => {
  const stricter = withoutExamples(textOf('danyang')).replace(/(key: station-research-reports[\s\S]*?min: )1/, '$12');
  let county: string;
  let stations: string[];
  beforeEach(async () => {
    const { work } = its;
    county = await work.service.region('/321100/321181/');
    await work.publish(bookOf('danyang'), county);
    stations = [];
    for (const reports of [0, 1, 2]) {
      const station = await work.station(county);
      stations.push(station);
      for (const year of ['2025', '2026']) for (let report = 0; report < reports; report += 1) await work.report({ stationId: station, submittedOn: `${year}-03-0${String(report + 1)}` });
    }
  });

  it('shows exactly the flips, and that nothing before its day differs', async () => {
    const answer = await its.simulated({ regionId: county, text: stricter, asOf: '2026-12-31' });
    expect(answer.status).toBe('DONE');
    expect(answer.verdicts.nodes.filter(({ flips }) => flips).map(({ subjectId, ruleKey, periodFrom, simulated, inForce }) =>
      [stations.indexOf(subjectId), ruleKey, periodFrom, simulated?.status, simulated?.required, inForce?.status, inForce?.required])).toEqual([[1, 'station-research-reports', '2026-01-01', 'AT_RISK', 2, 'MET', 1]]);
    expect(answer.flips).toBe(1);
    expect(answer.verdicts.nodes.filter(({ differs }) => differs).map(({ ruleKey, periodFrom }) => [ruleKey, periodFrom])).toEqual(Array(3).fill(['station-research-reports', '2026-01-01']));
    // In 2025 each station: four quarters, a year of reports, a year of suggestions.
    expect(answer.unchangedBefore).toEqual({ judged: 3 * 6, differing: 0 });
    expect(of(answer, 'station-research-reports').filter(({ periodFrom }) => periodFrom === '2025-01-01').map(({ simulated, inForce, given }) => [simulated, given, inForce?.required]))
      .toEqual(of(answer, 'station-research-reports').filter(({ periodFrom }) => periodFrom === '2025-01-01').map(({ inForce }) => [inForce, false, 1]));
    expect(answer.basis).toEqual([hashOf(bookOf('danyang'))]);
  });

  it('is filtered and paged, one statement for each list', async () => {
    const { id } = await its.simulated({ regionId: county, text: stricter, asOf: '2026-12-31' });
    const query = `query ($id: ID!, $after: String) { simulation(id: $id) { verdicts(rule: "station-research-reports", differs: true, first: 2, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { subjectId station { id } mandate { id } } } short: verdicts(status: "AT_RISK", differs: false) { nodes { ruleKey } } } }`;
    type Page = { simulation: { verdicts: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { subjectId: string }[] } } };
    const first = await its.work.service.data<Page>(query, { id }, { as: its.administrator });
    expect(its.work.service.statements.length).toBe(4);
    const { verdicts } = first.simulation;
    expect([verdicts.totalCount, verdicts.pageInfo.hasNextPage]).toEqual([3, true]);
    const second = await its.work.service.data<Page>(query, { id, after: verdicts.pageInfo.endCursor }, { as: its.administrator });
    const nodes = [...verdicts.nodes, ...second.simulation.verdicts.nodes];
    expect(nodes.map(({ subjectId }) => subjectId)).toEqual([...stations].sort());
    expect(nodes).toMatchObject(nodes.map(({ subjectId }) => ({ station: { id: subjectId }, mandate: null })));
  });

  it('that lacks a rule lets it end on its day, and one of another county is refused there', async () => {
    const without = withoutExamples(textOf('danyang')).replace(/ {2}- key: station-suggestions[\s\S]*?(?= {2}- key: station-standard)/, '');
    const answer = await its.simulated({ regionId: county, text: without, asOf: '2026-12-31' });
    expect(of(answer, 'station-suggestions').map(({ periodFrom, simulated, inForce }) => [periodFrom, simulated === null, inForce === null])).toEqual(
      stations.flatMap(() => [['2025-01-01', false, false], ['2026-01-01', true, false]]));
    expect((await its.ask({ regionId: city, text: stricter })).codes).toEqual(['RULEBOOK_ELSEWHERE']);
    expect((await its.ask({ regionId: county, text: stricter.replace('jurisdiction: danyang', 'jurisdiction: somewhere') })).codes).toEqual(['RULEBOOK_ELSEWHERE']);
  });

  it('of its own version, unchanged, differs nowhere', async () => {
    const answer = await its.simulated({ regionId: county, text: textOf('danyang') });
    expect([answer.status, answer.flips, answer.verdicts.nodes.filter(({ differs }) => differs)]).toEqual(['DONE', 0, []]);
  });
});

/** A pool whose worker dies when it wants to read the batch of that number. */
function dyingAt(pool: Pool, batch: number): Pool {
  let read = 0;
  return new Proxy(pool, {
    get(target, name) {
      if (name !== 'query') return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      return (text: string, values: unknown[]) => {
        if (text.includes('number > $2') && (read += 1) === batch) throw new Error('the worker died');
        return target.query(text, values);
      };
    },
  });
}

describe('a simulation is resumed', () => {
  it.each([1, 2, 3, 4])('after the worker died at batch %i, with records, exemptions, sessions and rules changed meanwhile: the same answer', async (batch) => {
    const { work } = its;
    await work.publish(dated('2024-01-01')(bookOf('shenzhen')), city);
    await visits(deputies[1], 2025, 4);
    await visits(deputies[4], 2026, 3);
    const input = { regionId: city, text: shenzhen };
    const uninterrupted = await its.simulated(input);
    const id = await its.asked(input);
    await expect(its.round({ pool: dyingAt(work.service.pool, batch) })).rejects.toThrow('the worker died');
    expect(await its.answer(id)).toMatchObject({ status: 'RUNNING', done: Math.min(5, 2 * (batch - 1)) });
    await visits(deputies[4], 2026, 6);
    await work.exemption('MANDATE', String(deputies[3]), 'station-visits', '2026-01-01');
    await work.session(city, 'MUNICIPAL', '2026-06-20', '2026-06-25');
    await work.publish(dated('2024-01-01')({ ...bookOf('shenzhen'), checkedOn: '2026-11-24' as never }), city);
    expect(await its.round()).toBe(true);
    expect({ ...(await its.answer(id)), id: '' }).toEqual({ ...uninterrupted, id: '' });
    expect(await its.round()).toBe(false);
    expect((await its.simulated(input)).verdicts).not.toEqual(uninterrupted.verdicts);
    expect((await its.answer(uninterrupted.id))).toEqual(uninterrupted);
  });

  it('by another worker after the first was stopped between two batches', async () => {
    const id = await its.asked({ regionId: city, text: shenzhen });
    await its.round({ signal: AbortSignal.abort() });
    expect(await its.answer(id)).toMatchObject({ status: 'RUNNING', done: 0, subjects: 5 });
    await its.round();
    expect(await its.answer(id)).toMatchObject({ status: 'DONE', done: 5 });
  });

  it('by one of two workers, who never do it twice', async () => {
    const ids = [await its.asked({ regionId: city, text: shenzhen }), await its.asked({ regionId: city, text: shenzhen })];
    const rounds = await Promise.all([its.round(), its.round()]);
    expect(rounds).toContain(true);
    while (await its.round());
    const [one, other] = [await its.answer(String(ids[0])), await its.answer(String(ids[1]))];
    expect(one.verdicts.nodes.length).toBeGreaterThan(10);
    expect({ ...one, id: '' }).toEqual({ ...other, id: '' });
  });

  it('by two at once, should one have lost its lock unawares: each step is written once', async () => {
    const { pool } = its.work.service;
    const alone = await its.simulated({ regionId: city, text: shenzhen });
    const id = await its.asked({ regionId: city, text: shenzhen });
    await its.round({ signal: AbortSignal.abort() });
    const { rows: [job] } = await pool.query<Job>('select id, hash, canonical, dated_from as "datedFrom", covers_from as "from", covers_to as "to", as_of as "asOf" from simulation where id = $1', [id]);
    const run = (): Promise<void> => runSimulation({ pool, calendar: its.work.service.ruling.calendar, now: () => new Date(), batch: 1 }, job as Job, 0);
    await Promise.all([run(), run()]);
    expect({ ...(await its.answer(id)), id: '' }).toEqual({ ...alone, id: '' });
  });

  it('no more when it breaks down again and again, and the next gets its turn', async () => {
    const [id, next] = [await its.asked({ regionId: city, text: shenzhen }), await its.asked({ regionId: city, text: shenzhen })];
    for (let round = 0; round < 5; round += 1) await expect(its.round({ pool: dyingAt(its.work.service.pool, 1) })).rejects.toThrow();
    await its.round();
    expect(await its.answer(id)).toMatchObject({ status: 'FAILED', failure: 'INTERNAL' });
    await its.round();
    expect(await its.answer(next)).toMatchObject({ status: 'DONE' });
  });

  it('by the service itself, which goes on after trouble and stops when told', async () => {
    const { pool, ruling } = its.work.service;
    const troubles: unknown[] = [];
    const id = await its.asked({ regionId: city, text: shenzhen });
    const working = { pool: dyingAt(pool, 1), ruling, source: '/renda/test/scheduling', caughtUp: Promise.resolve(), onTrouble: (trouble: unknown) => { troubles.push(trouble); } };
    const worker = keepSimulating(working, 10);
    expect(await eventually(async () => (await its.answer(id)).status === 'DONE' && troubles.length)).toBe(1);
    await worker.stop();
    const later = await its.asked({ regionId: city, text: shenzhen });
    await sleep(50);
    expect((await its.answer(later)).status).toBe('QUEUED');
  });

  it('not by another evaluator', async () => {
    const id = await its.asked({ regionId: city, text: shenzhen });
    await its.round({ signal: AbortSignal.abort() });
    await its.work.service.pool.query(`update simulation set evaluator = '0'`);
    await its.round();
    expect(await its.answer(id)).toMatchObject({ status: 'FAILED', failure: 'EVALUATOR_DIFFERS', judged: 0 });
  });
});

describe('a simulation that judges nobody', () => {
  it.each([
    ['without any subject', async () => its.work.service.region('/440000/440300/440399/'), {}],
    ['none of whose subjects its rules bind', async () => {
      const town = await its.work.service.region('/440000/440300/440398/');
      await its.work.mandate(town, { level: 'TOWNSHIP' });
      return town;
    }, {}],
    ['whose periods all began before its day', async () => city, { datedFrom: '2026-12-31' }],
  ])('fails: %s', async (_, place, input) => {
    const id = await its.asked({ regionId: await place(), text: shenzhen, ...input });
    await its.round();
    expect(await its.answer(id)).toMatchObject({ status: 'FAILED', failure: 'EMPTY_RUN', judged: 0, verdicts: { nodes: [] } });
  });
});

describe('asking for a simulation', () => {
  it.each([
    ['a time that is none', { from: '2026-01-01', to: '2026-01-01' }, ['BAD_USER_INPUT']],
    ['more than ten years', { from: '2017-01-01', to: '2027-01-02', datedFrom: '2026-01-01' }, ['BAD_USER_INPUT']],
    ['ten years', { from: '2017-01-01', to: '2027-01-01' }, []],
    ['a time up to ten years ahead', { from: '2030-01-01', to: '2036-11-25', datedFrom: '2031-01-01' }, []],
    ['a day further', { from: '2030-01-01', to: '2036-11-26', datedFrom: '2031-01-01' }, ['BAD_USER_INPUT']],
    ['a day before the time', { datedFrom: '2024-12-31' }, ['BAD_USER_INPUT']],
    ['the first day of the time', { datedFrom: '2025-01-01' }, []],
    ['the day after the time', { datedFrom: '2027-01-01' }, []],
    ['a day after that', { datedFrom: '2027-01-02' }, ['BAD_USER_INPUT']],
    ['as of a day before the time', { asOf: '2024-12-31' }, ['BAD_USER_INPUT']],
    ['as of a day to come within the time', { asOf: '2027-01-01' }, []],
    ['as of a day to come after it', { asOf: '2027-01-02' }, ['BAD_USER_INPUT']],
    ['neither a text nor a version', { text: null }, ['BAD_USER_INPUT']],
    ['both', { hash: 'f'.repeat(64) }, ['BAD_USER_INPUT']],
    ['a region not heard of', { regionId: newId() }, ['NOT_AVAILABLE']],
    ['a text with a fault', { text: shenzhen.replace('min: 12', 'min: 0') }, ['RULEBOOK_FAULTS']],
    ['a text whose example fails', { text: shenzhen.replace('min: 12', 'min: 13') }, ['RULEBOOK_FAULTS']],
    ['no rulebook at all', { text: 'x' }, ['RULEBOOK_FAULTS']],
  ])('%s', async (_, input, codes) => {
    expect((await its.ask({ regionId: city, text: shenzhen, ...input })).codes).toEqual(codes);
    expect((await its.work.service.pool.query('select 1 from simulation')).rows).toHaveLength(codes.length === 0 ? 1 : 0);
  });

  it('twice with one request asks for one', async () => {
    const input = { requestId: newId(), regionId: city, text: shenzhen };
    const [one, again, another] = [await its.ask(input), await its.ask(input), await its.ask({ ...input, datedFrom: '2026-02-01' })];
    expect(again.data).toEqual(one.data);
    expect(another.codes).toEqual(['REQUEST_ID_REUSED']);
    expect((await its.work.service.pool.query('select 1 from simulation')).rows).toHaveLength(1);
  });

  it('is as of today, or of its first day when all of it is to come', async () => {
    const asOf = async (input: Record<string, unknown>): Promise<unknown> => (await its.ask({ regionId: city, text: shenzhen, ...input })).data;
    expect(await asOf({})).toMatchObject({ simulateRulebook: { asOf: '2026-11-25', status: 'QUEUED' } });
    expect(await asOf({ from: '2027-01-01', to: '2028-01-01', datedFrom: '2027-03-01' })).toMatchObject({ simulateRulebook: { asOf: '2027-01-01' } });
  });
});

describe('a simulation belongs to the offices of its region', () => {
  let near: Caller;
  let far: Caller;
  let deputy: Caller;
  beforeEach(async () => {
    const { service } = its.work;
    near = await service.caller('near', 'WORK_COMMITTEE', 'REGION', city);
    far = await service.caller('far', 'WORK_COMMITTEE', 'REGION', await service.region('/320000/320500/'));
    deputy = await service.caller('deputy', 'DEPUTY', 'OWN', null, newId());
  });

  it('who ask for it, see it, cancel it and delete it; others do not', async () => {
    const asked = { regionId: city, text: shenzhen };
    expect((await its.ask(asked, far)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await its.ask(asked, deputy)).codes).toEqual(['FORBIDDEN']);
    const { data } = await its.ask(asked, near);
    const { id } = (data as unknown as { simulateRulebook: { id: string } }).simulateRulebook;
    await its.round();
    const seen = async (as: Caller): Promise<unknown> => (await its.work.service.ask('query ($id: ID!) { simulation(id: $id) { verdicts { nodes { ruleKey } } } simulations { nodes { id } } }', { id }, { as })).data;
    expect(await seen(near)).toMatchObject({ simulation: { verdicts: { nodes: expect.arrayContaining([{ ruleKey: 'station-visits' }]) } }, simulations: { nodes: [{ id }] } });
    expect(await seen(far)).toEqual({ simulation: null, simulations: { nodes: [] } });
    for (const step of ['cancelSimulation', 'deleteSimulation'] as const) {
      expect((await its.step(step, id, far)).codes).toEqual(['NOT_AVAILABLE']);
      expect((await its.step(step, id, deputy)).codes).toEqual(['FORBIDDEN']);
    }
    expect((await its.step('deleteSimulation', id, near)).data).toEqual({ deleteSimulation: id });
  });
});

describe('a simulation is ended', () => {
  it('by cancelling it, before it begins or between two batches; what is done cannot be cancelled', async () => {
    const [queued, running] = [await its.asked({ regionId: city, text: shenzhen }), await its.asked({ regionId: city, text: shenzhen })];
    expect((await its.step('cancelSimulation', queued)).data).toEqual({ cancelSimulation: { status: 'CANCELLED' } });
    expect((await its.step('cancelSimulation', queued)).codes).toEqual([]);
    await expect(its.round({ pool: dyingAt(its.work.service.pool, 3) })).rejects.toThrow();
    await its.step('cancelSimulation', running);
    expect(await its.round()).toBe(false);
    const cancelled = await its.answer(running);
    expect(cancelled).toMatchObject({ status: 'CANCELLED', subjects: 5 });
    expect(cancelled.done).toBeLessThan(5);
    const { id } = await its.simulated({ regionId: city, text: shenzhen });
    expect((await its.step('cancelSimulation', id)).codes).toEqual(['STATUS_UNFIT']);
  });

  it.each(['cancelSimulation', 'deleteSimulation'] as const)('by %s while a batch is judged: its worker writes no more', async (step) => {
    const id = await its.asked({ regionId: city, text: shenzhen });
    const { pool } = its.work.service;
    let reads = 0;
    const ending = new Proxy(pool, {
      get: (target, name) => (name !== 'query' ? Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name) : async (text: string, values: unknown[]) => {
        if (text.includes('number > $2') && (reads += 1) === 2) await its.step(step, id);
        return target.query(text, values);
      }),
    });
    await its.round({ pool: ending });
    const rows = async (table: string): Promise<number> => (await pool.query(`select 1 from ${table}`)).rows.length;
    const [jobs, subjects, verdicts] = await Promise.all(['simulation', 'simulation_subject', 'simulation_verdict'].map(rows));
    if (step === 'deleteSimulation') expect([jobs, subjects, verdicts]).toEqual([0, 0, 0]);
    else expect(await its.answer(id)).toMatchObject({ status: 'CANCELLED' });
    expect((await pool.query('select done from simulation')).rows.every(({ done }: { done: number }) => done < 5)).toBe(true);
  });

  it.each(['cancelSimulation', 'deleteSimulation'] as const)('by %s while its inputs are copied: none of them is judged', async (step) => {
    const id = await its.asked({ regionId: city, text: shenzhen });
    const { pool } = its.work.service;
    let connected = 0;
    const ending = new Proxy(pool, {
      get: (target, name) => (name !== 'connect' ? Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name) : async () => {
        // The first holds the lock of the worker, the second the moment that is copied.
        if ((connected += 1) === 3) await its.step(step, id);
        return target.connect();
      }),
    });
    expect(await its.round({ pool: ending })).toBe(true);
    expect(connected).toBeGreaterThan(3);
    expect(await its.answer(id)).toEqual(step === 'deleteSimulation' ? null : expect.objectContaining({ status: 'CANCELLED', subjects: null, judged: 0 }));
    expect(await its.round()).toBe(false);
    await its.step('deleteSimulation', id);
    expect((await pool.query('select 1 from simulation_subject union all select 1 from simulation_rulebook')).rows).toEqual([]);
  });

  it('by deleting it: nothing of it is left, and the same request again says so again', async () => {
    const { id } = await its.simulated({ regionId: city, text: shenzhen });
    const request = newId();
    for (const _ of [1, 2]) expect((await its.step('deleteSimulation', id, undefined, request)).data).toEqual({ deleteSimulation: id });
    expect((await its.step('deleteSimulation', id)).codes).toEqual(['NOT_AVAILABLE']);
    for (const table of ['simulation', ...['rulebook', 'congress', 'subject', 'verdict', 'summary'].map((rows) => `simulation_${rows}`)])
      expect((await its.work.service.pool.query(`select 1 from ${table}`)).rows).toEqual([]);
  });
});

describe('in force, a simulation judges what recounting judges', () => {
  /** One of each kind of subject, with records that count, that were taken back, that are too early; an exemption that stands and one that was voided. */
  async function happened(): Promise<void> {
    const { work } = its;
    await visits(deputies[0], 2026, 4);
    await visits(deputies[1], 2025, 2);
    const taken = await work.visit(String(deputies[0]), '2025-05-05');
    await work.visit(String(deputies[0]), '2025-05-05', { id: taken, status: 'CORRECTED' });
    await work.visit(String(deputies[1]), '2024-12-31');
    await work.exemption('MANDATE', String(deputies[2]), 'station-visits', '2026-01-01');
    const voided = await work.exemption('MANDATE', String(deputies[4]), 'station-visits', '2026-01-01');
    await work.hear(exemptionChanged, voided, {
      subjectKind: 'MANDATE', subjectId: String(deputies[4]), rule: 'station-visits', regionId: city, reason: 'ILLNESS', approvedBy: newId(), from: '2026-01-01', to: null, voided: true });
    await work.tag(String(deputies[3]), 'GRASS_ROOTS', '2023-01-01');
    await work.attendance(String(deputies[3]), '2025-06-01', { dutyKind: 'SC_SIT_IN', activityId: await work.activity(city, '2025-06-01') });
    await work.matter([String(deputies[3])], '2025-06-01T09:00:00+08:00', true);
    const group = await work.group(city);
    await work.member(group, String(deputies[0]));
    await work.attendance(String(deputies[0]), '2025-07-01', { activityId: await work.activity(city, '2025-07-01', { groupId: group }) });
    await work.meeting(await work.pair(city), '2025-07-01');
    await work.body(city, 'STANDING_COMMITTEE');
    await work.activity(city, '2025-05-01', { type: 'DEPUTY_LECTURE', organiserBodyId: await work.body(city, 'WORK_COMMITTEE') });
  }

  it.each(['2026-01-01', '2027-01-01'])('in all periods that share a day with the time until %s', async (to) => {
    const { work } = its;
    await work.publish(dated('2024-01-01')(bookOf('shenzhen')), city);
    await happened();
    await recountAll(work.recounting('2026-11-25'));
    const { rows } = await work.service.pool.query<{ subject_kind: string; status: string }>(
      `select subject_kind, subject_id, rule, period_from, status, required, done::float8, missing from obligation
       where (period_to > '2025-01-01' or period_to is null) and period_from < $1 order by subject_id, rule, period_from`, [to]);
    const answer = await its.simulated({ regionId: city, text: shenzhen, datedFrom: to, to });
    expect(answer.flips).toBe(0);
    const inForce = answer.verdicts.nodes.map(({ subjectKind, subjectId, ruleKey, periodFrom, inForce: one }) => ({ subject_kind: subjectKind, subject_id: subjectId, rule: ruleKey, period_from: periodFrom, ...one }));
    const place = (one: object): string => JSON.stringify(one);
    expect(inForce.map(place).sort()).toEqual(rows.map(place).sort());
    expect(new Set(rows.map(({ subject_kind: kind }) => kind))).toEqual(new Set(['MANDATE', 'GROUP', 'PAIR', 'BODY']));
    expect(new Set(rows.map(({ status }) => status)).size).toBeGreaterThanOrEqual(3);
  });
});
