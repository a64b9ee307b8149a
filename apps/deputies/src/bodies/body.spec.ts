import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
});
afterAll(() => congress.stop());

const unknown = '018f0000-0000-7000-8000-00000000ffff';

describe('a body', () => {
  it('is set up in a region, and said with what is public of it', async () => {
    await congress.service.said();
    const id = await congress.body(here.county, '丹阳市人大常委会');
    expect((await congress.service.said()).map(({ type, subject, regionpath, data }) => [type, subject, regionpath, data])).toEqual([
      ['cn.renda.deputies.body.changed.v1', id, here.paths.county, { name: '丹阳市人大常委会', kind: 'CONGRESS', regionId: here.county, from: '2000-01-01', to: null }],
    ]);
    const { body } = await congress.service.data<{ body: unknown }>(`query ($id: ID!) { body(id: $id) { name kind region { name } } }`, { id });
    expect(body).toEqual({ name: '丹阳市人大常委会', kind: 'CONGRESS', region: { name: '丹阳' } });
  });

  it('is set up by a work committee in its own region only', async () => {
    const committee = await congress.committee('town committee', here.town);
    const input = { name: '司徒镇人大', kind: 'CONGRESS', validFrom: '2000-01-01' };
    expect((await congress.change('setUpBody', { ...input, regionId: here.town }, { as: committee })).codes).toEqual([]);
    expect((await congress.change('setUpBody', { ...input, regionId: here.otherTown }, { as: committee })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await congress.change('setUpBody', { ...input, regionId: here.town }, { as: await congress.service.caller('staff', 'STATION_STAFF', 'REGION', here.town) })).codes).toEqual(['FORBIDDEN']);
  });

  it.each([
    [{ name: ' ' }, 'BAD_USER_INPUT'],
    [{ kind: 'congress' }, 'BAD_USER_INPUT'],
    [{ regionId: unknown }, 'NOT_AVAILABLE'],
  ])('is refused with %j', async (wrong, code) => {
    expect((await congress.change('setUpBody', { name: '商会', kind: 'ASSOCIATION', regionId: here.county, validFrom: '2000-01-01', ...wrong })).codes).toEqual([code]);
  });

  it('comes in from a past file by the same rules', async () => {
    const row = { name: '眼镜商会', kind: 'ASSOCIATION', region: `id:${here.county}`, from: '2001-01-01', to: null };
    const faulty = await congress.service.load('body', [{ key: 'b1', ...row }, { key: 'b2', ...row, to: '2000-01-01' }, { key: 'b3', ...row, region: 'nowhere' }], { as: congress.administrator });
    expect([faulty.body.loaded, faulty.body.faults.map(({ line, code }) => [line, code])]).toEqual([0, [[3, 'BAD_USER_INPUT'], [4, 'NOT_AVAILABLE']]]);
    expect((await congress.service.load('body', [{ key: 'b1', ...row }], { as: congress.administrator })).body).toMatchObject({ loaded: 1, skipped: 0 });
    expect((await congress.service.load('body', [{ key: 'b1', ...row }], { as: congress.administrator })).body).toMatchObject({ loaded: 0, skipped: 1 });
  });

  it('of many regions is listed in one statement, as of a day', async () => {
    const query = `query ($id: ID!, $asOf: Date) { region(id: $id) { children { nodes { name bodies(asOf: $asOf) { nodes { name } } } } } }`;
    const { region } = await congress.service.data<{ region: { children: { nodes: unknown[] } } }>(query, { id: here.county });
    expect(region.children.nodes).toEqual([{ name: '司徒', bodies: { nodes: [{ name: '司徒镇人大' }] } }, { name: '吕城', bodies: { nodes: [] } }]);
    expect(congress.service.statements).toHaveLength(3);
    const before = await congress.service.data<{ region: { children: { nodes: { bodies: { nodes: unknown[] } }[] } } }>(query, { id: here.county, asOf: '1999-12-31' });
    expect(before.region.children.nodes[0]?.bodies.nodes).toEqual([]);
  });
});
