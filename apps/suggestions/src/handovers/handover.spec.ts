import type { Caller } from '@renda/caller';
import { bodyChanged } from '@renda/events';
import { importedId, newId } from '@renda/subgraph';
import { type Answer, describeLifecycle, eventOf } from '@renda/subgraph/testing';
import { StationAtWork } from '../testing/station-at-work.js';
import { type ItemAction, itemLifecycle, type ItemState, itemStates } from './handover.lifecycle.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

const types: Readonly<Record<string, string>> = { handOver: 'HandOverInput', signHandover: 'SignHandoverInput', returnHandoverItems: 'ReturnHandoverItemsInput' };
const fields = 'id itemCount signedCount returnedCount';
const mutate = (mutation: string, input: Record<string, unknown>, as?: Caller): Promise<Answer> =>
  work.service.ask(`mutation ($input: ${types[mutation] ?? ''}!) { ${mutation}(input: $input) { ${fields} } }`, { input }, as ? { as } : {});

const handing = (matterIds: readonly string[], given: Record<string, unknown> = {}): Promise<Answer> => mutate('handOver', {
  requestId: newId(), stationId: work.place.station, unitId: work.place.bureau, handedBy: '联络员', matterIds, ...given,
}, work.people.staff);

async function handed(...matterIds: readonly string[]): Promise<string> {
  const { data, errors } = await handing(matterIds);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { handOver: { id: string } }).handOver.id;
}

const stageOf = async (id: string): Promise<string> => (await work.service.data<{ matter: { stage: string } }>('query ($id: ID!) { matter(id: $id) { stage } }', { id }, { as: work.people.staff })).matter.stage;

interface Shown { signedCount: number; returnedCount: number; items: { state: ItemState; receivedBy: string | null; reason: string | null; matter: { id: string } | null }[] }
const shown = async (id: string): Promise<Shown> => (await work.service.data<{ handover: Shown }>(
  'query ($id: ID!) { handover(id: $id) { signedCount returnedCount items { state receivedBy reason matter { id } } } }', { id }, { as: work.people.staff })).handover;

