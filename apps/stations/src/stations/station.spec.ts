import { regionChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { StationsService } from '../testing/stations-service.js';
import { stationKinds } from './station-kinds.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

const names = (connection: { nodes: { name: string }[] }): string[] => connection.nodes.map(({ name }) => name);

describe('a station', () => {
  it('is proposed in a region, and said with its whole state', async () => {
    const id = await house.station('云阳街道中心联络站', { kind: 'CENTRAL_STATION', siting: 'PARK' });
    expect(await house.service.said()).toMatchObject([{
      type: 'cn.renda.stations.station.changed.v1', subject: id, aggregateversion: 1, regionid: house.town, regionpath: '/321181/321181104/',
      data: { name: '云阳街道中心联络站', kind: 'CENTRAL_STATION', siting: 'PARK', status: 'PROPOSED', online: false, parentId: null, foundedOn: null },
    }]);
  });

  it('stands below one of the same or an enclosing region', async () => {
    const home = await house.station('代表之家', { kind: 'DEPUTY_HOME', regionId: house.county });
    const below = await house.station('联络站', { parentId: home });
    await house.station('联系点', { kind: 'COMMUNITY_POINT', parentId: below });
    const { station } = await house.service.data<{ station: unknown }>(
      'query ($id: ID!) { station(id: $id) { parent { name } children { nodes { name parent { name } } } region { id } base { name } industry { name } } }', { id: below });
    expect(station).toEqual({
      parent: { name: '代表之家' }, children: { nodes: [{ name: '联系点', parent: { name: '联络站' } }] }, region: { id: house.town }, base: null, industry: null,
    });
    const input = { requestId: newId(), name: '别处的联络站', kind: 'LIAISON_STATION', regionId: house.otherTown, parentId: below };
    expect(await house.refused('proposeStation', 'ProposeStationInput', input)).toEqual(['PARENT_ELSEWHERE']);
  });

  it('keeps its parent and its children within reach when it moves', async () => {
    const home = await house.stationAt('ESTABLISHED', '镇代表之家');
    const below = await house.stationAt('ESTABLISHED', '镇联络站');
    await house.service.database.pool.query('update station set parent_id = $1 where id = $2', [home, below]);
    const move = (id: string): object => ({ id, action: 'RELOCATE', reason: '搬迁', regionId: house.otherTown });
    expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { ...move(below) })).toEqual(['PARENT_ELSEWHERE']);
    expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { ...move(home) })).toEqual(['PARENT_ELSEWHERE']);
    expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { ...move(home), regionId: house.county })).toEqual([]);
  });

  it('is not put below a closed one', async () => {
    const parentId = await house.stationAt('CLOSED', '已撤销的站');
    const input = { requestId: newId(), name: '新站', kind: 'LIAISON_STATION', regionId: house.town, parentId };
    expect(await house.refused('proposeStation', 'ProposeStationInput', input)).toEqual(['STATION_CLOSED']);
  });

  it.each([
    ['a kind that the catalogue does not have', { kind: 'TEA_HOUSE' }, 'KIND_UNKNOWN'],
    ['a region not heard of', { regionId: newId() }, 'NOT_AVAILABLE'],
    ['a parent nobody knows', { parentId: newId() }, 'NOT_AVAILABLE'],
    ['a base nobody knows', { baseId: newId() }, 'NOT_AVAILABLE'],
    ['an industry nobody knows', { industryId: newId() }, 'NOT_AVAILABLE'],
    ['a blank name', { name: '  ' }, 'BAD_USER_INPUT'],
    ['a name of 101 letters', { name: '站'.repeat(101) }, 'BAD_USER_INPUT'],
  ])('is refused with %s', async (_, given, code) => {
    const input = { requestId: newId(), name: '联络站', kind: 'LIAISON_STATION', regionId: house.town, ...given };
    expect(await house.refused('proposeStation', 'ProposeStationInput', input)).toEqual([code]);
  });

  it('is proposed within the grant only', async () => {
    const input = { requestId: newId(), name: '郸城站', kind: 'INDUSTRY_STATION', regionId: await house.service.region('/411625/') };
    expect(await house.refused('proposeStation', 'ProposeStationInput', input)).toEqual(['NOT_AVAILABLE']);
    const staff = await house.service.caller('staff', 'STATION_STAFF', 'REGION', house.county);
    expect(await house.refused('proposeStation', 'ProposeStationInput', { ...input, regionId: house.town }, staff)).toEqual(['FORBIDDEN']);
  });

  it('that does not exist is refused as a reference', async () => {
    expect((await house.service.entities('Station', [newId()], 'name')).codes).toEqual(['NOT_AVAILABLE']);
    expect((await house.service.entities('StationStep', [newId()], 'action')).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('stations', () => {
  const list = `query ($regionId: ID, $kind: String, $industryId: ID, $status: StationStatus) {
    stations(regionId: $regionId, kind: $kind, industryId: $industryId, status: $status) { nodes { name } } }`;
  const listed = async (given: object): Promise<string[]> => names((await house.service.data<{ stations: { nodes: { name: string }[] } }>(list, { ...given })).stations);

  it('are listed by region with all below, kind, industry and status', async () => {
    const [region, north, south] = [await house.service.region('/411625/'), await house.service.region('/411625/411625101/'), await house.service.region('/411625/4116251010/')];
    const rows = {
      food: { name: '食品站', kind: 'INDUSTRY_STATION', region: `id:${north}`, industry: 'FOOD', status: 'ESTABLISHED' },
      garlic: { name: '大蒜站', kind: 'INDUSTRY_STATION', region: `id:${south}`, industry: null, status: 'PILOT' },
      home: { name: '代表之家', kind: 'DEPUTY_HOME', region: `id:${region}`, industry: null, status: 'ESTABLISHED' },
    };
    await house.load('industry', { FOOD: { code: 'FOOD', name: '食品', parent: null } });
    const complete = Object.fromEntries(Object.entries(rows).map(([key, row]) => [key, { ...row, siting: null, parent: null, base: null, online: false, founded_on: null }]));
    expect(await house.load('station', complete)).toMatchObject({ loaded: 3 });
    const { industries } = await house.service.data<{ industries: { nodes: { id: string; stations: { nodes: { name: string }[] } }[] } }>('{ industries { nodes { id stations { nodes { name } } } } }');
    expect(industries.nodes.map(({ stations }) => names(stations))).toEqual([['食品站']]);

    expect(await listed({ regionId: region })).toEqual(['代表之家', '大蒜站', '食品站']);
    expect(await listed({ regionId: north })).toEqual(['食品站']); // not the neighbour whose code begins alike
    expect(await listed({ regionId: region, kind: 'DEPUTY_HOME' })).toEqual(['代表之家']);
    expect(await listed({ industryId: industries.nodes[0]!.id })).toEqual(['食品站']);
    expect(await listed({ regionId: region, status: 'PILOT' })).toEqual(['大蒜站']);
    expect(await listed({ regionId: newId() })).toEqual([]);
    expect(house.service.statements).toHaveLength(1);
  });

  it('of many regions are one statement, each with those below it', async () => {
    await house.station('县里的站', { regionId: house.county });
    const answer = await house.service.entities('Region', [house.county, house.otherTown, newId()], 'stations(first: 200) { totalCount nodes { name region { id } } }');
    const [county, town, unknown] = (answer.data as unknown as { _entities: { stations: { totalCount: number; nodes: { name: string; region: { id: string } }[] } }[] })._entities;
    expect(names(county!.stations)).toContain('县里的站');
    expect(new Set(county!.stations.nodes.map(({ region }) => region.id))).toEqual(new Set([house.county, house.town]));
    expect([town!.stations.totalCount, unknown!.stations.totalCount]).toEqual([0, 0]);
    expect(house.service.statements).toHaveLength(2); // the page and the count
  });

  it('are found where their region lies after it has moved', async () => {
    const [from, to] = [await house.service.region('/440000/'), await house.service.region('/450000/')];
    const moving = await house.service.region('/440000/440100/');
    await house.load('station', { moving: { name: '随区域迁移的站', kind: 'TOWN_STATION', siting: null, region: `id:${moving}`, parent: null, base: null, industry: null, status: 'PILOT', online: false, founded_on: null } });
    const moved = { code: '440100', name: '移', kind: 'CITY', parentId: to, path: '/450000/440100/', from: '2000-01-01', to: null, successorIds: [] };
    await house.service.hear(eventOf(regionChanged, moving, 2, moved));
    expect([await listed({ regionId: from }), await listed({ regionId: to })]).toEqual([[], ['随区域迁移的站']]);
  });

  it('of every kind in the catalogue can be proposed', async () => {
    const { stationKinds: told } = await house.service.data<{ stationKinds: { code: string }[] }>('{ stationKinds { code name englishName source } }');
    expect(told).toEqual(stationKinds);
    for (const { code } of told) await house.station(code, { kind: code });
  });
});

describe('stations of a file', () => {
  const row = { name: '联络站', kind: 'LIAISON_STATION', siting: null, parent: null, base: null, industry: null, status: 'ESTABLISHED', online: false, founded_on: '2021-06-01' };

  it('come in at the status they have, a parent before its children, with few statements', async () => {
    const region = `id:${house.town}`;
    const rows = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`s${String(at)}`, { ...row, region, parent: at === 0 ? null : `s${String(Math.floor((at - 1) / 10))}` }]));
    expect(await house.load('station', rows)).toMatchObject({ loaded: 300, total: 0 });
    expect(await house.load('station', rows)).toMatchObject({ loaded: 0, skipped: 300 });
  });

  it('are refused each for its own reason, and nothing of the file is kept', async () => {
    const region = `id:${house.town}`;
    const rows = {
      good: { ...row, name: '好站', region }, status: { ...row, region, status: 'OPEN' }, kind: { ...row, region, kind: 'TEA_HOUSE' }, place: { ...row, region: 'nowhere' },
      itself: { ...row, region, parent: 'itself' }, elsewhere: { ...row, region: `id:${house.otherTown}`, parent: 'good' }, below: { ...row, region, parent: 'good' },
    };
    const { faults, total } = await house.load('station', rows);
    expect(Object.fromEntries(faults.map(({ key, code }) => [key, code]))).toEqual({
      status: 'BAD_USER_INPUT', kind: 'KIND_UNKNOWN', place: 'NOT_AVAILABLE', itself: 'NOT_AVAILABLE', elsewhere: 'PARENT_ELSEWHERE',
    });
    expect(total).toBe(5);
    const { stations } = await house.service.data<{ stations: { nodes: { name: string }[] } }>('{ stations(first: 200) { nodes { name } } }');
    expect(names(stations)).not.toContain('好站');
  });
});
