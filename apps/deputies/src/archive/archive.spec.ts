import type { Caller } from '@renda/caller';
import { dutyRecorded } from '@renda/events';
import { newId } from '@renda/subgraph';
import { eventOf } from '@renda/subgraph/testing';
import { Congress, type County } from '../congress.fixture.js';

let congress: Congress;
let here: County;
let elsewhere: County;
let person: string;
let mandate: string;

beforeAll(async () => {
  congress = await Congress.convene();
  [here, elsewhere] = [await congress.county(), await congress.county()];
  person = await congress.person('某代表');
  mandate = await congress.mandate(person, await congress.term(here.county), here.town);
});
afterAll(() => congress.stop());

interface Duty {
  readonly id?: string;
  readonly person?: string;
  readonly mandate?: string;
  readonly day: string;
  readonly measure?: string;
  readonly quantity?: number;
  readonly regionId?: string;
  readonly stationId?: string | null;
  readonly corrects?: string | null;
}

const duty = ({ id = newId(), day, measure = 'ACTIVITY_ATTENDED', quantity = 1, corrects = null, ...more }: Duty) =>
  eventOf(dutyRecorded, id, 1, {
    personId: more.person ?? person, mandateId: more.mandate ?? mandate, measure, day, quantity, unit: '次', regionId: more.regionId ?? here.town, stationId: more.stationId ?? null,
    activityId: null, activityType: null, mode: 'ON_SITE', leftPost: false, sourceId: newId(), sourceEventId: newId(), corrects,
  });

const file = `query ($id: ID!, $from: Date, $to: Date, $first: Int = 50, $after: String) { person(id: $id) { performanceFile {
  heardUntil timeline(from: $from, to: $to, first: $first, after: $after) { nodes { id day measure } pageInfo { hasNextPage endCursor } }
  counts(from: $from, to: $to) { measure unit quantity duties } } } }`;

