import type { Caller } from '@renda/caller';
import { canonicalJson, hashOf } from '@renda/rulebook';
import { newId } from '@renda/subgraph';
import { bookOf, Counting } from './counting.fixture.js';
import { recountAll } from './recount.js';

let work: Counting;
let place: Record<'county' | 'town' | 'elsewhere', string>;
let who: Record<'committee' | 'stranger' | 'staff' | 'administrator', Caller>;
/** Five stations: met, at risk, exempt, not founded that anybody knew, and one of another county. */
let stations: Record<'met' | 'risk' | 'exempt' | 'unknown' | 'far', string>;
let resident: string;
const day = '2026-11-25';
const now = new Date(`${day}T12:00:00+08:00`);

beforeAll(async () => {
  work = await Counting.start();
  const { service } = work;
  place = {
    county: await service.region('/320000/321100/321181/'), town: await service.region('/320000/321100/321181/321181100/'), elsewhere: await service.region('/410000/411600/411625/'),
  };
  await work.publish(bookOf('danyang'), place.county);
  await work.publish({ ...bookOf('danyang'), jurisdiction: 'another', region: '411625' }, place.elsewhere);
  stations = {
    met: await work.station(place.town), risk: await work.station(place.town), exempt: await work.station(place.county),
    unknown: await work.station(place.county, { foundedOn: null }), far: await work.station(place.elsewhere),
  };
  resident = await work.mandate(place.county);
  await work.resident(stations.met, resident);
  const held = await work.activity(place.town, '2026-10-20', { stationId: stations.met });
  await work.attendance(resident, '2026-10-20', { activityId: held, stationId: stations.met });
  await work.activity(place.town, '2026-10-21', { stationId: stations.risk }); // nobody of its own was there
  const otherTrade = await work.activity(place.town, '2026-10-22', { stationId: stations.met, ownIndustry: null });
  await work.attendance(resident, '2026-10-22', { activityId: otherTrade, stationId: stations.met });
  await work.activity(place.town, '2026-10-23', { stationId: stations.met, status: 'HELD' });
  await work.exemption('STATION', stations.exempt, 'station-activities', '2026-10-01');
  await recountAll(work.recounting(day));
  who = {
    administrator: await service.caller('administrator', 'ADMINISTRATOR', 'REGION', null), committee: await service.caller('committee', 'WORK_COMMITTEE', 'REGION', place.county),
    stranger: await service.caller('stranger', 'WORK_COMMITTEE', 'REGION', place.elsewhere), staff: await service.caller('staff', 'STATION_STAFF', 'STATION', stations.met),
  };
});
afterAll(() => work.stop());

interface Node { readonly id: string; readonly status: string; readonly station: { id: string } | null; readonly [field: string]: unknown }
interface Connection { readonly nodes: readonly Node[]; readonly totalCount?: number; readonly pageInfo: { endCursor: string | null; hasNextPage: boolean } }

async function list(args: string, as: Caller, fields = 'id status station { id }'): Promise<Connection> {
  const { obligations } = await work.service.data<{ obligations: Connection }>(`{ obligations(${args}) { nodes { ${fields} } totalCount pageInfo { endCursor hasNextPage } } }`, {}, { as, now });
  return obligations;
}
const stationsOf = ({ nodes }: Connection): (string | undefined)[] => nodes.map(({ station }) => station?.id);

async function ofStation<T = Record<string, unknown>>(stationId: string, fields: string, as: Caller = who.committee): Promise<T[]> {
  const { data, errors } = await work.service.entities('Station', [stationId], `obligations(year: 2026) { nodes { ruleKey periodFrom ${fields} } }`, { as, now });
  if (errors) throw new Error(JSON.stringify(errors));
  return ((data as unknown as { _entities: { obligations: { nodes: T[] } }[] })._entities[0]?.obligations.nodes ?? []);
}

async function thisQuarter<T = Record<string, unknown>>(stationId: string, fields: string, as?: Caller): Promise<T> {
  const all = await ofStation<T & { ruleKey: string; periodFrom: string }>(stationId, fields, as);
  const found = all.find(({ ruleKey, periodFrom }) => ruleKey === 'station-activities' && periodFrom === '2026-10-01');
  if (!found) throw new Error('no such obligation');
  return found;
}

