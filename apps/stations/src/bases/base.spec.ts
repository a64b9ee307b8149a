import { newId } from '@renda/subgraph';
import { StationsService } from '../testing/stations-service.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

const add = 'mutation ($input: AddBaseInput!) { addBase(input: $input) { id name region { id } } }';
const base = async (name: string, regionId = house.town): Promise<string> =>
  (await house.service.data<{ addBase: { id: string } }>(add, { input: { requestId: newId(), name, regionId, validFrom: '2020-01-01' } }, { as: house.committee })).addBase.id;

describe('an industry base', () => {
  it('is added in a region and said with its path', async () => {
    const id = await base('辣椒基地');
    expect(await house.service.said()).toMatchObject([{ subject: id, regionid: house.town, regionpath: '/321181/321181104/', data: { name: '辣椒基地', from: '2020-01-01', to: null } }]);
  });

  it('is listed with those of the regions below', async () => {
    await base('芦笋基地', house.otherTown);
    await base('红薯基地', house.county);
    const names = async (regionId: string): Promise<string[]> => {
      const { bases } = await house.service.data<{ bases: { nodes: { name: string }[] } }>('query ($regionId: ID) { bases(regionId: $regionId) { nodes { name } } }', { regionId });
      return bases.nodes.map(({ name }) => name).sort();
    };
    expect(await names(house.otherTown)).toEqual(['芦笋基地']);
    expect(await names(house.county)).toEqual(['红薯基地', '芦笋基地', '辣椒基地']);
    expect(await names(newId())).toEqual([]);
  });

  it.each([
    ['a region not heard of', { regionId: newId() }, 'NOT_AVAILABLE'],
    ['an industry nobody knows', { industryId: newId() }, 'NOT_AVAILABLE'],
    ['a blank name', { name: ' ' }, 'BAD_USER_INPUT'],
  ])('is refused with %s', async (_, given, code) => {
    expect(await house.refused('addBase', 'AddBaseInput', { requestId: newId(), name: '基地', regionId: house.town, validFrom: '2020-01-01', ...given })).toEqual([code]);
  });

  it('is added within the grant only', async () => {
    const elsewhere = await house.service.region('/411625/');
    const input = { requestId: newId(), name: '基地', regionId: elsewhere, validFrom: '2020-01-01' };
    expect(await house.refused('addBase', 'AddBaseInput', input)).toEqual(['NOT_AVAILABLE']);
    const staff = await house.service.caller('staff', 'STATION_STAFF', 'REGION', house.county);
    expect(await house.refused('addBase', 'AddBaseInput', input, staff)).toEqual(['FORBIDDEN']);
  });

  it('of a file ends after it begins', async () => {
    const row = { name: '大蒜基地', region: `id:${house.town}`, industry: null, from: '2020-01-01' };
    const rows = { a: { ...row, to: null }, b: { ...row, to: '2020-01-01' }, c: { ...row, to: '2020-01-02' } };
    const { faults } = await house.load('base', rows);
    expect(faults.map(({ line, code, params }) => [line, code, params])).toEqual([[3, 'BAD_USER_INPUT', { field: 'to' }]]);
    expect(await house.load('base', { a: rows.a, c: rows.c })).toMatchObject({ loaded: 2 });
  });

  it('that does not exist is refused as a reference', async () => {
    expect((await house.service.entities('Base', [newId()], 'name')).codes).toEqual(['NOT_AVAILABLE']);
  });
});