describe('a hand-over', () => {
  it('counts nothing as handed over until the receiver has signed, for all at once or one by one', async () => {
    const [one, two, three] = [await work.at('ASSIGNED'), await work.at('ASSIGNED'), await work.at('ASSIGNED')];
    const id = await handed(one, two, three);
    expect((await shown(id)).items.map(({ state }) => state)).toEqual(['PENDING', 'PENDING', 'PENDING']);
    await work.service.said();
    expect((await mutate('signHandover', { id, receivedBy: '收件窗口', matterIds: [two] }, work.people.handler)).data).toEqual({ signHandover: { id, itemCount: 3, signedCount: 1, returnedCount: 0 } });
    expect((await work.service.said()).map(({ subject, data }) => [subject, (data as { stage?: string; signedCount?: number }).stage ?? (data as { signedCount?: number }).signedCount])).toEqual([[two, 'SUPERVISED'], [id, 1]]);
    expect([await stageOf(one), await stageOf(two)]).toEqual(['ASSIGNED', 'SUPERVISED']);
    expect((await mutate('signHandover', { id, receivedBy: '收件窗口' }, work.people.handler)).data).toMatchObject({ signHandover: { signedCount: 3 } });
    expect([await stageOf(one), await stageOf(three)]).toEqual(['SUPERVISED', 'SUPERVISED']);
    expect((await mutate('signHandover', { id, receivedBy: '收件窗口' }, work.people.handler)).codes).toEqual(['NOTHING_TO_SETTLE']);
  });

  it('is returned item by item, each for a reason', async () => {
    const [kept, sent] = [await work.at('ASSIGNED'), await work.at('ASSIGNED')];
    const id = await handed(kept, sent);
    expect((await mutate('returnHandoverItems', { id, matterIds: [sent], reason: ' ' }, work.people.handler)).codes).toEqual(['STEP_INCOMPLETE']);
    await mutate('returnHandoverItems', { id, matterIds: [sent], reason: '不属本局职责' }, work.people.handler);
    await mutate('signHandover', { id, receivedBy: '收件窗口' }, work.people.handler);
    expect([await stageOf(kept), await stageOf(sent)]).toEqual(['SUPERVISED', 'RETURNED']);
    const { items, ...counts } = await shown(id);
    expect(counts).toEqual({ signedCount: 1, returnedCount: 1 });
    expect(items).toEqual(expect.arrayContaining([
      { state: 'SIGNED', receivedBy: '收件窗口', reason: null, matter: { id: kept } }, { state: 'RETURNED', receivedBy: null, reason: '不属本局职责', matter: { id: sent } },
    ]));
  });

  it('agrees with the step of the matter itself, whichever is done', async () => {
    const [signed, returned] = [await work.at('ASSIGNED'), await work.at('ASSIGNED')];
    const id = await handed(signed, returned);
    await work.done('signMatter', signed, work.people.handler);
    await work.done('returnMatter', returned, work.people.handler);
    expect(await shown(id)).toMatchObject({ signedCount: 1, returnedCount: 1 });
    expect((await mutate('signHandover', { id, receivedBy: '收件窗口', matterIds: [signed] }, work.people.handler)).codes).toEqual(['STATUS_UNFIT']);
  });

  it('holds the list and its matters in one order: signed for from both ends at once, each is signed for once', async () => {
    const ids = [await work.at('ASSIGNED'), await work.at('ASSIGNED'), await work.at('ASSIGNED')];
    const id = await handed(...ids);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => (at % 2 === 0
      ? mutate('signHandover', { id, receivedBy: '收件窗口' }, work.people.handler) : work.step('signMatter', ids[at % 3] ?? '', work.people.handler))));
    expect(new Set(answers.flatMap(({ codes }) => codes))).not.toContain('INTERNAL_SERVER_ERROR');
    expect(await shown(id)).toMatchObject({ signedCount: 3, returnedCount: 0 });
  });

  it('is handed over by one of fifty at once: a matter waits on one list', async () => {
    const matter = await work.at('ASSIGNED');
    const answers = await Promise.all(Array.from({ length: 50 }, () => handing([matter])));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['ALREADY_HANDED_OVER'])]);
  });

  it.each([
    ['what is not assigned yet', async () => [await work.at('ANALYSED')], {}, 'NOT_FOR_THIS_UNIT'], ['what was signed for', async () => [await work.at('SUPERVISED')], {}, 'NOT_FOR_THIS_UNIT'],
    ['what nobody knows', () => Promise.resolve([newId()]), {}, 'NOT_AVAILABLE'], ['nothing', () => Promise.resolve([]), {}, 'BAD_USER_INPUT'],
    ['what is from neither station nor body', async () => [await work.at('ASSIGNED')], { stationId: null }, 'BAD_USER_INPUT'],
    ['what is by nobody', async () => [await work.at('ASSIGNED')], { handedBy: ' ' }, 'BAD_USER_INPUT'],
  ])('of %s is refused', async (_, matters, given, code) => {
    expect((await handing(await matters(), given)).codes).toEqual([code]);
  });

  it('of what is for another unit is refused, nor is another unit asked to sign', async () => {
    const matter = await work.at('ASSIGNED');
    expect((await handing([matter], { unitId: await work.unit('COUNTY') })).codes).toEqual(['NOT_FOR_THIS_UNIT']);
    const id = await handed(matter);
    const other = await work.service.caller('other unit', 'UNDERTAKING_UNIT', 'UNIT', await work.unit('COUNTY'));
    expect((await mutate('signHandover', { id, receivedBy: '窗口' }, other)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await mutate('signHandover', { id, receivedBy: '窗口', matterIds: [newId()] }, work.people.handler)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('of a body is by its committee, of the matters of its region', async () => {
    const bodyId = newId();
    await work.service.hear(eventOf(bodyChanged, bodyId, 1, { name: '代表工委', kind: 'WORKING_BODY', regionId: work.place.county, level: 'COUNTY', parentId: null, from: '2020-01-01', to: null } as never));
    const input = { requestId: newId(), bodyId, unitId: work.place.bureau, handedBy: '工委', matterIds: [await work.at('ASSIGNED')] };
    expect((await mutate('handOver', { ...input, requestId: newId() }, work.people.staff)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await mutate('handOver', input, work.people.committee)).codes).toEqual([]);
    const stationId = await work.stationIs('ESTABLISHED', { id: newId(), regionId: work.place.elsewhere });
    const beyond = (await work.raised({ stationId })).id;
    for (const step of ['acceptMatter', 'analyseMatter', 'assignMatter']) await work.done(step, beyond, work.people.administrator);
    expect((await mutate('handOver', { ...input, requestId: newId(), matterIds: [beyond] }, work.people.administrator)).codes).toEqual(['BAD_USER_INPUT']);
    const row = { key: newId(), body: `id:${bodyId}`, unit: `id:${work.place.bureau}`, handed_by: '工委', handed_at: new Date().toISOString(), matters: `id:${beyond}` };
    expect((await work.service.load('handover', [row], { as: work.people.administrator })).body.faults.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it('is seen by both sides and listed by what waits', async () => {
    const unitId = await work.unit('COUNTY');
    const receiver = await work.service.caller('receiver', 'UNDERTAKING_UNIT', 'UNIT', unitId);
    const matter = await work.at('ANALYSED');
    await work.done('assignMatter', matter, work.people.staff, { unitId });
    const { data } = await handing([matter], { unitId });
    const { id } = (data as unknown as { handOver: { id: string } }).handOver;
    const list = async (given: Record<string, unknown>, as: Caller): Promise<string[]> => (await work.service.data<{ handovers: { nodes: { id: string }[] } }>(
      'query ($stationId: ID, $unitId: ID, $pending: Boolean) { handovers(stationId: $stationId, unitId: $unitId, pending: $pending) { nodes { id unit { name } station { id } region { id } } } }', given, { as })).handovers.nodes.map((one) => one.id);
    expect([await list({}, receiver), await list({ unitId, pending: true }, work.people.staff), await list({ unitId, pending: false }, work.people.staff)]).toEqual([[id], [id], []]);
    await mutate('signHandover', { id, receivedBy: '窗口' }, receiver);
    expect([await list({ unitId, pending: true }, receiver), await list({ unitId, pending: false }, receiver)]).toEqual([[], [id]]);
  });

  it('of the past is settled as its matters were', async () => {
    const as = work.people.administrator;
    await work.service.load('unit', [{ key: 'roads', name: '交通运输局', region: `id:${work.place.county}`, powers_level: 'COUNTY' }], { as });
    const on = (day: number): string => `2024-03-0${String(day)}T09:00:00+08:00`;
    const matter = { station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '公交', text: '加密班次。', raised_at: on(1), accepted_at: on(1), analysed_at: on(2), nature: 'TRAVEL', powers_level: 'COUNTY', assigned_at: on(3), unit: 'roads', due_on: '2024-04-30' };
    await work.service.load('matter', [{ key: 'signed', ...matter, signed_at: on(5), signed_by: '窗口' }, { key: 'waits', ...matter }], { as });
    const row = { station: `id:${work.place.station}`, unit: 'roads', handed_by: '联络员', handed_at: on(4), matters: 'signed;waits' };
    const { body } = await work.service.load('handover', [{ key: 'a', ...row }], { as });
    expect(body).toMatchObject({ loaded: 1, faults: [] });
    const past = await shown(importedId('test', 'handover', 'a'));
    expect([past.signedCount, past.items.map(({ state }) => state).sort()]).toEqual([1, ['PENDING', 'SIGNED']]);
    const codes = [];
    for (const fault of [{ unit: `id:${work.place.bureau}` }, { handed_at: on(6), matters: 'signed' }, { handed_at: '2999-01-01T00:00:00+08:00' }, {}]) codes.push((await work.service.load('handover', [{ key: newId(), ...row, ...fault }], { as })).body.faults.map(({ code }) => code));
    expect(codes).toEqual([['NOT_FOR_THIS_UNIT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['ALREADY_HANDED_OVER']]);
    const returned = await work.at('RETURNED');
    const late = { ...row, key: newId(), unit: `id:${work.place.bureau}`, handed_at: new Date().toISOString() };
    expect((await work.service.load('handover', [{ ...late, matters: `id:${returned}` }], { as })).body.faults.map(({ code }) => code)).toEqual(['NOT_FOR_THIS_UNIT']);
    const many = Array.from({ length: 201 }, (_, at) => `none-${String(at)}`).join(';');
    expect((await work.service.load('handover', [{ ...late, matters: many }], { as })).body.faults.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });
});

const settle = (action: ItemAction, matterId: string, as?: Caller): Promise<Answer> => mutate(action === 'sign' ? 'signHandover' : 'returnHandoverItems', {
  id: handedBy.get(matterId), matterIds: [matterId], ...(action === 'sign' ? { receivedBy: '窗口' } : { reason: '不属职责' }) }, as);
/** The hand-over of each matter: an item is known by its matter. */
const handedBy = new Map<string, string>();

describeLifecycle('an item of a hand-over', {
  lifecycle: itemLifecycle, states: Object.keys(itemStates) as ItemState[],
  said: ['sign: PENDING → SIGNED by UNDERTAKING_UNIT ADMINISTRATOR', 'return: PENDING → RETURNED by UNDERTAKING_UNIT ADMINISTRATOR'],
}, async () => ({
  near: await work.near(),
  at: async (state) => {
    const matter = await work.at('ASSIGNED');
    handedBy.set(matter, await handed(matter));
    if (state !== 'PENDING') expect((await settle(state === 'SIGNED' ? 'sign' : 'return', matter, work.people.handler)).codes).toEqual([]);
    return matter;
  },
  step: settle,
  stateOf: async (matter) => (await shown(handedBy.get(matter) ?? '')).items[0]?.state ?? 'PENDING',
}));