describe('who falls short in a region', () => {
  it('is one statement, with one more for the count', async () => {
    const { nodes, totalCount } = await list(`regionId: "${place.county}", rule: "station-activities", first: 10`, who.administrator);
    expect(nodes.map(({ status }) => status).sort()).toEqual(['AT_RISK', 'EXEMPT', 'MET', 'UNKNOWN']);
    expect(totalCount).toBe(4);
    expect(work.service.statements).toHaveLength(2);
  });

  it.each([['AT_RISK', 'risk'], ['MET', 'met'], ['EXEMPT', 'exempt'], ['UNKNOWN', 'unknown']] as const)('by status: %s is the station %s', async (status, name) => {
    expect(stationsOf(await list(`regionId: "${place.county}", rule: "station-activities", status: "${status}"`, who.administrator))).toEqual([stations[name]]);
  });

  it('pages from place to place without gap or repeat', async () => {
    const seen: string[] = [];
    for (let after = '', more = true; more;) {
      const { nodes, pageInfo } = await list(`first: 1${after}`, who.administrator);
      seen.push(...nodes.map(({ id }) => id));
      [after, more] = [`, after: "${pageInfo.endCursor ?? ''}"`, pageInfo.hasNextPage];
    }
    // three rules for each station; one whose founding nobody knows has them too
    expect(new Set(seen).size).toBe(15);
    expect(seen).toHaveLength(15);
  });

  it('of an earlier quarter are those who fell short then, and what is over stays so', async () => {
    const { nodes } = await list(`regionId: "${place.town}", rule: "station-activities", within: "2026-08-15"`, who.committee, 'id status closed station { id } periodTo atClose { status done }');
    expect(nodes).toHaveLength(2);
    for (const node of nodes) expect(node).toMatchObject({ status: 'SHORT', closed: true, periodTo: '2026-10-01', atClose: { status: 'SHORT', done: 0 } });
  });

  it('is for the offices of the place, the staff of the station, and nobody else', async () => {
    const count = async (as: Caller): Promise<number> => (await list('rule: "station-activities"', as)).nodes.length;
    expect(await count(who.administrator)).toBe(5);
    expect(await count(who.committee)).toBe(4);
    expect(await count(who.stranger)).toBe(1);
    expect(await count(who.staff)).toBe(1);
    expect((await work.service.ask('{ obligations { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
    expect((await work.service.entities('Station', [stations.met], 'obligations { nodes { id } }', { now })).data).toEqual({ _entities: [{ obligations: { nodes: [] } }] });
  });
});

describe('a verdict', () => {
  const details = `status done verdict { status done required left due forecast missing
    counted { nodes { id source day } totalCount } nearMisses { nodes { day clause reason } } unknown { nodes { day missing reason } } why { zh en } }`;

  it('names the records counted, the near misses with their first failing clause, and what cannot be judged', async () => {
    const { verdict } = await thisQuarter<{ verdict: Record<string, unknown> }>(stations.met, details);
    expect(verdict).toMatchObject({
      status: 'MET', done: 1, required: 1, left: 0, due: '2026-12-31',
      counted: { nodes: [{ source: 'Activity', day: '2026-10-20' }], totalCount: 1 },
      nearMisses: { nodes: [{ day: '2026-10-23', clause: 'verified', reason: '未核实' }] },
      unknown: { nodes: [{ day: '2026-10-22', missing: 'ownIndustry', reason: '“围绕本行业”' }] },
    });
  });

  it('says why in Chinese and in English, from the same data', async () => {
    const { verdict } = await thisQuarter<{ verdict: { why: { zh: string; en: string } } }>(stations.risk, details);
    expect(verdict.why.zh).toBe('“每季度至少开展一次活动”（004-DY L84-85）：2026年第4季度要求1次；截至2026-11-25计入0次，尚差1次；未计入1条：1条不符合“本组、本站有人参加”的要求；按目前进度到期末约0次；判定：有风险。');
    expect(verdict.why.en).toBe('“A station holds at least one activity a quarter” (004-DY L84-85) asks for 1 time in quarter 4 of 2026; by 2026-11-25 0 were counted, 1 is left; 1 was left out: 1 failing the clause “a member of the organiser attended”; at the pace so far the period comes to about 0; the verdict is: at risk.');
  });

  it('of a station without a founding day is unknown and names it; unknown is never zero', async () => {
    expect(await thisQuarter(stations.unknown, 'status missing verdict { status missing why { zh } }')).toMatchObject({
      status: 'UNKNOWN', missing: ['foundedOn'], verdict: { status: 'UNKNOWN', missing: ['foundedOn'] },
    });
  });

  it('of the exempt names the exemption and stands apart from what failed', async () => {
    const { verdict, ...rest } = await thisQuarter<{ verdict: { exemption: unknown; why: { zh: string; en: string } } }>(stations.exempt, 'status verdict { exemption { reason from to } why { zh en } }');
    expect([rest, verdict.exemption]).toMatchObject([{ status: 'EXEMPT' }, { reason: 'ILLNESS', from: '2026-10-01', to: null }]);
    expect(verdict.why.zh).toContain('；已批准免除（2026-10-01起，原因：患病）；');
    expect(verdict.why.en).toContain('; an exemption was approved (from 2026-10-01, reason: illness); ');
  });

  it('as of an earlier day is what could be said then', async () => {
    const asOf = async (on: string): Promise<unknown> => (await thisQuarter<{ verdict: { status: string } }>(stations.risk, `verdict(asOf: "${on}") { status }`)).verdict.status;
    // half of the 92 days have passed on 16 November
    expect([await asOf('2026-10-01'), await asOf('2026-11-15'), await asOf('2026-11-16'), await asOf('2026-12-31'), await asOf('2027-01-01')]).toEqual(['ON_TRACK', 'ON_TRACK', 'AT_RISK', 'AT_RISK', 'SHORT']);
  });

  it.each(['0001-01-01', '1949-09-30', '2200-01-01', '9999-12-31'])('is given as of no day of another age: %s', async (on) => {
    const ask = (day: string): ReturnType<typeof work.service.ask> => work.service.ask(`{ obligations(first: 1) { nodes { verdict(asOf: "${day}") { status } } } }`, {}, { as: who.committee, now });
    expect((await ask(on)).codes).toEqual(['BAD_USER_INPUT']);
    expect([(await ask('1949-10-01')).codes, (await ask('2199-12-31')).codes]).toEqual([[], []]);
  });

  it('is listed of no year 0000, which no database has', async () => {
    expect((await work.service.ask('{ obligations(within: "0000-12-31") { nodes { id } } }', {}, { as: who.committee, now })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await work.service.ask('{ obligations(within: "0001-01-01") { nodes { id } } }', {}, { as: who.committee, now })).codes).toEqual([]);
  });

  it('shows its rule with title, citation and the version of the rulebook', async () => {
    expect(await thisQuarter(stations.met, 'rule { key title titleEn citations { local law } jurisdiction hash measure min }')).toMatchObject({
      rule: {
        key: 'station-activities', title: '每季度至少开展一次活动', titleEn: 'A station holds at least one activity a quarter', citations: [{ local: '004-DY L84-85', law: null }],
        jurisdiction: 'danyang', hash: hashOf(bookOf('danyang')), measure: 'ACTIVITY', min: 1,
      },
    });
  });

  it('asked again by a basis that was given out is the same, byte for byte, whatever is heard or published since', async () => {
    const { id } = await thisQuarter<{ id: string }>(stations.risk, 'id');
    const ask = (basis?: string, of = id): ReturnType<typeof work.service.ask> => work.service.ask(
      `{ obligation(id: "${of}") { verdict${basis ? `(basis: "${basis}")` : ''} { day status done counted { nodes { id } } nearMisses { nodes { id clause } } why { zh en } basis { rulebooks evaluator inputs calendarYears token } } } }`, {}, { as: who.committee, now });
    const first = await ask();
    const { verdict: { basis } } = (first.data as unknown as { obligation: { verdict: { basis: { token: string; rulebooks: string[]; evaluator: string } } } }).obligation;
    expect(basis.rulebooks).toEqual([hashOf(bookOf('danyang'))]);
    await work.activity(place.town, '2026-11-02', { stationId: stations.risk });
    await work.resident(stations.risk, resident);
    await work.publish(bookOf('danyang', (book) => ({ ...book, checkedOn: book.checkedOn.replace('2026', '2027') as never })), place.county);
    expect(JSON.stringify((await ask()).data)).not.toBe(JSON.stringify(first.data));
    expect(JSON.stringify((await ask(basis.token)).data)).toBe(JSON.stringify(first.data));
    const changed = (given: object): string => Buffer.from(JSON.stringify({ ...(JSON.parse(Buffer.from(basis.token, 'base64url').toString()) as object), ...given })).toString('base64url');
    expect((await ask('nonsense')).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask(changed({ evaluator: '0' }))).codes).toEqual(['EVALUATOR_DIFFERS']);
    expect((await ask(changed({ day: '9999-12-31' }))).codes).toEqual(['BAD_USER_INPUT']);
    expect((await ask(changed({ inputs: 'never given out' }))).codes).toEqual(['BASIS_UNKNOWN']);
    expect((await ask(changed({ rulebooks: ['never given out'] }))).codes).toEqual(['BASIS_UNKNOWN']);
    const { id: other } = await thisQuarter<{ id: string }>(stations.met, 'id');
    expect((await ask(basis.token, other)).codes).toEqual(['BASIS_UNKNOWN']);
    await work.publish(bookOf('danyang'), place.county);
  });

  it('names how far the log was heard', async () => {
    await work.service.pool.query(`insert into heard_position (topic, partition, next_position) values ('renda.scheduling.activity', 2, 41)`);
    expect(await thisQuarter(stations.met, 'verdict { basis { positions heardUntil } }')).toMatchObject({ verdict: { basis: { positions: ['renda.scheduling.activity/2:41'] } } });
  });
});

describe('one query over many', () => {
  it('costs one statement for each list, and four for all verdicts of one kind of subject', async () => {
    const all = [stations.met, stations.risk, stations.exempt];
    const { codes } = await work.service.entities('Station', all, `obligations(year: 2026, first: 20) { nodes { status rule { title } verdict { forecast counted { nodes { id } } nearMisses { nodes { id } } why { zh } } } }`, { as: who.administrator, now });
    expect(codes).toEqual([]);
    expect(work.service.statements).toHaveLength(5);
  });

  it('reads what a person owes under each mandate', async () => {
    const deputy = newId();
    const { data } = await work.service.entities('Person', [deputy], 'obligations { nodes { id } }', { as: who.administrator, now });
    expect(data).toEqual({ _entities: [{ obligations: { nodes: [] } }] });
  });
});

describe('coverage', () => {
  it('counts who met it of those who must, the exempt apart, the unknown never covered, and lists who is missing', async () => {
    const { obligationCoverage } = await work.service.data<{ obligationCoverage: Record<string, unknown> }>(
      `{ obligationCoverage(rule: "station-activities", regionId: "${place.county}") { covered total exempt unknown share missing { nodes { station { id } status } } sitInForecast { left } } }`, {}, { as: who.committee, now });
    expect(obligationCoverage).toEqual({
      covered: 1, total: 3, exempt: 1, unknown: 1, share: 100 / 3, missing: { nodes: [{ station: { id: stations.risk }, status: 'AT_RISK' }] }, sitInForecast: null,
    });
    expect(work.service.statements).toHaveLength(2);
  });

  it('of a region without anybody has no share', async () => {
    const { obligationCoverage } = await work.service.data<{ obligationCoverage: unknown }>(
      `{ obligationCoverage(rule: "station-activities", regionId: "${newId()}") { covered total share } }`, {}, { as: who.committee, now });
    expect(obligationCoverage).toEqual({ covered: 0, total: 0, share: null });
  });
});

describe('counting a region again', () => {
  const recount = (as: Caller, requestId = newId()): ReturnType<typeof work.service.ask> => work.service.ask(
    'mutation ($input: RecountObligationsInput!) { recountObligations(input: $input) { due inBulk regions heardUntil } }', { input: { requestId, regionId: place.county } }, { as, now });

  it('marks it for the worker, shows how far that is, and changes nothing that was right', async () => {
    await recountAll(work.recounting(day));
    const before = (await work.service.pool.query('select * from obligation order by id')).rows;
    expect((await recount(who.committee)).data).toMatchObject({ recountObligations: { due: 0, regions: 1 } });
    await recountAll(work.recounting(day));
    expect((await work.service.pool.query('select * from obligation order by id')).rows).toEqual(before);
    expect(await work.service.data('{ obligationCounting { due regions } }', {}, { as: who.committee, now })).toEqual({ obligationCounting: { due: 0, regions: 0 } });
  });

  it('is for the offices of the place, and asked twice by one request it is marked once', async () => {
    const requestId = newId();
    expect((await recount(who.stranger)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await recount(who.staff)).codes).toEqual(['FORBIDDEN']);
    await recount(who.committee, requestId);
    await recountAll(work.recounting(day));
    expect((await recount(who.committee, requestId)).data).toMatchObject({ recountObligations: { regions: 0 } });
  });
});

it('a rulebook that changes is followed at once, and its hash is named', async () => {
  const book = bookOf('danyang', (old) => ({ ...old, entries: old.entries.map((entry) => (entry.kind === 'obligation' && entry.key === 'station-activities' ? { ...entry, min: 3 } : entry)) }));
  await work.publish(book, place.county);
  await recountAll(work.recounting(day));
  expect(canonicalJson(book)).toContain('"min":3');
  expect(await thisQuarter(stations.met, 'status required left rule { hash min }')).toMatchObject({ status: 'UNKNOWN', required: 3, left: 2, rule: { hash: hashOf(book), min: 3 } });
});
