import { newId } from '@renda/subgraph';
import { StationsService } from '../testing/stations-service.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

const begin = 'mutation ($input: BeginResidencyInput!) { beginResidency(input: $input) { id version } }';
const end = 'mutation ($input: EndAtStationInput!) { endResidency(input: $input) { version validTo } }';

interface Wanted { stationId: string; mandateId: string; mode?: string; validFrom?: string }
const wanted = (given: Wanted): object => ({ requestId: newId(), mode: 'INDUSTRY', validFrom: '2024-01-01', ...given });
const residency = async (given: Wanted): Promise<string> =>
  (await house.service.data<{ beginResidency: { id: string } }>(begin, { input: wanted(given) }, { as: house.committee })).beginResidency.id;
const refused = (given: Wanted): Promise<string[]> => house.refused('beginResidency', 'BeginResidencyInput', wanted(given) as Record<string, unknown>);
const ended = (id: string, endedOn: string): Promise<string[]> => house.refused('endResidency', 'EndAtStationInput', { id, endedOn, reason: '调离' });

describe('a residency', () => {
  it('begins under a mandate and is said with the person behind it', async () => {
    const personId = newId();
    const [stationId, mandateId] = [await house.station('驻站一'), await house.mandate({ personId })];
    await house.service.said();
    const id = await residency({ stationId, mandateId });
    expect(await house.service.said()).toMatchObject([{
      type: 'cn.renda.stations.residency.changed.v1', subject: id, aggregateversion: 1, regionid: house.town,
      data: { stationId, mandateId, personId, mode: 'INDUSTRY', from: '2024-01-01', to: null, voided: false },
    }]);
  });

  it('begins today in Shanghai when no day is given', async () => {
    const input = { requestId: newId(), stationId: await house.station('驻站今日'), mandateId: await house.mandate(), mode: 'CROSS' };
    const asked = 'mutation ($input: BeginResidencyInput!) { beginResidency(input: $input) { validFrom } }';
    expect(await house.service.data(asked, { input }, { as: house.committee, now: new Date('2026-05-01T16:00:00Z') })).toEqual({ beginResidency: { validFrom: '2026-05-02' } });
  });

  it.each([
    ['2021-12-31', ['MANDATE_NOT_HELD']],
    ['2022-01-01', []],
    ['2026-12-31', []],
    ['2027-01-01', ['MANDATE_NOT_HELD']],
  ])('from %s under a mandate of 2022 to 2026: %s', async (validFrom, codes) => {
    const [stationId, mandateId] = [await house.station(`任期 ${validFrom}`), await house.mandate({ to: '2027-01-01' })];
    expect(await refused({ stationId, mandateId, validFrom })).toEqual(codes);
  });

  it('does not begin under a voided mandate', async () => {
    expect(await refused({ stationId: await house.station('作废'), mandateId: await house.mandate({ voided: true }) })).toEqual(['MANDATE_NOT_HELD']);
  });

  it('is at one station once at a time', async () => {
    const [stationId, mandateId] = [await house.station('一站一次'), await house.mandate()];
    const first = await residency({ stationId, mandateId });
    expect(await refused({ stationId, mandateId, mode: 'CROSS' })).toEqual(['ALREADY_RESIDENT']);
    expect(await ended(first, '2024-06-01')).toEqual([]);
    expect(await refused({ stationId, mandateId, validFrom: '2024-05-31' })).toEqual(['ALREADY_RESIDENT']);
    expect(await refused({ stationId, mandateId, validFrom: '2024-06-01' })).toEqual([]);
  });

  it('of twenty at once begins once', async () => {
    const [stationId, mandateId] = [await house.station('同时驻站'), await house.mandate()];
    const answers = await house.together('residency', Array.from({ length: 20 }, () => () => refused({ stationId, mandateId })));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array.from({ length: 19 }, () => 'ALREADY_RESIDENT'));
  });

  it('is at home in one station and by industry in another: the double entry', async () => {
    const [home, industry, other, mandateId] = [await house.station('本选区站'), await house.station('行业站'), await house.station('另一本选区站'), await house.mandate()];
    await residency({ stationId: home, mandateId, mode: 'HOME_CONSTITUENCY' });
    await residency({ stationId: industry, mandateId, mode: 'INDUSTRY' });
    expect(await refused({ stationId: other, mandateId, mode: 'HOME_CONSTITUENCY' })).toEqual(['HOME_TAKEN']);
    expect(await refused({ stationId: other, mandateId, mode: 'CROSS' })).toEqual([]);
  });

  it('of twenty homes at once takes one', async () => {
    const mandateId = await house.mandate();
    const homes = await Promise.all(Array.from({ length: 20 }, (_, at) => house.station(`同时本选区 ${String(at)}`)));
    const answers = await house.together('residency', homes.map((stationId) => () => refused({ stationId, mandateId, mode: 'HOME_CONSTITUENCY' })));
    expect(answers.filter((codes) => codes.length === 0)).toHaveLength(1);
    expect(answers.flat()).toEqual(Array.from({ length: 19 }, () => 'HOME_TAKEN'));
  });

  it('does not begin at a closed station', async () => {
    expect(await refused({ stationId: await house.stationAt('CLOSED', '撤销的站'), mandateId: await house.mandate() })).toEqual(['STATION_CLOSED']);
  });

  it('names a station and a mandate that are known', async () => {
    expect(await refused({ stationId: newId(), mandateId: await house.mandate() })).toEqual(['NOT_AVAILABLE']);
    expect(await refused({ stationId: await house.station('无代表'), mandateId: newId() })).toEqual(['NOT_AVAILABLE']);
  });

  it('is for the offices of the place', async () => {
    const given = wanted({ stationId: await house.station('权限'), mandateId: await house.mandate() }) as Record<string, unknown>;
    const other = await house.service.caller('other', 'WORK_COMMITTEE', 'REGION', await house.service.region('/411625/'));
    const deputy = await house.service.caller('deputy', 'DEPUTY', 'OWN', null, newId());
    expect(await house.refused('beginResidency', 'BeginResidencyInput', given, other)).toEqual(['NOT_AVAILABLE']);
    expect(await house.refused('beginResidency', 'BeginResidencyInput', given, deputy)).toEqual(['FORBIDDEN']);
    const id = await residency({ ...(given as unknown as Wanted) });
    const ending = { id, endedOn: '2025-01-01', reason: '调离' };
    expect(await house.refused('endResidency', 'EndAtStationInput', ending, other)).toEqual(['NOT_AVAILABLE']);
    expect(await house.refused('endResidency', 'EndAtStationInput', ending, deputy)).toEqual(['FORBIDDEN']);
  });
});

