import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

interface Similar {
  count: number;
  topics: { topic: string | null; count: number }[];
  matters: { share: number; matter: { id: string; title: string } | null }[];
}

async function similar(given: Record<string, unknown>, as: Caller | null = work.people.staff): Promise<Similar> {
  const query = 'query ($stationId: ID, $regionId: ID, $title: String!, $text: String! = "", $first: Int! = 10) { similarMatters(stationId: $stationId, regionId: $regionId, title: $title, text: $text, first: $first) { count topics { topic count } matters { share matter { id title } } } }';
  return (await work.service.data<{ similarMatters: Similar }>(query, given, as ? { as } : {})).similarMatters;
}

async function station(...matters: readonly Record<string, unknown>[]): Promise<{ stationId: string; ids: string[] }> {
  const stationId = await work.stationIs('ESTABLISHED', { id: newId() });
  const ids = [];
  for (const given of matters) ids.push((await work.raised({ stationId, ...given })).id);
  return { stationId, ids };
}

const lamp = { title: '路灯坏了', text: '村口路灯晚上不亮，走路不安全。' };

describe('likely duplicates', () => {
  it('are the most alike first, each with how much it has in common', async () => {
    const { stationId, ids } = await station({ title: '宅基地登记慢', text: '登记半年没有结果。' }, { title: '村口路灯不亮', text: '村口的路灯晚上不亮，走路危险。' }, lamp);
    const { count, matters } = await similar({ stationId, ...lamp }, work.people.committee);
    expect([count, matters.map(({ matter }) => matter?.id)]).toEqual([2, [ids[2], ids[1]]]);
    expect(matters[0]?.share).toBe(1);
    expect(matters[1]?.share).toBeCloseTo(18 / 30, 2);
  });

  it.each([
    ['full-width letters and figures', 'ＷＩＦＩ５信号差', 'wifi5 信号差'], ['signs and spaces', '【急】路灯，不亮！', '急 路灯不亮'], ['capital letters', 'WIFI差', 'wifi差'],
  ])('are found though %s differ', async (_, title, other) => {
    const { stationId, ids } = await station({ title, text: '请处理。' });
    expect((await similar({ stationId, title: other, text: '请处理' }, work.people.committee)).matters).toEqual([{ share: 1, matter: { id: ids[0], title } }]);
  });

  it('are none where too little is in common, nor of a title of one character or of signs alone', async () => {
    const { stationId } = await station({ title: '路口没有红绿灯', text: '上学的孩子过马路危险，希望装一个。' });
    for (const title of ['路口积水', '路', '！！！', '🙂']) expect(await similar({ stationId, title })).toMatchObject({ count: 0, topics: [], matters: [] });
  });

  it('leave out what was rejected, and what lies elsewhere', async () => {
    const { stationId, ids } = await station(lamp);
    await work.done('acceptMatter', ids[0] ?? '', work.people.committee);
    await work.done('rejectMatter', ids[0] ?? '', work.people.committee);
    expect(await similar({ stationId, ...lamp })).toMatchObject({ count: 0 });
    expect(await similar({ regionId: work.place.elsewhere, ...lamp })).toMatchObject({ count: 0 });
  });

  it('of a region are those raised below it, and those that concern it', async () => {
    const region = await work.service.region('/530000/530100/');
    const raisedIn = await work.stationIs('ESTABLISHED', { id: newId(), regionId: region });
    const { ids } = await station({ ...lamp, concernsRegionId: region });
    const inside = (await work.raised({ ...lamp, stationId: raisedIn })).id;
    expect((await similar({ regionId: region, ...lamp }, work.people.administrator)).count).toBe(2);
    expect((await similar({ regionId: region, ...lamp }, work.people.committee)).matters.map(({ matter }) => matter?.id)).toEqual([ids[0]]);
    expect(inside).not.toBe(ids[0]);
  });

  it('are to anybody only a number and what they are about', async () => {
    const { stationId } = await station({ ...lamp, topic: 'TRAVEL' }, { ...lamp, topic: 'TRAVEL' }, lamp);
    const seen = { count: 3, topics: [{ topic: 'TRAVEL', count: 2 }, { topic: null, count: 1 }], matters: [] };
    expect(await similar({ stationId, ...lamp }, null)).toEqual(seen);
    expect(await similar({ stationId, ...lamp }, work.people.staff)).toEqual(seen);
    expect(await similar({ stationId, ...lamp, first: 2 }, work.people.committee)).toMatchObject({ count: 3, matters: { length: 2 } });
  });

  it('cost two statements and one for the matters, however many are found', async () => {
    const { stationId } = await station(lamp, lamp, lamp);
    await similar({ stationId, ...lamp }, work.people.committee);
    expect(work.service.statements).toHaveLength(3);
    await similar({ stationId, ...lamp }, null);
    expect(work.service.statements).toHaveLength(1);
  });

  it.each([
    ['without a place', {}, 'BAD_USER_INPUT'], ['of 51', { stationId: newId(), first: 51 }, 'BAD_USER_INPUT'], ['of none', { stationId: newId(), first: 0 }, 'BAD_USER_INPUT'],
    ['of a title of 101 characters', { stationId: newId(), title: '题'.repeat(101) }, 'BAD_USER_INPUT'],
  ])('%s are not looked for', async (_, given, code) => {
    const { title = '路灯', stationId = null, first = 10 } = given as { title?: string; stationId?: string; first?: number };
    const query = 'query ($stationId: ID, $title: String!, $first: Int!) { similarMatters(stationId: $stationId, title: $title, first: $first) { count } }';
    expect((await work.service.ask(query, { title, stationId, first }, { as: work.people.staff })).codes).toEqual([code]);
  });
});

it('what was raised before there were bigrams has them as well: they follow from title and text', async () => {
  const { ids } = await station(lamp);
  const { rows } = await work.service.database.pool.query('select bigrams = text_bigrams(title || \' \' || text) as same, cardinality(bigrams) as many from matter where id = $1', [ids[0]]);
  expect(rows).toEqual([{ same: true, many: 15 }]);
});
