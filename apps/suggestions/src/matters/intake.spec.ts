import { newId } from '@renda/subgraph';
import { occasionsHeard } from '../testing/occasions-heard.js';
import { countyRules } from '../testing/rulebook-of-place.js';
import { StationAtWork } from '../testing/station-at-work.js';
import { occasionKinds } from './matter-occasion.js';
import { matterTopics } from './matter-topics.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

const today = (): string => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);
const tomorrow = (): string => new Date(Date.now() + 32 * 3600_000).toISOString().slice(0, 10);

async function matter<T>(id: string, fields: string): Promise<T> {
  return (await work.service.data<{ matter: T }>(`query ($id: ID!) { matter(id: $id) { ${fields} } }`, { id }, { as: work.people.staff })).matter;
}

async function raisedBy(given: Record<string, unknown>): Promise<string> {
  const { data, errors } = await work.raise(given, work.people.staff);
  if (errors) throw new Error(JSON.stringify(errors));
  const { rows } = await work.service.database.pool.query<{ id: string }>('select matter_id as id from matter_receipt where number = $1', [(data as unknown as { raiseMatter: { receipt: string } }).raiseMatter.receipt]);
  return rows[0]?.id ?? '';
}

describe('the occasion on which a matter was raised', () => {
  it.each(occasionKinds)('is a %s of the station, which then lists the matter', async (kind) => {
    const heard = await occasionsHeard(work, today());
    await work.service.said();
    const id = await raisedBy({ channel: 'RECEPTION', occasion: { kind, id: heard[kind] } });
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([{ occasionKind: kind, occasionId: heard[kind] }]);
    expect(await matter(id, 'occasion { kind id activity { id } reception { id } visit { id } contactMeeting { id } }')).toEqual({
      occasion: {
        kind, id: heard[kind],
        ...Object.fromEntries(Object.entries({ activity: 'Activity', reception: 'Reception', visit: 'StationVisit', contactMeeting: 'ContactMeeting' }).map(([field, of]) => [field, of === kind ? { id: heard[kind] } : null])),
      },
    });
    const { data } = await work.service.entities(kind, [heard[kind], newId()], 'matters { nodes { id } }', { as: work.people.staff });
    expect((data as unknown as { _entities: unknown })._entities).toEqual([{ matters: { nodes: [{ id }] } }, { matters: { nodes: [] } }]);
    expect(work.service.statements).toHaveLength(1);
    expect((await work.service.entities(kind, [heard[kind]], 'matters { nodes { id } }')).data).toEqual({ _entities: [{ matters: { nodes: [] } }] });
  });

  it('leads to the matter in its chain', async () => {
    const { Reception } = await occasionsHeard(work, today());
    const id = await raisedBy({ occasion: { kind: 'Reception', id: Reception } });
    const { rows } = await work.service.database.pool.query('select from_kind, relation, to_kind from provenance_link where from_id = $1 and to_id = $2', [Reception, id]);
    expect(rows).toEqual([{ from_kind: 'Reception', relation: 'RAISED_AT', to_kind: 'Matter' }]);
  });

  it('is said by somebody who has signed in, not by anybody', async () => {
    const { Reception } = await occasionsHeard(work, today());
    expect((await work.raise({ occasion: { kind: 'Reception', id: Reception } })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it.each([
    ['nobody has heard of', () => ({ kind: 'Reception', id: newId() }), 'NOT_AVAILABLE'],
    ['of another kind than said', async () => ({ kind: 'Activity', id: (await occasionsHeard(work, today())).Reception }), 'NOT_AVAILABLE'],
    ['of no kind there is', async () => ({ kind: 'Party', id: (await occasionsHeard(work, today())).Reception }), 'BAD_USER_INPUT'],
    ['at another station', async () => ({ kind: 'StationVisit', id: (await occasionsHeard(work, today(), newId())).StationVisit }), 'OCCASION_ELSEWHERE'],
    ['that was taken back', async () => ({ kind: 'Reception', id: (await occasionsHeard(work, today(), work.place.station, 'CORRECTED')).Reception }), 'OCCASION_TAKEN_BACK'],
    ['that was cancelled', async () => ({ kind: 'Activity', id: (await occasionsHeard(work, today(), work.place.station, 'CANCELLED')).Activity }), 'OCCASION_TAKEN_BACK'],
    ['of tomorrow', async () => ({ kind: 'Activity', id: (await occasionsHeard(work, tomorrow())).Activity }), 'OCCASION_LATER'],
  ])('%s is refused', async (_, occasion, code) => {
    expect((await work.raise({ occasion: await occasion() }, work.people.staff)).codes).toEqual([code]);
  });
});

describe('the channels and topics of a place', () => {
  const asked = async (regionId: string | null): Promise<Record<string, { code: string; local: boolean; citation: string | null }[]>> => work.service.data(
    'query ($regionId: ID) { matterChannels(regionId: $regionId) { code local citation } matterTopics(regionId: $regionId) { code local citation } }', { regionId });

  it('are those of every place, each topic with the text that names it, where no rulebook adds any', async () => {
    const { matterTopics: topics, matterChannels } = await asked(null);
    expect(topics?.map(({ code }) => code)).toEqual(Object.keys(matterTopics));
    expect(topics?.filter(({ citation }) => citation === '001§23¶2')).toHaveLength(5);
    expect(topics?.every(({ citation, local }) => citation !== null && !local)).toBe(true);
    expect(matterChannels?.some(({ local }) => local)).toBe(false);
    expect((await work.service.ask('{ matterTopics(regionId: "018f0000-0000-7000-8000-0000000000ff") { code } }')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('in Dancheng are also its five problem areas, of which two are of every place', async () => {
    await countyRules(work);
    const local = (await asked(work.place.town))['matterTopics']?.filter((one) => one.local);
    expect(local?.map(({ code }) => code)).toEqual(['POWER', 'LABOUR', 'SALES']);
    const codes = [];
    for (const topic of ['POWER', 'TRAVEL', 'MOON']) codes.push((await work.raise({ topic })).codes);
    expect(codes).toEqual([[], [], ['TOPIC_UNKNOWN']]);
    const elsewhere = await work.stationIs('ESTABLISHED', { id: newId(), regionId: work.place.elsewhere });
    expect((await work.raise({ topic: 'POWER', stationId: elsewhere })).codes).toEqual(['TOPIC_UNKNOWN']);
  });

  it('are what its rulebook adds by name', async () => {
    const values = [{ code: 'LOUDSPEAKER', zh: '村村响', en: 'Village loudspeaker' }];
    await countyRules(work, { key: 'matter-channels', kind: 'catalogue', open: true, values }, { key: 'matter-topics', kind: 'catalogue', open: true, values: [{ code: 'WEDDINGS', zh: '婚俗', en: 'Wedding customs' }] });
    expect((await asked(work.place.county))['matterChannels']?.at(-1)).toEqual({ code: 'LOUDSPEAKER', local: true, citation: '本试验§1' });
    expect((await work.raise({ channel: 'LOUDSPEAKER', topic: 'WEDDINGS' })).codes).toEqual([]);
    const elsewhere = await work.stationIs('ESTABLISHED', { id: newId(), regionId: work.place.elsewhere });
    expect((await work.raise({ channel: 'LOUDSPEAKER', stationId: elsewhere })).codes).toEqual(['CHANNEL_UNKNOWN']);
  });
});

describe('the analysis', () => {
  it('gives the topic, or leaves the one that was given', async () => {
    const [said, unsaid] = [await work.at('ACCEPTED', { topic: 'HOUSING' }), await work.at('ACCEPTED')];
    const { staff } = work.people;
    expect(await matter(unsaid, 'topic')).toEqual({ topic: null });
    await work.done('analyseMatter', said, staff);
    await work.done('analyseMatter', unsaid, staff, { topic: 'TRAVEL' });
    expect([await matter(said, 'topic'), await matter(unsaid, 'topic')]).toEqual([{ topic: 'HOUSING' }, { topic: 'TRAVEL' }]);
    expect((await work.step('analyseMatter', await work.at('ACCEPTED'), staff, { topic: 'MOON' })).codes).toEqual(['TOPIC_UNKNOWN']);
  });

  it('grades by what else the place classes by, and by nothing else', async () => {
    const urgency = { key: 'matter-grade-urgency', kind: 'catalogue', open: false, values: [{ code: 'URGENT', zh: '急', en: 'Urgent' }, { code: 'PLAIN', zh: '平', en: 'Plain' }] };
    await countyRules(work, urgency);
    const { matterDimensions } = await work.service.data<{ matterDimensions: unknown }>('query ($regionId: ID) { matterDimensions(regionId: $regionId) { key values { code } } }', { regionId: work.place.town });
    expect(matterDimensions).toEqual([{ key: 'matter-grade-urgency', values: [{ code: 'URGENT' }, { code: 'PLAIN' }] }]);
    const id = await work.at('ACCEPTED');
    const grade = (value: string, dimension = 'matter-grade-urgency') => ({ dimension, value });
    for (const grades of [[grade('SLOW')], [grade('URGENT', 'matter-grade-colour')], [grade('URGENT'), grade('PLAIN')]]) {
      expect((await work.step('analyseMatter', id, work.people.staff, { grades })).codes).toEqual(['GRADE_UNKNOWN']);
    }
    await work.done('analyseMatter', id, work.people.staff, { grades: [grade('URGENT')] });
    expect(await matter(id, 'grades { dimension value }')).toEqual({ grades: [grade('URGENT')] });
  });
});

describe('how a matter ended', () => {
  it.each([['SOLVED', true], ['PARTLY', false], ['PLANNED', false], ['EXPLAINED', false]])('%s counts as solved: %s', async (solution, solved) => {
    const id = await work.at('FED_BACK');
    await work.service.said();
    await work.done('closeMatter', id, work.people.staff, { solution });
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([{ solved, solution }]);
    expect(await matter(id, 'solved solution')).toEqual({ solved, solution });
  });

  it('is one of the four', async () => {
    expect((await work.step('closeMatter', await work.at('FED_BACK'), work.people.staff, { solution: 'FORGOTTEN' })).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the document by which a place handles what voters say', () => {
  it('is shown with what was raised at a reception, where its rulebook names one', async () => {
    const { Reception } = await occasionsHeard(work, today());
    await raisedBy({ channel: 'RECEPTION', occasion: { kind: 'Reception', id: Reception } });
    const shown = async (): Promise<unknown> => (await work.service.entities('Reception', [Reception], 'matters { nodes { handlingRules { title citation } } }', { as: work.people.staff })).data;
    await countyRules(work);
    expect(await shown()).toEqual({ _entities: [{ matters: { nodes: [{ handlingRules: null }] } }] });
    const title = { zh: '接待选民意见处理办法', en: 'How opinions of voters at receptions are handled' };
    await countyRules(work, { key: 'voter-opinion-handling', kind: 'localName', of: 'VOTER_OPINION_HANDLING', name: title, title });
    expect(await shown()).toEqual({ _entities: [{ matters: { nodes: [{ handlingRules: { title: title.zh, citation: '本试验§1' } }] } }] });
  });
});
