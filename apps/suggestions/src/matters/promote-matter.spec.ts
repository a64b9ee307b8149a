import type { Caller } from '@renda/caller';
import { addDays, dayOf } from '@renda/calendar';
import { importedId, newId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { endStages, stages } from './matter.lifecycle.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const today = dayOf(new Date());
const promote = (matterId: string, mandateId: string, as: Caller, given: Record<string, unknown> = {}, fields = 'since mandate { id }', now?: Date) =>
  work.mutate('promoteMatter', { requestId: newId(), matterId, mandateId, ...given }, as, fields, now);
const codesOf = async (...given: Parameters<typeof promote>): Promise<string[]> => (await promote(...given)).codes;
async function promotersOf(id: string): Promise<{ promoters: { id: string }[]; version: number }> {
  return (await work.service.data<{ matter: { promoters: { id: string }[]; version: number } }>(
    'query ($id: ID!) { matter(id: $id) { version promoters { id } } }', { id }, { as: work.station.people.staff })).matter;
}

describe('a deputy who pushes a matter to its solution', () => {
  it('is named, stands at the matter, and is credited when that is struck off as solved', async () => {
    const { staff, handler } = work.station.people;
    const id = await work.station.at('SUPERVISED');
    await work.service.said();
    const { data } = await promote(id, work.lead.mandateId, staff, {}, 'since actorId at mandate { id } matter { id version }');
    expect(data).toEqual({ promoteMatter: { since: today, actorId: staff.id, at: expect.stringMatching(/Z$/), mandate: { id: work.lead.mandateId }, matter: { id, version: 6 } } });
    expect((await work.service.said()).map(({ data: told }) => told)).toMatchObject([{ stage: 'SUPERVISED', solved: null, promoterIds: [work.lead.mandateId] }]);
    await work.station.done('replyToMatter', id, handler);
    for (const step of ['feedBack', 'closeMatter']) await work.station.done(step, id, staff);
    expect((await work.service.said()).at(-1)?.data).toMatchObject({ stage: 'CLOSED', solved: true, promoterIds: [work.lead.mandateId] });
  });

  it.each(stages.map((stage) => [stage, endStages.includes(stage) ? 'MATTER_ENDED' : null] as const))('of a matter that stands at %s: %s', async (stage, code) => {
    expect(await codesOf(await work.station.at(stage), work.lead.mandateId, work.station.people.staff)).toEqual(code === null ? [] : [code]);
  });

  it('names himself where he sits, or where the matter concerns his county; the matter is not his to see for that', async () => {
    const { place } = work.station;
    const { id } = await work.station.raised();
    const { data } = await promote(id, work.lead.mandateId, work.leading, {}, 'since mandate { id } matter { id }');
    expect(data).toEqual({ promoteMatter: { since: today, mandate: { id: work.lead.mandateId }, matter: null } });
    const far = await work.deputy({ regionId: place.elsewhere });
    const himself = await work.service.caller('far', 'DEPUTY', 'OWN', null, far.personId);
    const concerning = await work.station.raised({ concernsRegionId: place.elsewhere });
    expect([await codesOf(id, far.mandateId, himself), await codesOf(concerning.id, far.mandateId, himself)]).toEqual([['NOT_AVAILABLE'], []]);
  });

  it('of a town below is named by himself as well, of another town not', async () => {
    const { place } = work.station;
    const stationId = await work.station.stationIs('ESTABLISHED', { id: newId(), regionId: place.county });
    const inTown = await work.deputy({ regionId: place.town });
    const inVillage = await work.deputy({ regionId: place.village });
    const ids = [(await work.station.raised({ stationId })).id, (await work.station.raised()).id];
    const codes = async ({ mandateId, personId }: typeof inTown): Promise<string[][]> => {
      const as = await work.service.caller(`deputy ${personId}`, 'DEPUTY', 'OWN', null, personId);
      return [await codesOf(ids[0] ?? '', mandateId, as), await codesOf(ids[1] ?? '', mandateId, as)];
    };
    expect([await codes(inTown), await codes(inVillage)]).toEqual([[[], []], [[], ['NOT_AVAILABLE']]]);
  });

  it('never names another, and nobody but the station, its committee and himself names him', async () => {
    const { people, place } = work.station;
    const { id } = await work.station.raised();
    const other = await work.deputy();
    await work.service.said();
    const who = [
      work.leading, await work.service.caller('other staff', 'STATION_STAFF', 'STATION', newId()), await work.service.caller('other committee', 'WORK_COMMITTEE', 'REGION', place.elsewhere), work.member,
    ];
    for (const as of who) expect(await codesOf(id, other.mandateId, as)).toEqual(['NOT_AVAILABLE']);
    expect(await codesOf(id, other.mandateId, people.handler)).toEqual(['FORBIDDEN']);
    expect(await work.service.said()).toEqual([]);
    expect(await codesOf(id, other.mandateId, people.committee)).toEqual([]);
  });

  it('is named once, and twenty at most', async () => {
    const { id } = await work.station.raised();
    const deputies = await Promise.all(Array.from({ length: 21 }, () => work.deputy()));
    const codes = await Promise.all(deputies.map(({ mandateId }) => codesOf(id, mandateId, work.station.people.staff)));
    expect(codes.filter((one) => one.length === 0)).toHaveLength(20);
    expect(codes.flat()).toEqual(['PROMOTERS_TOO_MANY']);
    const { promoters, version } = await promotersOf(id);
    expect([new Set(promoters.map((one) => one.id)).size, version]).toEqual([20, 21]);
    expect(await codesOf(id, promoters[0]?.id ?? '', work.station.people.staff)).toEqual(['ALREADY_PROMOTER']);
  });

  it('by twenty at once is named once; by one request sent twice as well', async () => {
    const [one, other] = [(await work.station.raised()).id, (await work.station.raised()).id];
    const codes = await Promise.all(Array.from({ length: 20 }, () => codesOf(one, work.lead.mandateId, work.station.people.staff)));
    expect([codes.filter((some) => some.length === 0).length, new Set(codes.flat())]).toEqual([1, new Set(['ALREADY_PROMOTER'])]);
    const requestId = newId();
    const twice = [await promote(other, work.lead.mandateId, work.leading, { requestId }), await promote(other, work.lead.mandateId, work.leading, { requestId })];
    expect([twice[0]?.codes, twice[1]?.data]).toEqual([[], twice[0]?.data]);
    expect((await promotersOf(other)).promoters).toEqual([{ id: work.lead.mandateId }]);
  });

  it.each([[-1, 'BAD_USER_INPUT'], [0, null], [3, null], [4, 'BAD_USER_INPUT']])('since %s days after the matter was raised, three days later: %s', async (after, code) => {
    const { id } = await work.station.raised();
    const now = new Date(Date.now() + 3 * 86_400_000);
    expect(await codesOf(id, work.lead.mandateId, work.station.people.staff, { since: addDays(today, after) }, 'since', now)).toEqual(code === null ? [] : [code]);
  });

  it.each([['a day before his mandate', 1, null, 'MANDATE_NOT_HELD'], ['on its first day', 0, null, null], ['on its last day', -9, 1, null], ['on the day it has ended', -9, 0, 'MANDATE_NOT_HELD']] as const)(
    '%s: from %s days, to %s: %s', async (_, from, to, code) => {
      const { mandateId } = await work.deputy({ from: addDays(today, from), to: to === null ? null : addDays(today, to) });
      expect(await codesOf((await work.station.raised()).id, mandateId, work.station.people.staff)).toEqual(code === null ? [] : [code]);
    });

  it('is the same in whatever letters his id is written', async () => {
    const id = (await work.station.raised({ stationId: work.station.place.station.toUpperCase() })).id;
    await work.service.said();
    expect(await codesOf(id.toUpperCase(), work.lead.mandateId.toUpperCase(), work.station.people.staff)).toEqual([]);
    expect((await work.service.said()).map(({ subject, data }) => [subject, data])).toEqual([[id, expect.objectContaining({ stationId: work.station.place.station, promoterIds: [work.lead.mandateId] })]]);
    expect(await codesOf(id, work.lead.mandateId, work.station.people.staff)).toEqual(['ALREADY_PROMOTER']);
  });

  it('is nobody one has not heard of, at no matter there is not', async () => {
    expect([await codesOf((await work.station.raised()).id, newId(), work.station.people.staff), await codesOf(newId(), work.lead.mandateId, work.station.people.staff)])
      .toEqual([['NOT_AVAILABLE'], ['NOT_AVAILABLE']]);
  });

  it('is listed with many matters by one statement, and not to the public', async () => {
    const ids = await Promise.all([1, 2, 3].map(async () => (await work.station.raised()).id));
    for (const id of ids) await promote(id, work.lead.mandateId, work.station.people.staff);
    const { data } = await work.service.entities('Matter', ids, 'promoters { id } promotions { since mandate { id } }', { as: work.station.people.staff });
    const promotion = { promoters: [{ id: work.lead.mandateId }], promotions: [{ since: today, mandate: { id: work.lead.mandateId } }] };
    expect((data as unknown as { _entities: unknown[] })._entities).toEqual([promotion, promotion, promotion]);
    expect(work.service.statements).toHaveLength(2);
    expect((await work.service.entities('Matter', ids.slice(0, 1), 'promoters { id }')).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('who pushed past matters', () => {
  const matter = (key: string, given: Record<string, unknown> = {}) => ({
    key, station: `id:${work.station.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '早班公交偏少', text: '希望加密班次。', raised_at: '2024-03-01T09:00:00+08:00', ...given,
  });
  const load = async (kind: string, ...rows: readonly (Record<string, unknown> & { key: string })[]): Promise<string[]> =>
    (await work.service.load(kind, rows, { as: work.station.people.administrator })).body.faults.map(({ code }) => code);
  const pushing = (key: string, mandateId: string, since = '2024-03-02') => ({ key: newId(), matter: key, mandate: `id:${mandateId}`, since });
  const closed = async (): Promise<Record<string, unknown>> => {
    await work.service.load('unit', [{ key: 'roads', name: '交通运输局', region: `id:${work.station.place.county}`, powers_level: 'COUNTY' }], { as: work.station.people.administrator });
    const on = (date: number): string => `2024-03-${String(date).padStart(2, '0')}T09:00:00+08:00`;
    return {
      accepted_at: on(2), analysed_at: on(3), nature: 'TRAVEL', powers_level: 'COUNTY', assigned_at: on(4), unit: 'roads', due_on: '2024-04-30', signed_at: on(5), signed_by: '窗口',
      replied_at: on(12), reply: '已增开。', fed_back_at: on(13), feedback_channel: 'PHONE', feedback: '已告知。', closed_at: on(15), solved: true, evidence: '时刻表',
    };
  };

  it('come in up to the strike-off, and each matter says its promoters once', async () => {
    const [one, other] = [await work.deputy(), await work.deputy()];
    expect(await load('matter', matter('solved', await closed()), matter('open'))).toEqual([]);
    await work.service.said();
    expect(await load('matter_promoter', pushing('solved', one.mandateId, '2024-03-15'), pushing('open', one.mandateId), pushing('solved', other.mandateId))).toEqual([]);
    const events = await work.service.said();
    expect(events.map(({ subject, origin, data }) => [subject, origin, (data as { promoterIds: string[] }).promoterIds])).toEqual([
      [importedId('test', 'matter', 'solved'), 'import', [one.mandateId, other.mandateId]], [importedId('test', 'matter', 'open'), 'import', [one.mandateId]],
    ]);
  });

  it('are named at the matter that theirs went on in, since that is where it is solved', async () => {
    const { mandateId } = await work.deputy();
    expect(await load('matter', matter('went on'), matter('goes on'))).toEqual([]);
    expect(await load('matter_merge', { key: newId(), matter: 'went on', into: 'goes on', merged_at: '2024-03-03T09:00:00+08:00', reason: '同一线路' })).toEqual([]);
    expect([await load('matter_promoter', pushing('went on', mandateId)), await load('matter_promoter', pushing('goes on', mandateId))]).toEqual([['MATTER_ENDED'], []]);
  });

  it('are refused after the strike-off, before the collection, at a rejected matter, twice, out of office, unknown', async () => {
    const deputy = await work.deputy();
    const late = await work.deputy({ from: '2024-03-03' });
    const rejected = { rejected_at: '2024-03-02T09:00:00+08:00', rejected_reason: '重复' };
    expect(await load('matter', matter('struck off', await closed()), matter('rejected', rejected))).toEqual([]);
    const { mandateId } = deputy;
    const rows = [
      pushing('struck off', mandateId), pushing('struck off', mandateId), pushing('struck off', work.lead.mandateId, '2024-03-16'), pushing('struck off', work.lead.mandateId, '2024-02-29'),
      pushing('rejected', mandateId), pushing('struck off', late.mandateId), pushing('struck off', newId()), pushing('unknown', mandateId),
    ];
    expect(await load('matter_promoter', ...rows)).toEqual(
      ['ALREADY_PROMOTER', 'BAD_USER_INPUT', 'BAD_USER_INPUT', 'MATTER_ENDED', 'MANDATE_NOT_HELD', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
  });
});
