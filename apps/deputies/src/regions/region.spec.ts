import { TestService } from '@renda/subgraph/testing';
import type { Caller } from '@renda/caller';
import { deputies } from '../service.js';

let service: TestService;
let administrator: Caller;

beforeAll(async () => {
  service = await TestService.start(deputies);
  administrator = await service.caller('administrator', 'ADMINISTRATOR', 'REGION', null);
});
afterAll(() => service.stop());

const define = `mutation ($input: DefineRegionInput!) { defineRegion(input: $input) { id code name parent { id } } }`;
let number = 0;
const requestId = (): string => `018f0000-0000-7000-8000-${String((number += 1)).padStart(12, '0')}`;

async function region(code: string, parentId: string | null = null): Promise<string> {
  const { defineRegion } = await service.data<{ defineRegion: { id: string } }>(
    define, { input: { requestId: requestId(), code, name: `${code}市`, kind: 'CITY', parentId, validFrom: '2000-01-01' } }, { as: administrator });
  return defineRegion.id;
}

describe('a region', () => {
  it('is set up below its parent, and said with its path', async () => {
    const province = await region('320000');
    const city = await region('321100', province);
    const events = await service.said();
    expect(events.map(({ type, subject, aggregateversion }) => [type, subject, aggregateversion])).toEqual([
      ['cn.renda.deputies.region.changed.v1', province, 1],
      ['cn.renda.deputies.region.changed.v1', city, 1],
    ]);
    expect(events[1]?.data).toMatchObject({ path: '/320000/321100/', parentId: province });
  });

  it('is told apart from its siblings by its code', async () => {
    const province = await region('410000');
    await region('411600', province);
    const again = { requestId: requestId(), code: '411600', name: '周口', kind: 'CITY', parentId: province, validFrom: '2000-01-01' };
    const answer = await service.ask(define, { input: again }, { as: administrator });
    expect(answer.codes).toEqual(['REGION_EXISTS']);
  });

  it('sent twice is set up once', async () => {
    const input = { requestId: requestId(), code: '430000', name: '湖南', kind: 'PROVINCE', validFrom: '2000-01-01' };
    const [one, two] = await Promise.all([service.data(define, { input }, { as: administrator }), service.data(define, { input }, { as: administrator })]);
    expect(one).toEqual(two);
    const other = await service.ask(define, { input: { ...input, name: '湖北' } }, { as: administrator });
    expect(other.codes).toEqual(['REQUEST_ID_REUSED']);
  });

  it('is set up by administrators only', async () => {
    const input = { requestId: requestId(), code: '440000', name: '广东', kind: 'PROVINCE', validFrom: '2000-01-01' };
    expect((await service.ask(define, { input })).codes).toEqual(['UNAUTHENTICATED']);
    const committee = await service.caller('committee', 'WORK_COMMITTEE', 'REGION', null);
    expect((await service.ask(define, { input }, { as: committee })).codes).toEqual(['FORBIDDEN']);
  });

  it('lists the children of many regions in one statement', async () => {
    const province = await region('450000');
    for (const code of ['450100', '450200', '450300']) await region('01', await region(code, province));
    const { region: found } = await service.data<{ region: { children: { totalCount: number; nodes: { code: string; children: { nodes: { code: string }[] } }[] } } }>(
      `query ($id: ID!) { region(id: $id) { children(first: 2) { totalCount nodes { code children { nodes { code } } } } } }`, { id: province });
    expect(found.children).toEqual({
      totalCount: 3,
      nodes: [{ code: '450100', children: { nodes: [{ code: '01' }] } }, { code: '450200', children: { nodes: [{ code: '01' }] } }],
    });
    expect(service.statements).toHaveLength(4); // region; its children and how many; the children's children
  });

  it('pages to the end without gap or repeat', async () => {
    const province = await region('460000');
    for (const code of ['460100', '460200', '460300']) await region(code, province);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { regions }: { regions: { nodes: { code: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } = await service.data(
        `query ($parent: ID!, $after: String) { regions(first: 2, after: $after, parentId: $parent) { nodes { code } pageInfo { endCursor hasNextPage } } }`, { parent: province, after });
      seen.push(...regions.nodes.map(({ code }) => code));
      after = regions.pageInfo.hasNextPage ? regions.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['460100', '460200', '460300']);
  });

  it.each([0, 201, -1])('answers no page of %i', async (first) => {
    expect((await service.ask(`query ($first: Int!) { regions(first: $first) { nodes { id } } }`, { first })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['', 'x', '018f0000-0000-7000-8000-00000000000'])('is not asked for by "%s": that is no id', async (id) => {
    const answer = await service.ask('query ($id: ID!) { region(id: $id) { name } }', { id });
    expect([answer.codes, answer.errors?.[0]?.extensions?.['params']]).toEqual([['BAD_USER_INPUT'], { field: 'id' }]);
    expect((await service.entities('Region', [id], 'name')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('that does not exist is refused as a reference like one that may not be seen', async () => {
    const answer = await service.entities('Region', ['018f0000-0000-7000-8000-00000000ffff'], 'name');
    expect([answer.data?.['_entities'], answer.codes]).toEqual([[null], ['NOT_AVAILABLE']]);
  });
});
