import { newId } from '@renda/subgraph';
import { StationsService } from '../testing/stations-service.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

const appoint = 'mutation ($input: AppointToPostInput!) { appointToPost(input: $input) { id } }';
const wanted = (given: object): Record<string, unknown> => ({ requestId: newId(), role: 'HEAD', validFrom: '2024-01-01', ...given });
const post = async (given: object): Promise<string> =>
  (await house.service.data<{ appointToPost: { id: string } }>(appoint, { input: wanted(given) }, { as: house.committee })).appointToPost.id;
const refused = (given: object): Promise<string[]> => house.refused('appointToPost', 'AppointToPostInput', wanted(given));
const ended = (id: string, endedOn: string): Promise<string[]> => house.refused('endPost', 'EndAtStationInput', { id, endedOn, reason: '换届' });

describe('a post at a station', () => {
  it.each(['HEAD', 'DEPUTY_HEAD', 'LIAISON_OFFICER', 'ADMINISTRATOR', 'STAFF', 'SPECIAL_GUIDE', 'LEGAL_ADVISER'])('%s is given to a person, and said', async (role) => {
    const [stationId, personId] = [await house.station(`职务 ${role}`), await house.person()];
    await house.service.said();
    const id = await post({ stationId, personId, role, side: 'CONGRESS' });
    expect(await house.service.said()).toMatchObject([{
      type: 'cn.renda.stations.post.changed.v1', subject: id, regionid: house.town, data: { stationId, personId, role, side: 'CONGRESS', from: '2024-01-01', to: null, voided: false },
    }]);
  });

  it('has two heads of two sides, who are two persons', async () => {
    const [stationId, congress, enterprise] = [await house.station('双站长'), await house.person(), await house.person()];
    const first = await post({ stationId, personId: congress, side: 'CONGRESS' });
    expect(await refused({ stationId, personId: congress, side: 'ENTERPRISE' })).toEqual(['POST_HELD']);
    expect(await refused({ stationId, personId: enterprise, side: 'CONGRESS' })).toEqual(['HEAD_TAKEN']);
    expect(await refused({ stationId, personId: enterprise, side: 'ENTERPRISE' })).toEqual([]);
    expect(await ended(first, '2025-01-01')).toEqual([]);
    const next = await house.person();
    expect(await refused({ stationId, personId: next, side: 'CONGRESS', validFrom: '2024-12-31' })).toEqual(['HEAD_TAKEN']);
    expect(await refused({ stationId, personId: next, side: 'CONGRESS', validFrom: '2025-01-01' })).toEqual([]);
  });

  it('has one head where sides are not told apart, and as many others as wanted', async () => {
    const stationId = await house.station('单站长');
    await post({ stationId, personId: await house.person() });
    expect(await refused({ stationId, personId: await house.person() })).toEqual(['HEAD_TAKEN']);
    for (const role of ['DEPUTY_HEAD', 'DEPUTY_HEAD', 'STAFF', 'STAFF']) await post({ stationId, personId: await house.person(), role });
  });

  it('is not held twice by one person, though one person may hold two', async () => {
    const [stationId, personId] = [await house.station('兼任'), await house.person()];
    await post({ stationId, personId, role: 'STAFF' });
    expect(await refused({ stationId, personId, role: 'STAFF' })).toEqual(['POST_HELD']);
    expect(await refused({ stationId, personId, role: 'LIAISON_OFFICER' })).toEqual([]);
  });

  it.each([['of twenty heads at once', 'HEAD', 'HEAD_TAKEN'], ['of one person appointed twenty times at once', 'STAFF', 'POST_HELD']])('%s one is appointed', async (_, role, code) => {
    const [stationId, same] = [await house.station(`同时任命 ${role}`), await house.person()];
    const persons = await Promise.all(Array.from({ length: 20 }, () => (role === 'HEAD' ? house.person() : Promise.resolve(same))));
    const answers = await house.together('station_post', persons.map((personId) => () => refused({ stationId, personId, role })));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array.from({ length: 19 }, () => code));
  });

  it('is not given at a closed station, nor to or at what nobody knows', async () => {
    const [stationId, personId] = [await house.station('未知'), await house.person()];
    expect(await refused({ stationId: await house.stationAt('CLOSED', '已撤销'), personId })).toEqual(['STATION_CLOSED']);
    expect(await refused({ stationId, personId: newId() })).toEqual(['NOT_AVAILABLE']);
    expect(await refused({ stationId: newId(), personId })).toEqual(['NOT_AVAILABLE']);
  });

  it('is given and ended by the offices of the place', async () => {
    const [stationId, personId] = [await house.station('权限'), await house.person()];
    const other = await house.service.caller('other', 'WORK_COMMITTEE', 'REGION', await house.service.region('/411625/'));
    const staff = await house.service.caller('staff', 'STATION_STAFF', 'STATION', stationId);
    const given = wanted({ stationId, personId, role: 'STAFF' });
    expect(await house.refused('appointToPost', 'AppointToPostInput', given, other)).toEqual(['NOT_AVAILABLE']);
    expect(await house.refused('appointToPost', 'AppointToPostInput', given, staff)).toEqual(['FORBIDDEN']);
    const ending = { id: await post(given), endedOn: '2025-01-01', reason: '换届' };
    expect(await house.refused('endPost', 'EndAtStationInput', ending, other)).toEqual(['NOT_AVAILABLE']);
    expect(await house.refused('endPost', 'EndAtStationInput', ending, staff)).toEqual(['FORBIDDEN']);
  });

  it('is ended once, after its first day, on the version that was seen', async () => {
    const id = await post({ stationId: await house.station('卸任'), personId: await house.person() });
    expect(await ended(id, '2024-01-01')).toEqual(['BAD_USER_INPUT']);
    expect(await house.refused('endPost', 'EndAtStationInput', { id, endedOn: '2024-01-02', reason: '换届', expectedVersion: 2 })).toEqual(['CONFLICT']);
    expect(await ended(id, '2024-01-02')).toEqual([]);
    expect(await ended(id, '2024-01-03')).toEqual(['POST_ENDED']);
    expect(await ended(newId(), '2024-01-03')).toEqual(['NOT_AVAILABLE']);
  });

  it('shows on the days it held: from its first, until but not on the day it ended', async () => {
    const [stationId, personId] = [await house.station('按日'), await house.person()];
    await ended(await post({ stationId, personId, side: 'ENTERPRISE' }), '2025-01-01');
    const days = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'];
    const asked = days.map((day, at) => `d${String(at)}: posts(asOf: "${day}") { totalCount nodes { role side person { id } station { id } } }`).join(' ');
    const { data } = await house.service.entities('Station', [stationId], asked);
    const [station] = (data as unknown as { _entities: Record<string, { totalCount: number; nodes: unknown[] }>[] })._entities;
    expect(days.map((_, at) => station![`d${String(at)}`]!.totalCount)).toEqual([0, 1, 1, 0]);
    expect(station!['d2']!.nodes).toEqual([{ role: 'HEAD', side: 'ENTERPRISE', person: { id: personId }, station: { id: stationId } }]);
  });

  it('of a file is judged as a mutation would be', async () => {
    const [station, one, two] = [`id:${await house.station('导入职务')}`, `id:${await house.person()}`, `id:${await house.person()}`];
    const row = { station, person: one, role: 'HEAD', side: 'CONGRESS', from: '2023-01-01', to: null };
    const rows = {
      past: { ...row, person: two, from: '2022-01-01', to: '2023-01-01' }, head: row, taken: { ...row, person: two, from: '2022-06-01', to: '2022-07-01' }, second: { ...row, person: two },
      unknown: { ...row, person: 'nobody', role: 'STAFF' }, role: { ...row, role: 'CAPTAIN' }, upside: { ...row, role: 'STAFF', to: '2022-12-31' },
    };
    const { faults } = await house.load('post', rows);
    expect(Object.fromEntries(faults.map(({ key, code }) => [key, code]))).toEqual({
      taken: 'POST_HELD', second: 'HEAD_TAKEN', unknown: 'NOT_AVAILABLE', role: 'BAD_USER_INPUT', upside: 'BAD_USER_INPUT',
    });
    expect(await house.load('post', { past: rows.past, head: rows.head })).toMatchObject({ loaded: 2 });
  });

  it.each([['one side has no two heads', 'HEAD', 'HEAD_TAKEN'], ['nobody holds a post twice', 'STAFF', 'POST_HELD']])('of a file: %s, in the past neither', async (name, role, code) => {
    const station = `id:${await house.station(name)}`;
    const [one, two] = [`id:${await house.person()}`, `id:${await house.person()}`];
    const row = { station, person: one, role, side: null, from: '2023-01-01', to: '2023-06-01' };
    const then = (from: string): object => ({ ...row, person: role === 'HEAD' ? two : one, from, to: '2023-07-01' });
    const { faults } = await house.load('post', { [`${role} 1`]: row, [`${role} 2`]: then('2023-05-31') });
    expect(faults.map(({ line, code: said }) => [line, said])).toEqual([[3, code]]);
    expect(await house.load('post', { [`${role} 1`]: row, [`${role} 2`]: then('2023-06-01') })).toMatchObject({ loaded: 2 });
  });

  it('that does not exist is refused as a reference', async () => {
    expect((await house.service.entities('StationPost', [newId()], 'role')).codes).toEqual(['NOT_AVAILABLE']);
  });
});
