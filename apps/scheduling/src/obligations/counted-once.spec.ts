import type { Caller } from '@renda/caller';
import { encodeCursor } from '@renda/subgraph';
import { bookOf, Counting } from './counting.fixture.js';
import { recountAll } from './recount.js';

const today = '2026-11-25';
let work: Counting;
let counties: string[];
let administrator: Caller;
let committee: Caller;

/** Three counties beside each other, each with a committee's rulebook and three stations that owe something. */
beforeAll(async () => {
  work = await Counting.start();
  counties = [];
  for (const code of ['610001', '610002', '610003']) {
    const id = await work.service.region(`/600000/${code}/`);
    await work.publish({ ...bookOf('danyang'), jurisdiction: `place-${code}`, region: code }, id);
    for (let at = 0; at < 3; at += 1) await work.station(id, { foundedOn: '2026-01-01' });
    counties.push(id);
  }
  await recountAll(work.recounting(today));
  administrator = await work.service.caller('administrator', 'ADMINISTRATOR', 'REGION', null);
  committee = await work.service.caller('committee', 'WORK_COMMITTEE', 'REGION', counties[1] ?? '');
});
afterAll(() => work.stop());

interface Listed {
  readonly obligations: { readonly nodes: readonly { readonly id: string; readonly region: { readonly id: string } }[]; readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean } };
}

const list = (variables: Record<string, unknown>, as: Caller): Promise<Listed> => work.service.data<Listed>(
  'query ($regionId: ID, $first: Int! = 2, $after: String) { obligations(regionId: $regionId, status: "AT_RISK", first: $first, after: $after) { nodes { id region { id } } pageInfo { endCursor hasNextPage } } }',
  variables, { as });

async function paged(regionId: string, as: Caller): Promise<string[]> {
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { obligations: { nodes, pageInfo } }: Listed = await list({ regionId, after }, as);
    expect(work.service.statements).toHaveLength(1);
    seen.push(...nodes.map(({ id, region }) => `${region.id} ${id}`));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return seen;
}

describe('the list of a region', () => {
  it('page by page is that region from place to place, each once and no other', async () => {
    for (const county of counties) {
      const seen = await paged(county, administrator);
      expect(seen.every((one) => one.startsWith(county))).toBe(true);
      expect([new Set(seen).size, seen]).toEqual([9, seen.toSorted()]);
    }
  });

  it('stays within the region and the rights of the asker, whatever cursor is sent', async () => {
    const id = '00000000-0000-5000-8000-000000000000';
    const [, middle, last] = counties;
    const after = encodeCursor({ key: '/600000/610001/', id });
    expect(new Set((await list({ regionId: middle, first: 50, after }, administrator)).obligations.nodes.map(({ region }) => region.id))).toEqual(new Set([middle]));
    expect((await list({ regionId: last, first: 50, after }, committee)).obligations.nodes).toEqual([]);
    expect((await list({ regionId: middle, first: 50, after: encodeCursor({ key: '/600000/610003/', id }) }, administrator)).obligations.nodes).toEqual([]);
  });
});

describe('what is counted again and comes to the same', () => {
  const versions = async (table: string, order: string): Promise<unknown[]> => (await work.service.pool.query(`select xmin::text, ctid::text from ${table} order by ${order}`)).rows;

  it('is not written again; what differs is, and alone', async () => {
    const before = await versions('obligation', 'id');
    await work.service.pool.query('insert into recount_region (region_id) select id from region_heard');
    expect(await recountAll(work.recounting(today))).toBe(9);
    expect(await versions('obligation', 'id')).toEqual(before);
    await work.service.pool.query(`update obligation set done = 7, digest = 'another' where id = (select id from obligation order by id limit 1)`);
    await work.service.pool.query('insert into recount_region (region_id) select id from region_heard');
    await recountAll(work.recounting(today));
    expect((await work.service.pool.query('select done from obligation where done > 0')).rows).toEqual([]);
    expect((await versions('obligation', 'id')).slice(1)).toEqual(before.slice(1));
  });

  it('is marked once, however much is heard of it', async () => {
    const station = await work.station(counties[0] ?? '', { foundedOn: '2026-01-01' });
    const before = await versions('recount_due', 'subject_id');
    await work.report({ stationId: station });
    await work.report({ stationId: station });
    expect(await versions('recount_due', 'subject_id')).toMatchObject(before.map((one) => ({ ctid: (one as { ctid: string }).ctid })));
  });
});
