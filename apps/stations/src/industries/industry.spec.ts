import { newId } from '@renda/subgraph';
import { StationsService } from '../testing/stations-service.js';

let house: StationsService;
beforeAll(async () => { house = await StationsService.start(); });
afterAll(() => house.stop());

const add = 'mutation ($input: AddIndustryInput!) { addIndustry(input: $input) { id code name parent { code } } }';
const industry = async (code: string, parentId: string | null = null): Promise<string> =>
  (await house.service.data<{ addIndustry: { id: string } }>(add, { input: { requestId: newId(), code, name: code, parentId } }, { as: house.administrator })).addIndustry.id;

describe('an industry', () => {
  it('is added below another, and said', async () => {
    const manufacture = await industry('MANUFACTURE');
    await industry('EYEGLASSES', manufacture);
    const said = await house.service.said();
    expect(said.map(({ type, data }) => [type, data])).toEqual([
      ['cn.renda.stations.industry.changed.v1', { code: 'MANUFACTURE', name: 'MANUFACTURE', parentId: null }],
      ['cn.renda.stations.industry.changed.v1', { code: 'EYEGLASSES', name: 'EYEGLASSES', parentId: manufacture }],
    ]);
    const { industries } = await house.service.data<{ industries: unknown }>('{ industries(first: 5) { totalCount nodes { code parent { code } children { nodes { code } } } } }');
    expect(industries).toEqual({ totalCount: 2, nodes: [
      { code: 'EYEGLASSES', parent: { code: 'MANUFACTURE' }, children: { nodes: [] } },
      { code: 'MANUFACTURE', parent: null, children: { nodes: [{ code: 'EYEGLASSES' }] } },
    ] });
    expect(house.service.statements).toHaveLength(4); // the list and its count; the parents; the children
  });

  it('is told apart by its code', async () => {
    await industry('FLOWERS');
    expect(await house.refused('addIndustry', 'AddIndustryInput', { requestId: newId(), code: 'FLOWERS', name: '花木' }, house.administrator)).toEqual(['INDUSTRY_EXISTS']);
  });

  it.each([
    ['a parent nobody knows', { parentId: newId() }, 'NOT_AVAILABLE'],
    ['a code with a space', { code: 'A B' }, 'BAD_USER_INPUT'],
    ['an empty name', { name: '' }, 'BAD_USER_INPUT'],
    ['a blank name', { name: ' ' }, 'BAD_USER_INPUT'],
  ])('is refused with %s', async (_, given, code) => {
    expect(await house.refused('addIndustry', 'AddIndustryInput', { requestId: newId(), code: 'TOOLS', name: '五金工具', ...given }, house.administrator)).toEqual([code]);
  });

  it("belongs to the whole realm: an administrator of one county does not add to it, a committee cannot at all", async () => {
    const input = { requestId: newId(), code: 'SHOES', name: '皮鞋' };
    const ofCounty = await house.service.caller('county administrator', 'ADMINISTRATOR', 'REGION', house.county);
    expect(await house.refused('addIndustry', 'AddIndustryInput', input, ofCounty)).toEqual(['NOT_AVAILABLE']);
    expect(await house.refused('addIndustry', 'AddIndustryInput', input)).toEqual(['FORBIDDEN']);
  });

  it('of a file stands after its parent', async () => {
    const rows = { food: { code: 'FOOD', name: '食品', parent: null }, noodles: { code: 'NOODLES', name: '挂面', parent: 'food' } };
    expect(await house.load('industry', rows)).toMatchObject({ loaded: 2, total: 0 });
    expect(await house.load('industry', rows)).toMatchObject({ loaded: 0, skipped: 2 });
    const orphan = { steel: { code: 'STEEL', name: '钢材', parent: 'metal' }, itself: { code: 'LOOP', name: '自己', parent: 'itself' }, twice: { code: 'FOOD', name: '食品', parent: null } };
    const { faults } = await house.load('industry', orphan);
    expect(faults.map(({ line, code }) => [line, code])).toEqual([[2, 'NOT_AVAILABLE'], [3, 'NOT_AVAILABLE'], [4, 'INDUSTRY_EXISTS']]);
  });

  it('that does not exist is refused as a reference', async () => {
    expect((await house.service.entities('Industry', [newId()], 'name')).codes).toEqual(['NOT_AVAILABLE']);
  });
});
