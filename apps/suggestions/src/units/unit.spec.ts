import { newId } from '@renda/subgraph';
import { StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

const register = `mutation ($input: RegisterUnitInput!) { registerUnit(input: $input) { id name powersLevel active region { id } } }`;

function input(given: Record<string, unknown> = {}): Record<string, unknown> {
  return { requestId: newId(), name: `局 ${newId()}`, regionId: work.place.county, powersLevel: 'COUNTY', ...given };
}

describe('an undertaking unit', () => {
  it('is registered by the office of its region, and said', async () => {
    await work.service.said();
    const { registerUnit } = await work.service.data<{ registerUnit: Record<string, unknown> }>(register, { input: input({ name: '市场监督管理局' }) }, { as: work.people.committee });
    expect(registerUnit).toMatchObject({ name: '市场监督管理局', powersLevel: 'COUNTY', active: true, region: { id: work.place.county } });
    const [event] = await work.service.said();
    expect(event).toMatchObject({
      type: 'cn.renda.suggestions.unit.changed.v1', subject: registerUnit['id'], aggregateversion: 1, regionid: work.place.county, data: { powersLevel: 'COUNTY', active: true },
    });
  });

  it.each([
    ['of a name already there', () => input({ name: '市场监督管理局' }), 'UNIT_EXISTS'],
    ['in a region nobody has heard of', () => input({ regionId: newId() }), 'NOT_AVAILABLE'],
    ['in a region of another office', () => input({ regionId: work.place.elsewhere }), 'NOT_AVAILABLE'],
    ['with powers nobody knows', () => input({ powersLevel: 'MOON' }), 'BAD_USER_INPUT'],
    ['with a blank name', () => input({ name: ' ' }), 'BAD_USER_INPUT'],
  ])('%s is refused', async (_, given, code) => {
    expect((await work.service.ask(register, { input: given() }, { as: work.people.committee })).codes).toEqual([code]);
  });

  it('is retired once, and still answers for what it holds', async () => {
    const id = await work.unit('COUNTY');
    const retire = (): ReturnType<typeof work.service.ask> => work.service.ask(`mutation ($input: RetireUnitInput!) { retireUnit(input: $input) { active version } }`, { input: { id } }, { as: work.people.committee });
    expect((await retire()).data).toEqual({ retireUnit: { active: false, version: 2 } });
    expect((await retire()).codes).toEqual(['UNIT_RETIRED']);
  });

  it('is found by the public, by region with what lies below and by level of powers', async () => {
    const town = await work.unit('TOWNSHIP', work.place.town);
    const found = async (given: Record<string, unknown>): Promise<string[]> => {
      const { units } = await work.service.data<{ units: { nodes: { id: string }[] } }>(
        `query ($regionId: ID, $powersLevel: String) { units(regionId: $regionId, powersLevel: $powersLevel, first: 200) { nodes { id } } }`, given);
      return units.nodes.map(({ id }) => id);
    };
    expect(await found({ regionId: work.place.county, powersLevel: 'TOWNSHIP' })).toEqual([town]);
    expect(await found({ regionId: work.place.town })).toEqual([town]);
    expect(await found({ regionId: work.place.elsewhere })).toEqual([]);
  });

  it('of past records comes in by the same rules', async () => {
    const row = { key: 'health', name: '卫生健康委员会', region: `id:${work.place.county}`, powers_level: 'COUNTY' };
    const as = work.people.administrator;
    expect((await work.service.load('unit', [row], { as })).body).toMatchObject({ loaded: 1, faults: [] });
    expect((await work.service.load('unit', [row], { as })).body).toMatchObject({ loaded: 0, skipped: 1 });
    const faulty = [{ ...row, key: 'again' }, { ...row, key: 'moon', name: '月球局', powers_level: 'MOON' }, { ...row, key: 'nowhere', name: '无处局', region: 'nowhere' }];
    expect((await work.service.load('unit', faulty, { as })).body.faults.map(({ key, code }) => [key, code])).toEqual([['again', 'UNIT_EXISTS'], ['moon', 'BAD_USER_INPUT'], ['nowhere', 'NOT_AVAILABLE']]);
  });
});