describe('ending a residency', () => {
  it('is said, and done once', async () => {
    const id = await residency({ stationId: await house.station('离站'), mandateId: await house.mandate() });
    await house.service.said();
    expect(await house.service.data(end, { input: { id, endedOn: '2025-03-01', reason: '调离', expectedVersion: 1 } }, { as: house.committee })).toEqual({ endResidency: { version: 2, validTo: '2025-03-01' } });
    expect(await house.service.said()).toMatchObject([{ subject: id, aggregateversion: 2, data: { to: '2025-03-01' } }]);
    expect(await ended(id, '2025-03-02')).toEqual(['RESIDENCY_ENDED']);
  });

  it('is after its first day, and on the version that was seen', async () => {
    const id = await residency({ stationId: await house.station('离站日'), mandateId: await house.mandate() });
    expect(await ended(id, '2024-01-01')).toEqual(['BAD_USER_INPUT']);
    expect(await house.refused('endResidency', 'EndAtStationInput', { id, endedOn: '2024-01-02', reason: '调离', expectedVersion: 7 })).toEqual(['CONFLICT']);
    expect(await ended(id, '2024-01-02')).toEqual([]);
    expect(await ended(newId(), '2024-01-02')).toEqual(['NOT_AVAILABLE']);
  });

  it('leaves it there for the days it held: from its first, until but not on the day it ended', async () => {
    const personId = newId();
    const [stationId, mandateId] = [await house.station('按日查询'), await house.mandate({ personId })];
    await ended(await residency({ stationId, mandateId }), '2025-01-01');
    const days = ['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'];
    const asked = days.map((day, at) => `d${String(at)}: residencies(asOf: "${day}") { totalCount nodes { mandate { id } person { id } station { id } } }`).join(' ');
    for (const [typename, id] of [['Station', stationId], ['Person', personId], ['Mandate', mandateId]] as const) {
      const { data } = await house.service.entities(typename, [id], asked);
      const [found] = (data as unknown as { _entities: Record<string, { totalCount: number; nodes: unknown[] }>[] })._entities;
      expect(days.map((_, at) => found![`d${String(at)}`]!.totalCount)).toEqual([0, 1, 1, 0]);
      expect(found!['d1']!.nodes).toEqual([{ mandate: { id: mandateId }, person: { id: personId }, station: { id: stationId } }]);
    }
  });
});

