import type { Caller } from '@renda/caller';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let term: string;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
  term = await congress.term(here.county);
});
afterAll(() => congress.stop());

const names = async (filter: Record<string, unknown>): Promise<string[]> => {
  const { deputies } = await congress.service.data<{ deputies: { nodes: { name: string }[] } }>(
    `query ($regionId: ID, $level: String, $termId: ID, $asOf: Date) { deputies(regionId: $regionId, level: $level, termId: $termId, asOf: $asOf) { nodes { name } } }`, filter);
  return deputies.nodes.map(({ name }) => name);
};

describe('a person', () => {
  it('is registered, and only the id is told to others', async () => {
    await congress.service.said();
    const id = await congress.person('沈知秋', { phone: '13900000001', gender: 'F' });
    const said = await congress.service.said();
    expect(said.map(({ type, subject, data }) => [type, subject, data])).toEqual([['cn.renda.deputies.person.changed.v1', id, { status: 'REGISTERED' }]]);
    expect(JSON.stringify(said)).not.toMatch(/沈知秋|13900000001/);
  });

  it.each([['曾乙', 'zeng1 yi3'], ['单甲', 'shan4 jia3'], ['吕丙', 'lü3 bing3']])('%s sorts by its surname as %s', async (name, sortName) => {
    const { person } = await congress.service.data<{ person: unknown }>(`query ($id: ID!) { person(id: $id) { sortName } }`, { id: await congress.person(name) });
    expect(person).toEqual({ sortName });
  });

  it.each([[{ name: ' ' }], [{ gender: 'X' }], [{ phone: '中文' }]])('is refused with %j', async (wrong) => {
    expect((await congress.change('registerPerson', { name: '某人', ...wrong })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is registered by offices only', async () => {
    const deputy = await congress.service.caller('a deputy', 'DEPUTY', 'OWN', null, await congress.person('某代表'));
    expect((await congress.change('registerPerson', { name: '某人' }, { as: deputy })).codes).toEqual(['FORBIDDEN']);
  });

  it('comes in from a past file with a sort name of its own or a made one', async () => {
    const row = { sort_name: null, gender: null, phone: null };
    const loaded = await congress.service.load('person', [{ key: 'p1', ...row, name: '赵一' }, { key: 'p2', ...row, name: '钱二', gender: 'M' }], { as: congress.administrator });
    expect(loaded.body).toMatchObject({ loaded: 2, faults: [] });
    const faulty = await congress.service.load('person', [{ key: 'p3', ...row, name: '孙三', gender: '男' }], { as: congress.administrator });
    expect(faulty.body.faults.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the phone number of a person', () => {
  let deputy: string;
  let clerk: string;
  const phoneSeenBy = async (id: string, as?: Caller): Promise<unknown> =>
    (await congress.service.data<{ person: { phone: unknown } }>(`query ($id: ID!) { person(id: $id) { phone } }`, { id }, as ? { as } : {})).person.phone;

  beforeAll(async () => {
    deputy = await congress.person('郑电', { phone: '13900000002' });
    clerk = await congress.person('职员', { phone: '13900000003' });
    const townTerm = await congress.term(here.town, 'TOWNSHIP');
    await congress.mandate(deputy, townTerm, here.town);
  });

  it.each<[string, boolean, boolean, () => Promise<Caller | undefined>]>([
    ['nobody in particular', false, false, () => Promise.resolve(undefined)],
    ['the deputy', true, false, () => congress.service.caller('own', 'DEPUTY', 'OWN', null, deputy)],
    ['another deputy', false, false, async () => congress.service.caller('other', 'DEPUTY', 'OWN', null, await congress.person('王另'))],
    ['the work committee of the town', true, false, () => congress.committee('phone town', here.town)],
    ['the work committee of the county above', true, false, () => congress.committee('phone county', here.county)],
    ['the work committee of the next town', false, false, () => congress.committee('phone next town', here.otherTown)],
    ['the staff of a station', false, false, () => congress.service.caller('phone staff', 'STATION_STAFF', 'REGION', here.county)],
    ['an administrator of the realm', true, true, () => Promise.resolve(congress.administrator)],
  ])('is read by %s: of the deputy %s, of a clerk without a seat %s', async (_, ofDeputy, ofClerk, caller) => {
    const as = await caller();
    expect([await phoneSeenBy(deputy, as), await phoneSeenBy(clerk, as)]).toEqual([ofDeputy ? '13900000002' : null, ofClerk ? '13900000003' : null]);
  });

  it('is read no more by the committee of a region in which the deputy no longer sits', async () => {
    const moved = await congress.person('钱迁', { phone: '13900000004' });
    const seat = await congress.mandate(moved, term, here.county);
    const committee = await congress.committee('phone moved', here.county);
    expect(await phoneSeenBy(moved, committee)).toBe('13900000004');
    await congress.changed('endMandate', { mandateId: seat, endedOn: '2023-01-01', reason: 'MOVED' });
    expect(await phoneSeenBy(moved, committee)).toBeNull();
  });

  it('of many persons is read in one statement', async () => {
    await congress.service.data(`query ($region: ID!) { deputies(regionId: $region) { nodes { name phone } } }`, { region: here.county }, { as: congress.administrator });
    expect(congress.service.statements).toHaveLength(2);
  });
});

describe('the deputies of a region', () => {
  let elsewhere: County;

  beforeAll(async () => {
    elsewhere = await congress.county();
    const [county, town, province] = await Promise.all([
      congress.term(elsewhere.county), congress.term(elsewhere.town, 'TOWNSHIP'), congress.term(elsewhere.province, 'PROVINCIAL', 14, '2023-01-01'),
    ]);
    const unit = await congress.body(elsewhere.county);
    const several = await congress.person('安多级');
    await congress.mandate(several, county, elsewhere.town);
    await congress.mandate(several, town, elsewhere.town);
    await congress.mandate(await congress.person('曾在镇'), town, elsewhere.town);
    const ended = await congress.person('包已终');
    await congress.mandate(ended, county, elsewhere.otherTown, { validTo: '2024-01-01' });
    await congress.changed('recordMandate', { personId: await congress.person('卓在省'), termId: province, election: 'INDIRECT', electingUnitId: unit, validFrom: '2023-01-01' });
  });

  it('are persons: who holds several mandates is listed once, all by the reading of their names', async () => {
    expect(await names({ regionId: elsewhere.county })).toEqual(['安多级', '曾在镇', '卓在省']);
  });

  it.each([
    ['2024-01-01', ['安多级', '曾在镇', '卓在省']],
    ['2023-12-31', ['安多级', '包已终', '曾在镇', '卓在省']],
    ['2022-12-31', ['安多级', '包已终', '曾在镇']],
    ['2021-12-31', []],
  ])('as of %s are %j', async (asOf, expected) => {
    expect(await names({ regionId: elsewhere.county, asOf })).toEqual(expected);
  });

  it('are those of one level or term by one and the same mandate', async () => {
    expect(await names({ regionId: elsewhere.county, level: 'TOWNSHIP' })).toEqual(['安多级', '曾在镇']);
    expect(await names({ regionId: elsewhere.county, level: 'PROVINCIAL' })).toEqual(['卓在省']);
    expect(await names({ regionId: elsewhere.otherTown })).toEqual([]);
  });

  it('are the same by the region itself, for many regions in one statement', async () => {
    const { region } = await congress.service.data<{ region: { children: { nodes: { deputies: { totalCount: number; nodes: { name: string }[] } }[] }; deputies: { nodes: unknown[] } } }>(
      `query ($id: ID!) { region(id: $id) { deputies { nodes { name } } children { nodes { deputies { totalCount nodes { name mandates { nodes { level } } } } } } } }`, { id: elsewhere.county });
    expect(region.deputies.nodes).toEqual([{ name: '安多级' }, { name: '曾在镇' }, { name: '卓在省' }]);
    expect(region.children.nodes.map(({ deputies }) => [deputies.totalCount, deputies.nodes.map(({ name }) => name)])).toEqual([[2, ['安多级', '曾在镇']], [0, []]]);
    expect(congress.service.statements).toHaveLength(6); // region, its deputies, its children, their deputies and how many, their mandates
  });
});
