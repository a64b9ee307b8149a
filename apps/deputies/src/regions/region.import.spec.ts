import type { Caller } from '@renda/caller';
import { importedId } from '@renda/subgraph';
import { TestService } from '@renda/subgraph/testing';
import { deputies } from '../service.js';

let service: TestService;
let administrator: Caller;

beforeAll(async () => {
  service = await TestService.start(deputies);
  administrator = await service.caller('administrator', 'ADMINISTRATOR', 'REGION', null);
});
afterAll(() => service.stop());

const region = (key: string, parent: string | null = null, name = `${key}镇`) => ({ key, code: key, name, kind: 'TOWN', parent, from: '2000-01-01', to: null });
const regions = async (): Promise<number> => Number((await service.database.pool.query<{ count: string }>('select count(*) from region')).rows[0]?.count);

describe('a file of regions', () => {
  it('is loaded whole, each region told once with its path, marked as imported', async () => {
    const answer = await service.load('region', [region('320000'), region('321100', '320000'), region('321181', '321100')], { as: administrator });
    expect(answer).toMatchObject({ status: 200, body: { loaded: 3, skipped: 0 } });
    const events = await service.said();
    expect(events.map(({ subject, origin, data }) => [subject, origin, (data as { path: string }).path])).toEqual([
      [importedId('test', 'region', '320000'), 'import', '/320000/'],
      [importedId('test', 'region', '321100'), 'import', '/320000/321100/'],
      [importedId('test', 'region', '321181'), 'import', '/320000/321100/321181/'],
    ]);
  });

  it('loaded again changes nothing and says nothing', async () => {
    const answer = await service.load('region', [region('320000'), region('321100', '320000')], { as: administrator });
    expect(answer.body).toMatchObject({ loaded: 0, skipped: 2 });
    expect(await service.said()).toEqual([]);
  });

  it('with a known key and other content is refused', async () => {
    const answer = await service.load('region', [region('320000', null, '别名')], { as: administrator });
    expect(answer.body.faults).toMatchObject([{ line: 2, key: '320000', code: 'IMPORT_DIFFERS' }]);
  });

  it('with faults is not half loaded, and every fault has its line and the code that a mutation would give', async () => {
    const before = await regions();
    const answer = await service.load('region', [region('410000'), region('4101', 'nowhere'), { ...region('4102'), from: '2023-02-29' }, region('411600', '410000'), { ...region('again', '410000'), code: '411600' }], { as: administrator });
    expect(answer.status).toBe(422);
    expect(answer.body.faults.map(({ line, code }) => [line, code])).toEqual([[3, 'NOT_AVAILABLE'], [4, 'BAD_USER_INPUT'], [6, 'REGION_EXISTS']]);
    expect(answer.body.total).toBe(3);
    expect(await regions()).toBe(before);
    expect(await service.said()).toEqual([]);
  });
});