describe('residencies', () => {
  it('show until they are ended here, whatever became of the mandate elsewhere', async () => {
    const [stationId, mandateId] = [await house.station('终止的代表资格'), await house.mandate()];
    await residency({ stationId, mandateId });
    await house.mandate({ to: '2024-02-01', status: 'ENDED' }, mandateId, 2);
    const { station } = await house.service.data<{ station: { residencies: { nodes: unknown[] } } }>('query ($id: ID!) { station(id: $id) { residencies { nodes { id } } } }', { id: stationId });
    expect(station.residencies.nodes).toHaveLength(1);
    expect(await refused({ stationId: await house.station('另一站'), mandateId, validFrom: '2024-02-01' })).toEqual(['MANDATE_NOT_HELD']);
  });

  it('are judged by the newest of what was heard of a mandate', async () => {
    const mandateId = await house.mandate({}, newId(), 2);
    await house.mandate({ voided: true }, mandateId, 1);
    expect(await refused({ stationId: await house.station('旧消息'), mandateId })).toEqual([]);
  });

  it('of many stations are one statement', async () => {
    const ids = await Promise.all(['甲', '乙', '丙'].map((name) => house.station(`同区 ${name}`)));
    for (const stationId of ids) await residency({ stationId, mandateId: await house.mandate() });
    const { codes } = await house.service.entities('Station', ids, 'name residencies { nodes { person { id } } } posts { nodes { role } }');
    expect(codes).toEqual([]);
    expect(house.service.statements).toHaveLength(3); // the stations, their residencies, their posts
  });

  it('move with their station, and so do the rights over them', async () => {
    const [stationId, mandateId] = [await house.stationAt('ESTABLISHED', '迁址的站'), await house.mandate()];
    const id = await residency({ stationId, mandateId });
    expect(await house.refused('changeStationStatus', 'ChangeStationStatusInput', { id: stationId, action: 'RELOCATE', reason: '搬迁', regionId: house.otherTown })).toEqual([]);
    const ofOtherTown = await house.service.caller('other town', 'WORK_COMMITTEE', 'REGION', house.otherTown);
    expect(await house.refused('endResidency', 'EndAtStationInput', { id, endedOn: '2025-01-01', reason: '调离' }, ofOtherTown)).toEqual([]);
  });

  it('of a file: past ones with their end, each row judged as a mutation would be', async () => {
    const [station, closed, home] = [`id:${await house.station('导入站')}`, `id:${await house.stationAt('CLOSED', '导入撤销站')}`, `id:${await house.station('导入本选区')}`];
    const [one, two] = [`id:${await house.mandate()}`, `id:${await house.mandate()}`];
    const row = { station, mandate: one, mode: 'INDUSTRY', from: '2023-01-01', to: null };
    const rows = {
      past: { ...row, to: '2023-06-01' }, again: { ...row, from: '2023-06-01' }, atClosed: { ...row, station: closed, to: '2024-01-01' },
      home: { ...row, mandate: two, mode: 'HOME_CONSTITUENCY' },
      overlapping: { ...row, from: '2023-05-31', to: '2023-06-02' }, openAtClosed: { ...row, station: closed, from: '2024-01-01' }, secondHome: { ...row, station: home, mandate: two, mode: 'HOME_CONSTITUENCY' },
      tooEarly: { ...row, station: home, from: '2021-12-31' }, unknown: { ...row, mandate: 'nobody' }, upside: { ...row, station: home, to: '2023-01-01' }, mode: { ...row, mode: 'GUEST' },
    };
    const { faults } = await house.load('residency', rows);
    expect(Object.fromEntries(faults.map(({ key, code }) => [key, code]))).toEqual({
      overlapping: 'ALREADY_RESIDENT', openAtClosed: 'STATION_CLOSED', secondHome: 'HOME_TAKEN', tooEarly: 'MANDATE_NOT_HELD', unknown: 'NOT_AVAILABLE',
      upside: 'BAD_USER_INPUT', mode: 'BAD_USER_INPUT',
    });
    const good = { past: rows.past, again: rows.again, atClosed: rows.atClosed, home: rows.home };
    expect(await house.load('residency', good)).toMatchObject({ loaded: 4 });
    expect(await house.load('residency', good)).toMatchObject({ loaded: 0, skipped: 4 });
  });

  it.each([
    ['at one station', {}, 'ALREADY_RESIDENT'],
    ['at home in two stations', { mode: 'HOME_CONSTITUENCY', elsewhere: true }, 'HOME_TAKEN'],
  ])('of a file never overlap %s, past ones neither', async (name, { elsewhere, ...given }: { mode?: string; elsewhere?: boolean }, code) => {
    const [station, other, mandate] = [`id:${await house.station(`${name}甲`)}`, `id:${await house.station(`${name}乙`)}`, `id:${await house.mandate()}`];
    const row = { station, mandate, mode: 'INDUSTRY', from: '2023-01-01', to: '2023-06-01', ...given };
    const then = (from: string, to: string): object => ({ ...row, station: elsewhere ? other : station, from, to });
    const { faults } = await house.load('residency', { [`${name} 1`]: row, [`${name} 2`]: then('2023-05-31', '2023-07-01') });
    expect(faults.map(({ line, code: said }) => [line, said])).toEqual([[3, code]]);
    expect(await house.load('residency', { [`${name} 1`]: row, [`${name} 2`]: then('2023-06-01', '2023-07-01') })).toMatchObject({ loaded: 2 });
  });

  it('that do not exist are refused as a reference', async () => {
    expect((await house.service.entities('Residency', [newId()], 'mode')).codes).toEqual(['NOT_AVAILABLE']);
  });
});
