import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;

beforeAll(async () => {
  congress = await Congress.convene();
  here = await congress.county();
});
afterAll(() => congress.stop());

const input = (more: Record<string, unknown> = {}) => ({ level: 'COUNTY', regionId: here.county, number: 18, validFrom: '2022-01-01', ...more });

describe('a term', () => {
  it('is started once for a congress, however many start it at the same time', async () => {
    await congress.service.said();
    const answers = await Promise.all(Array.from({ length: 20 }, () => congress.change('startTerm', input())));
    expect(answers.map(({ codes }) => codes.join()).sort()).toEqual(['', ...Array<string>(19).fill('TERM_EXISTS')]);
    expect((await congress.service.said()).map(({ type, data }) => [type, data])).toEqual([
      ['cn.renda.deputies.term.changed.v1', { level: 'COUNTY', regionId: here.county, number: 18, from: '2022-01-01', to: null }],
    ]);
  });

  it.each([
    [{ number: 0 }, 'BAD_USER_INPUT'],
    [{ level: 'VILLAGE' }, 'BAD_USER_INPUT'],
    [{ number: 19, validTo: '2022-01-01' }, 'BAD_USER_INPUT'],
  ])('is refused with %j', async (wrong, code) => {
    expect((await congress.change('startTerm', input(wrong))).codes).toEqual([code]);
  });

  it('is listed with its region, newest first', async () => {
    await congress.changed('startTerm', input({ number: 17, validFrom: '2017-01-01', validTo: '2022-01-01' }));
    const { region } = await congress.service.data<{ region: unknown }>(
      `query ($id: ID!) { region(id: $id) { terms { nodes { number validFrom validTo region { name } } } } }`, { id: here.county });
    expect(region).toEqual({ terms: { nodes: [
      { number: 18, validFrom: '2022-01-01', validTo: null, region: { name: '丹阳' } }, { number: 17, validFrom: '2017-01-01', validTo: '2022-01-01', region: { name: '丹阳' } },
    ] } });
  });

  it('comes in from a past file by the same rules', async () => {
    const row = { level: 'TOWNSHIP', region: `id:${here.town}`, number: 19, from: '2022-01-01', to: null };
    const faulty = await congress.service.load('term', [{ key: 't1', ...row }, { key: 't2', ...row }, { key: 't3', ...row, number: 0 }], { as: congress.administrator });
    expect(faulty.body.faults.map(({ line, code }) => [line, code])).toEqual([[3, 'TERM_EXISTS'], [4, 'BAD_USER_INPUT']]);
    expect((await congress.service.load('term', [{ key: 't1', ...row }], { as: congress.administrator })).body).toMatchObject({ loaded: 1 });
  });
});
