import { newId } from '@renda/subgraph';
import type { Caller } from '@renda/caller';
import { type Deputy, SchedulingAtWork } from '../testing/scheduling-at-work.js';

let work: SchedulingAtWork;
let deputy: Deputy;
let far: Deputy;

/** One deputy of this county with two attendances and a visit; one of another county who was here once. */
beforeAll(async () => {
  work = await SchedulingAtWork.start();
  deputy = await work.deputy();
  far = await work.deputy({ regionId: work.place.elsewhere });
  for (const [startsAt, who] of [['2026-03-02T01:00:00Z', [deputy, far]], ['2026-05-04T01:00:00Z', [deputy]]] as const) {
    await work.verify(await work.recorded(await work.held([], { startsAt, endsAt: startsAt.replace('T01', 'T03') }), who));
  }
  await work.done('verifyVisit', { visitId: await work.visited(deputy) });
  await work.hearOwn();
});
afterAll(() => work.stop());

type Nodes = { nodes: Record<string, unknown>[]; totalCount?: number };

const field = 'dutyRecords(from: $from, to: $to, measure: $measure) { totalCount nodes { day measure quantity activity { title } person { id } } }';

async function ofPerson(personId: string, as?: Caller, filter: Record<string, unknown> = {}): Promise<Nodes> {
  const { data } = await work.service.ask(
    `query ($of: [_Any!]!, $from: Date, $to: Date, $measure: String) { _entities(representations: $of) { ... on Person { ${field} } } }`,
    { of: [{ __typename: 'Person', id: personId }], ...filter }, as ? { as } : {});
  return (data as unknown as { _entities: { dutyRecords: Nodes }[] })._entities[0]?.dutyRecords ?? { nodes: [] };
}

describe('a deputy’s duty records', () => {
  it('are listed newest first, with what they come from', async () => {
    const { nodes, totalCount } = await ofPerson(deputy.personId, await work.login(deputy));
    expect(totalCount).toBe(3);
    expect(nodes.map(({ day, measure }) => [day, measure])[0]).toEqual(['2026-05-04', 'ATTENDANCE']);
    expect(nodes[0]).toMatchObject({ quantity: 1, activity: { title: '设施蔬菜专题调研' }, person: { id: deputy.personId } });
  });

  it.each([
    [{ from: '2026-03-02' }, 3], [{ from: '2026-03-03' }, 1], [{ to: '2026-03-02' }, 0], [{ to: '2026-03-03' }, 2],
    [{ measure: 'STATION_VISIT' }, 1], [{ measure: 'ATTENDANCE', to: '2026-05-04' }, 1],
  ])('of %j are %i', async (filter, count) => {
    expect((await ofPerson(deputy.personId, await work.login(deputy), filter)).nodes).toHaveLength(count);
  });

  it('are for himself, for the committee of the place or of his seat, and for nobody else', async () => {
    const count = async (of: Deputy, as?: Caller): Promise<number> => (await ofPerson(of.personId, as)).nodes.length;
    expect(await count(deputy)).toBe(0);
    expect(await count(deputy, await work.login(far))).toBe(0);
    expect(await count(deputy, work.people.staff)).toBe(0);
    expect(await count(deputy, work.people.stranger)).toBe(0);
    expect(await count(deputy, work.people.committee)).toBe(3);
    expect(await count(deputy, work.people.administrator)).toBe(3);
    expect(await count(far, work.people.stranger)).toBe(1); // where his seat is
    expect(await count(far, work.people.committee)).toBe(1); // where it was done
  });
});

describe('the ledger of a region', () => {
  const query = `query ($region: ID, $first: Int! = 50, $after: String) {
    dutyRecords(regionId: $region, first: $first, after: $after) { nodes { id person { id } } pageInfo { hasNextPage endCursor } } }`;
  const list = async (variables: Record<string, unknown>, as: Caller): Promise<Nodes & { pageInfo: { hasNextPage: boolean; endCursor: string } }> =>
    (await work.service.data<{ dutyRecords: Nodes & { pageInfo: { hasNextPage: boolean; endCursor: string } } }>(query, variables, { as })).dutyRecords;

  it('takes in its subtree and no other region', async () => {
    expect((await list({ region: work.place.county }, work.people.administrator)).nodes).toHaveLength(4);
    expect(work.service.statements).toHaveLength(1);
    expect((await list({ region: work.place.town }, work.people.administrator)).nodes).toHaveLength(4);
    expect((await list({ region: work.place.elsewhere }, work.people.administrator)).nodes).toHaveLength(0);
    expect((await list({ region: newId() }, work.people.administrator)).nodes).toHaveLength(0);
    expect((await list({ region: work.place.county }, work.people.stranger)).nodes.map(({ person }) => person)).toEqual([{ id: far.personId }]);
  });

  it('pages to the end without gap or repeat, many on one day', async () => {
    const seen: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof list>> = await list({ first: 1, after }, work.people.administrator);
      seen.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  it('is not for the public', async () => {
    expect((await work.service.ask('{ dutyRecords { nodes { id } } }')).codes).toEqual(['UNAUTHENTICATED']);
    expect((await work.service.ask('{ dutyRecords { nodes { id } } }', {}, { as: work.people.staff })).codes).toEqual(['FORBIDDEN']);
  });
});

describe('one query over many', () => {
  it('costs one statement for each list or reference field, however many stations, activities and deputies', async () => {
    const stations = [work.place.station, await work.station(newId()), await work.station(newId())];
    for (const stationId of stations) {
      const activityId = await work.held([deputy, far], { stationId });
      await work.verify(await work.recorded(activityId, [deputy, far]));
      await work.done('recordVisit', work.visit(deputy, { stationId, enteredAt: '2026-06-01T01:00:00Z', leftAt: null }), work.people.administrator);
    }
    const { codes, data } = await work.service.entities('Station', stations, `
      activities(first: 5) { nodes { title counts { invited accepted attended verified } invitations { nodes { answer } } attendances { nodes { status activity { title } } } } }
      visits { nodes { day station { id } } }`, { as: work.people.administrator });
    expect(codes).toEqual([]);
    expect(JSON.stringify(data)).toContain('{"invited":2,"accepted":0,"attended":2,"verified":2}');
    // activities, counts, invitations, attendances, the attendances' activity, visits
    expect(work.service.statements).toHaveLength(6);
  });
});
