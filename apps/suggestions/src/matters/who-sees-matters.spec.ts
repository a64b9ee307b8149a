import { regionChanged } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import type { Caller } from '@renda/caller';
import { StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

const contact = { name: '赵某', phone: '13800000000' };

async function seen(id: string, as?: Caller): Promise<unknown> {
  const { data } = await work.service.entities('Matter', [id], 'id title contact { name phone }', as ? { as } : {});
  return (data as unknown as { _entities: unknown[] })._entities[0];
}

async function list(given: Record<string, unknown>, as: Caller): Promise<string[]> {
  const { matters } = await work.service.data<{ matters: { nodes: { id: string }[] } }>(
    `query ($stage: String, $stationId: ID, $unitId: ID, $regionId: ID, $open: Boolean) {
       matters(stage: $stage, stationId: $stationId, unitId: $unitId, regionId: $regionId, open: $open, first: 200) { nodes { id } } }`, given, { as });
  return matters.nodes.map(({ id }) => id);
}

describe('a matter', () => {
  it('is seen by its station, the committee where it was raised or that it concerns, and its unit; whom to call only where it was raised', async () => {
    const { staff, committee, handler, administrator } = work.people;
    const id = await work.at('ASSIGNED', { concernsRegionId: work.place.elsewhere, contact });
    const concerned = await work.service.caller('committee elsewhere', 'WORK_COMMITTEE', 'REGION', work.place.elsewhere);
    const whole = { id, title: '路灯不亮', contact };
    const withoutContact = { ...whole, contact: null };
    expect([await seen(id, staff), await seen(id, committee)]).toEqual([whole, whole]);
    expect([await seen(id, handler), await seen(id, concerned), await seen(id, administrator)]).toEqual([withoutContact, withoutContact, withoutContact]);
    const others = [
      await work.service.caller('other staff', 'STATION_STAFF', 'STATION', newId()), await work.service.caller('other unit', 'UNDERTAKING_UNIT', 'UNIT', newId()),
      await work.service.caller('other committee', 'WORK_COMMITTEE', 'REGION', await work.service.region('/320500/')),
      await work.service.caller('deputy', 'DEPUTY', 'OWN', null, newId()), undefined,
    ];
    for (const other of others) expect(await seen(id, other)).toBeNull();
  });

  it('is led by where it was raised: the committee of the region it only concerns sees it and may take no step', async () => {
    const { id } = await work.raised({ concernsRegionId: work.place.elsewhere });
    const concerned = await work.service.caller('committee concerned', 'WORK_COMMITTEE', 'REGION', work.place.elsewhere);
    expect(await seen(id, concerned)).toMatchObject({ id });
    expect((await work.step('acceptMatter', id, concerned)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.step('acceptMatter', id, work.people.committee)).codes).toEqual([]);
  });

  it('of another station is out of reach of staff, as if there were none', async () => {
    const stationId = await work.stationIs('ESTABLISHED', { id: newId() });
    const { id } = await work.raised({ stationId });
    expect((await work.step('acceptMatter', id, work.people.staff)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.step('acceptMatter', newId(), work.people.staff)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('whose region moves is in reach of the office it moved to, also where it only concerns it', async () => {
    const [moving, target] = [await work.service.region('/430000/430100/'), await work.service.region('/440000/')];
    const { id } = await work.raised({ concernsRegionId: moving });
    const there = await work.service.caller('committee there', 'WORK_COMMITTEE', 'REGION', target);
    expect(await seen(id, there)).toBeNull();
    await work.service.hear(eventOf(regionChanged, moving, 2, {
      code: '430100', name: '移', kind: 'CITY', parentId: target, path: '/440000/430100/', from: '2000-01-01', to: null, successorIds: [],
    }));
    expect(await seen(id, there)).toMatchObject({ id });
  });
});

describe('the list of matters', () => {
  it('is of a stage, a station, a unit, a region with what lies below, open or ended', async () => {
    const { committee } = work.people;
    const stationId = await work.stationIs('ESTABLISHED', { id: newId(), regionId: work.place.village });
    const [raised, assigned, rejected, closed] = [
      (await work.raised({ stationId })).id, await work.at('COLLECTED', { stationId }), await work.at('COLLECTED', { stationId }), await work.at('COLLECTED', { stationId }),
    ];
    const unitId = await work.unit('COUNTY');
    const as = committee;
    for (const id of [assigned, closed]) {
      await work.done('acceptMatter', id, as);
      await work.done('analyseMatter', id, as);
      await work.done('assignMatter', id, as, { unitId });
    }
    await work.done('rejectMatter', rejected, as);
    for (const step of ['signMatter', 'replyToMatter', 'feedBack', 'closeMatter']) await work.done(step, closed, work.people.administrator);
    expect(await list({ stationId }, as)).toEqual([closed, rejected, assigned, raised]);
    expect(await list({ stationId, open: true }, as)).toEqual([assigned, raised]);
    expect(await list({ stationId, open: false }, as)).toEqual([closed, rejected]);
    expect(await list({ stationId, stage: 'ASSIGNED' }, as)).toEqual([assigned]);
    expect(await list({ unitId }, as)).toEqual([closed, assigned]);
    expect(await list({ regionId: work.place.village }, as)).toEqual([closed, rejected, assigned, raised]);
    expect((await list({ regionId: work.place.county }, as)).slice(0, 4)).toEqual([closed, rejected, assigned, raised]);
    expect(await list({ regionId: newId() }, as)).toEqual([]);
  });

  it('is not read on from a cursor that no list gave', async () => {
    for (const key of ['someday', '2026-13-01T00:00:00Z', '999999-01-01T00:00:00Z']) {
      const after = Buffer.from(JSON.stringify([key, newId()])).toString('base64url');
      expect((await work.service.ask('query ($after: String) { matters(after: $after) { nodes { id } } }', { after }, { as: work.people.staff })).codes).toEqual(['BAD_USER_INPUT']);
    }
  });

  it('of a region has the matters that concern it, wherever they were raised', async () => {
    const { id } = await work.raised({ concernsRegionId: work.place.elsewhere });
    expect(await list({ regionId: work.place.elsewhere }, work.people.committee)).toContain(id);
  });
});

describe('a station', () => {
  const query = `matters(open: true, first: 5) { totalCount nodes { id stage unit { name } stages { stage } contact { name } } } matterCounts { stage count }`;

  it('shows its open matters and how many stand where: one statement for each list, for all stations asked', async () => {
    const stations = [await work.stationIs('ESTABLISHED', { id: newId() }), await work.stationIs('ESTABLISHED', { id: newId() }), await work.stationIs('ESTABLISHED', { id: newId() })];
    for (const stationId of stations) for (let made = 0; made < 3; made += 1) await work.raised({ stationId, contact });
    const { data } = await work.service.entities('Station', stations, query, { as: work.people.committee });
    const found = (data as unknown as { _entities: { matters: { totalCount: number; nodes: unknown[] }; matterCounts: { stage: string; count: number }[] }[] })._entities;
    expect(found.map(({ matters }) => [matters.totalCount, matters.nodes.length])).toEqual([[3, 3], [3, 3], [3, 3]]);
    expect(found[0]?.matterCounts).toHaveLength(10);
    expect(found[0]?.matterCounts[0]).toEqual({ stage: 'COLLECTED', count: 3 });
    expect(work.service.statements).toHaveLength(5); // matters and their count; counts by stage; stages; contacts. No unit yet, so none is read.
  });

  it('lists no matters for the public and says no count, not even zero', async () => {
    const { data, codes } = await work.service.entities('Station', [work.place.station], 'matters { totalCount nodes { id } } matterCounts { count }');
    expect(codes).toEqual([]);
    const [station] = (data as unknown as { _entities: { matters: unknown; matterCounts: null }[] })._entities;
    expect(station?.matters).toEqual({ totalCount: 0, nodes: [] });
    expect(station?.matterCounts).toBeNull();
  });
});

it('many matters are listed with their units, stages and replies in one statement each', async () => {
  for (let made = 0; made < 3; made += 1) await work.at('FED_BACK');
  await work.service.data(`{ matters(stage: "FED_BACK") { nodes { title stageName unit { name matters(first: 2) { nodes { title } } } stages { stage } replies { text } station { id } region { id } } } }`, {}, { as: work.people.staff });
  expect(work.service.statements).toHaveLength(5); // matters; units; the units' matters; stages; replies
});