interface File {
  heardUntil: string;
  timeline: { nodes: { id: string; day: string; measure: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  counts: { measure: string; quantity: number; duties: number }[];
}

async function read(id: string, variables: Record<string, unknown> = {}, as: Caller = congress.administrator): Promise<File> {
  const { person: found } = await congress.service.data<{ person: { performanceFile: File } }>(file, { id, ...variables }, { as });
  return found.performanceFile;
}

async function deputy(): Promise<{ id: string; mandate: string }> {
  const id = await congress.person('另一代表');
  return { id, mandate: await congress.mandate(id, await congress.term(here.county, 'COUNTY', 30 + (terms += 1)), here.town) };
}
let terms = 0;

describe('the file of a deputy', () => {
  it('shows what was verified, newest first, with where and by which mandate', async () => {
    const station = newId();
    await congress.service.hear(duty({ day: '2025-03-01', stationId: station, measure: 'STATION_VISIT' }), duty({ day: '2025-05-01' }), duty({ day: '2025-04-01' }));
    const { timeline, heardUntil } = await read(person);
    expect(timeline.nodes.map(({ day }) => day)).toEqual(['2025-05-01', '2025-04-01', '2025-03-01']);
    expect(Date.parse(heardUntil)).toBeGreaterThan(0);
    const { person: found } = await congress.service.data<{ person: unknown }>(
      `query ($id: ID!) { person(id: $id) { performanceFile { person { name } timeline(to: "2025-03-02") { nodes { quantity unit station { id } activity { id } region { name } mandate { level } corrects } } } } }`,
      { id: person }, { as: congress.administrator });
    expect(found).toEqual({ performanceFile: { person: { name: '某代表' }, timeline: { nodes: [
      { quantity: 1, unit: '次', station: { id: station }, activity: null, region: { name: '司徒' }, mandate: { level: 'COUNTY' }, corrects: null },
    ] } } });
  });

  it('counts one duty once, however often it is heard, also by many at the same time', async () => {
    const other = await deputy();
    const once = duty({ person: other.id, mandate: other.mandate, day: '2025-05-01' });
    await Promise.all(Array.from({ length: 5 }, () => congress.service.hear(once, once)));
    expect((await read(other.id)).counts).toEqual([{ measure: 'ACTIVITY_ATTENDED', unit: '次', quantity: 1, duties: 1 }]);
  });

  it.each([['as a negative quantity', -3], ['as a positive one', 3]])('keeps a correction as a line of its own, told %s, and takes it off', async (_, told) => {
    const other = await deputy();
    const who = { person: other.id, mandate: other.mandate };
    const wrong = duty({ ...who, day: '2025-05-01', quantity: 3 });
    await congress.service.hear(wrong, duty({ ...who, day: '2025-05-02', quantity: 2 }), duty({ ...who, day: '2025-05-01', quantity: told, corrects: wrong.subject }));
    const { timeline, counts } = await read(other.id);
    expect(timeline.nodes.map(({ day }) => day)).toEqual(['2025-05-02', '2025-05-01', '2025-05-01']);
    expect(counts).toEqual([{ measure: 'ACTIVITY_ATTENDED', unit: '次', quantity: 2, duties: 1 }]);
  });

  it('of a range begins on its first day and ends before its last', async () => {
    const other = await deputy();
    await congress.service.hear(...['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'].map((day) => duty({ person: other.id, mandate: other.mandate, day })));
    const { timeline, counts } = await read(other.id, { from: '2025-01-01', to: '2026-01-01' });
    expect(timeline.nodes.map(({ day }) => day)).toEqual(['2025-12-31', '2025-01-01']);
    expect(counts[0]?.duties).toBe(2);
  });

  it('is paged without gap or repeat, also within one day', async () => {
    const other = await deputy();
    await congress.service.hear(...Array.from({ length: 5 }, () => duty({ person: other.id, mandate: other.mandate, day: '2025-05-01' })));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { timeline } = await read(other.id, { first: 2, after });
      seen.push(...timeline.nodes.map(({ id }) => id));
      after = timeline.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : undefined;
    } while (after);
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
  });

  it('of many deputies is read in one statement for each of its lists', async () => {
    await congress.service.data(
      `query ($id: ID!) { deputies(regionId: $id, first: 50) { nodes { performanceFile { timeline(first: 5) { nodes { day mandate { level } } } counts { measure } } } } }`, { id: here.county }, { as: congress.administrator });
    expect(congress.service.statements).toHaveLength(4); // deputies, timelines, their mandates, counts
  });
});

describe('a file is seen', () => {
  it.each<[string, string[], (own: string) => Promise<Caller>]>([
    ['by the deputy himself', ['here', 'elsewhere'], (own) => congress.service.caller('own file', 'DEPUTY', 'OWN', null, own)],
    ['by no other deputy', [], async () => congress.service.caller('other file', 'DEPUTY', 'OWN', null, await congress.person('别人'))],
    ['by the committee of the county in which he sits', ['here', 'elsewhere'], () => congress.committee('file county', here.county)],
    ['by the committee of the place for what was done there', ['elsewhere'], () => congress.committee('file place', elsewhere.town)],
    ['by no committee of another place', [], () => congress.committee('file other place', elsewhere.otherTown)],
    ['by the committee of the town for what was done in it', ['here'], () => congress.committee('file town', here.town)],
    ['by no staff of a station', [], () => congress.service.caller('file staff', 'STATION_STAFF', 'REGION', here.county)],
    ['by an administrator of the realm', ['here', 'elsewhere'], () => Promise.resolve(congress.administrator)],
  ])('%s: %j', async (_, places, caller) => {
    const other = await deputy();
    const who = { person: other.id, mandate: other.mandate };
    await congress.service.hear(duty({ ...who, day: '2025-05-01', measure: 'here', regionId: here.town }), duty({ ...who, day: '2025-04-01', measure: 'elsewhere', regionId: elsewhere.town }));
    const { timeline, counts } = await read(other.id, {}, await caller(other.id));
    expect(timeline.nodes.map(({ measure }) => measure)).toEqual(places);
    expect(counts.map(({ measure }) => measure).sort()).toEqual([...places].sort());
  });

  it('by nobody without a grant', async () => {
    const { data } = await congress.service.ask(`query ($id: ID!) { person(id: $id) { performanceFile { timeline { nodes { id } } counts { measure } } } }`, { id: person });
    expect(data?.['person']).toEqual({ performanceFile: { timeline: { nodes: [] }, counts: [] } });
  });
});
