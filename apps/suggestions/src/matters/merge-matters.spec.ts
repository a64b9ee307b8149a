import { importedId, newId } from '@renda/subgraph';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import type { StationAtWork } from '../testing/station-at-work.js';
import type { Stage } from './matter.lifecycle.js';

let outputs: OutputsAtWork;
let work: StationAtWork;
beforeAll(async () => { outputs = await OutputsAtWork.start(); work = outputs.station; });
afterAll(() => outputs.stop());

async function matter<T>(id: string, fields: string): Promise<T> {
  return (await work.service.data<{ matter: T }>(`query ($id: ID!) { matter(id: $id) { ${fields} } }`, { id }, { as: work.people.committee })).matter;
}
const progress = async (receipt: string): Promise<Record<string, unknown>> => (await work.service.data<{ matterByReceipt: Record<string, unknown> }>(
  'query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage merged raisedAt solution answers { text } stages { stage } } }', { receipt })).matterByReceipt;

describe('matters about the same thing', () => {
  it('go on as one, which speaks for every source; how many there were is kept', async () => {
    const [into, one, other] = [await work.at('ANALYSED'), await work.at('ACCEPTED'), await work.at('COLLECTED')];
    await work.service.said();
    expect((await work.merge({ intoId: into, ids: [one, other] }, work.people.staff, 'id sourceCount stage')).data).toEqual({ mergeMatters: { id: into, sourceCount: 3, stage: 'ANALYSED' } });
    expect((await work.service.said()).map(({ subject, data }) => [subject, (data as { stage: string }).stage, (data as { mergedIntoId: string | null }).mergedIntoId, (data as { sourceCount: number }).sourceCount]))
      .toEqual([[one, 'MERGED', into, 1], [other, 'MERGED', into, 1], [into, 'ANALYSED', null, 3]]);
    expect(await matter(one, 'stage mergedReason mergedInto { id } stages { stage action note }')).toMatchObject({
      stage: 'MERGED', mergedReason: '同一路段的路灯', mergedInto: { id: into }, stages: [{ stage: 'COLLECTED' }, { stage: 'ACCEPTED' }, { stage: 'MERGED', action: 'merge', note: '同一路段的路灯' }],
    });
    expect(await matter(into, 'mergedMatters { totalCount nodes { id } }')).toEqual({ mergedMatters: { totalCount: 2, nodes: [{ id: other }, { id: one }] } });
    const { rows } = await work.service.database.pool.query('select from_id, relation, to_id from provenance_link where to_id = $1 order by from_id', [into]);
    expect(rows).toEqual([one, other].sort().map((id) => ({ from_id: id, relation: 'MERGED_INTO', to_id: into })));
  });

  it('reach every source: the receipt of each tells how far the one is that it went on in at last', async () => {
    const [first, second, third] = [await work.raised(), await work.raised(), await work.raised()];
    const raisedAt = (await progress(first.receipt))['raisedAt'];
    await work.merge({ intoId: second.id, ids: [first.id] }, work.people.staff);
    await work.merge({ intoId: third.id, ids: [second.id] }, work.people.staff);
    expect(await matter(third.id, 'sourceCount')).toEqual({ sourceCount: 3 });
    await work.lead(third.id, 'ACCEPTED');
    for (const step of ['analyseMatter', 'assignMatter']) await work.done(step, third.id, work.people.staff);
    for (const step of ['signMatter', 'replyToMatter']) await work.done(step, third.id, work.people.handler);
    for (const step of ['feedBack', 'closeMatter']) await work.done(step, third.id, work.people.staff);
    expect(await progress(first.receipt)).toMatchObject({ stage: 'CLOSED', merged: true, raisedAt, solution: 'SOLVED', answers: [{ text: '路灯已换。' }] });
    expect(await progress(third.receipt)).toMatchObject({ stage: 'CLOSED', merged: false });
    await work.service.ask('query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stage } }', { receipt: first.receipt });
    expect(work.service.statements).toHaveLength(1);
  });

  it('keep who promoted them, each once', async () => {
    const [into, one] = [await work.at('ACCEPTED'), await work.at('ACCEPTED')];
    const other = await outputs.deputy();
    const promote = (matterId: string, mandateId: string) => work.service.data('mutation ($input: PromoteMatterInput!) { promoteMatter(input: $input) { since } }', { input: { requestId: newId(), matterId, mandateId } }, { as: work.people.staff });
    await promote(into, outputs.lead.mandateId);
    await promote(one, outputs.lead.mandateId);
    await promote(one, other.mandateId);
    await work.merge({ intoId: into, ids: [one] }, work.people.staff);
    expect(await matter(into, 'promoters { id } promotions { mandate { id } }')).toEqual({
      promoters: [{ id: outputs.lead.mandateId }, { id: other.mandateId }], promotions: [{ mandate: { id: outputs.lead.mandateId } }, { mandate: { id: other.mandateId } }],
    });
  });

  it('of two stations are merged by the committee that reaches both, not by the staff of one', async () => {
    const stationId = await work.stationIs('ESTABLISHED', { id: newId() });
    const [into, other] = [(await work.raised()).id, (await work.raised({ stationId })).id];
    expect((await work.merge({ intoId: into, ids: [other] }, work.people.staff)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.merge({ intoId: other, ids: [into] }, work.people.staff)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.merge({ intoId: into, ids: [other] }, work.people.committee)).codes).toEqual([]);
  });

  it.each([
    ['itself', 'COLLECTED', (id: string) => id, 'MERGED_INTO_ITSELF'], ['one nobody knows', 'COLLECTED', () => newId(), 'NOT_AVAILABLE'],
  ] as const)('are not merged into %s', async (_, stage, into, code) => {
    const id = await work.at(stage);
    expect((await work.merge({ intoId: into(id), ids: [id] }, work.people.staff)).codes).toEqual([code]);
  });

  it.each([['CLOSED', 'MATTER_ENDED'], ['REJECTED', 'MATTER_ENDED'], ['MERGED', 'MATTER_ENDED'], ['SUPERVISED', null], ['FED_BACK', null]] as [Stage, string | null][])('are merged into one that is %s: %s', async (stage, code) => {
    const id = await work.at('COLLECTED');
    expect((await work.merge({ intoId: await work.at(stage), ids: [id] }, work.people.staff)).codes).toEqual(code === null ? [] : [code]);
    expect(await matter(id, 'stage')).toEqual({ stage: code === null ? 'MERGED' : 'COLLECTED' });
  });

  it('are all merged or none', async () => {
    const [into, fit, unfit] = [await work.at('COLLECTED'), await work.at('COLLECTED'), await work.at('ASSIGNED')];
    expect((await work.merge({ intoId: into, ids: [fit, unfit] }, work.people.staff)).codes).toEqual(['STAGE_PASSED']);
    expect([await matter(fit, 'stage'), await matter(into, 'sourceCount version')]).toEqual([{ stage: 'COLLECTED' }, { sourceCount: 1, version: 1 }]);
  });

  it('named twice are merged once, sent twice too, and not over what was not seen', async () => {
    const [into, one] = [await work.at('COLLECTED'), await work.at('COLLECTED')];
    const given = { requestId: newId(), intoId: into, ids: [one, one], expectedVersion: 1 };
    const twice = [await work.merge(given, work.people.staff, 'sourceCount'), await work.merge(given, work.people.staff, 'sourceCount')];
    expect(twice.map(({ data }) => data)).toEqual([{ mergeMatters: { sourceCount: 2 } }, { mergeMatters: { sourceCount: 2 } }]);
    expect((await work.merge({ intoId: into, ids: [await work.at('COLLECTED')], expectedVersion: 1 }, work.people.staff)).codes).toEqual(['CONFLICT']);
  });

  it.each([[0, 'BAD_USER_INPUT'], [51, 'BAD_USER_INPUT']])('%s at once are refused', async (many, code) => {
    expect((await work.merge({ intoId: newId(), ids: Array.from({ length: many }, () => newId()) }, work.people.staff)).codes).toEqual([code]);
  });

  it('merged by fifty at once, half of them the other way round, end as one', async () => {
    const [one, other] = [await work.at('COLLECTED'), await work.at('COLLECTED')];
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => work.merge(at % 2 === 0 ? { intoId: one, ids: [other] } : { intoId: other, ids: [one] }, work.people.staff)));
    expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set(['MATTER_MERGED', 'MATTER_ENDED']));
  });

  it('of the past come in by the same rules', async () => {
    const row = (key: string) => ({ key, station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '早班公交偏少', text: '希望加密班次。', raised_at: '2024-03-01T09:00:00+08:00' });
    const as = work.people.administrator;
    await work.service.load('matter', ['one', 'two', 'three'].map(row), { as });
    await work.service.said();
    const merge = { matter: 'two', into: 'one', merged_at: '2024-03-02T09:00:00+08:00', reason: '同一线路' };
    const { body } = await work.service.load('matter_merge', [{ key: 'a', ...merge }, { key: 'b', ...merge, matter: 'three' }], { as });
    expect(body).toMatchObject({ loaded: 2, faults: [] });
    expect((await work.service.said()).map(({ data }) => [(data as { stage: string }).stage, (data as { sourceCount: number }).sourceCount]).sort()).toEqual([['COLLECTED', 3], ['MERGED', 1], ['MERGED', 1]]);
    const faults = [
      { key: 'c', ...merge }, { key: 'd', ...merge, matter: 'one', into: 'two' }, { key: 'e', ...merge, matter: 'one', into: 'one' }, { key: 'f', ...merge, matter: 'nobody' },
      { key: 'g', ...merge, matter: 'one', merged_at: '2024-02-29T09:00:00+08:00' },
    ];
    const codes = [];
    for (const fault of faults) codes.push((await work.service.load('matter_merge', [fault], { as })).body.faults.map(({ code }) => code));
    expect(codes).toEqual([['MATTER_MERGED'], ['MATTER_ENDED'], ['MERGED_INTO_ITSELF'], ['NOT_AVAILABLE'], ['BAD_USER_INPUT']]);
  });

  it('of the past went on in one that was there then, and not yet struck off', async () => {
    const as = work.people.administrator;
    const on = (day: number): string => `2024-05-${String(day).padStart(2, '0')}T09:00:00+08:00`;
    const row = (key: string, day: number) => ({ key, station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '早班公交偏少', text: '希望加密班次。', raised_at: on(day) });
    const closed = {
      ...row('closed', 1), accepted_at: on(1), analysed_at: on(1), nature: 'TRAVEL', powers_level: 'COUNTY', assigned_at: on(1), unit: `id:${work.place.bureau}`, due_on: '2024-06-01', signed_at: on(1),
      signed_by: '窗口', replied_at: on(8), reply: '已增开。', fed_back_at: on(9), feedback_channel: 'PHONE', feedback: '已告知。', closed_at: on(10), solved: true, evidence: '时刻表',
    };
    expect((await work.service.load('matter', [closed, ...['in time', 'late', 'early'].map((key) => row(key, 2)), row('raised later', 4)], { as })).body).toMatchObject({ loaded: 5 });
    const merged = async (matter: string, into: string, day: number): Promise<string[]> =>
      (await work.service.load('matter_merge', [{ key: newId(), matter, into, merged_at: on(day), reason: '同一线路' }], { as })).body.faults.map(({ code }) => code);
    expect([await merged('late', 'closed', 11), await merged('in time', 'closed', 10), await merged('early', 'raised later', 3), await merged('early', 'raised later', 4)]).toEqual([['MATTER_ENDED'], [], ['BAD_USER_INPUT'], []]);
    expect(await matter(importedId('test', 'matter', 'closed'), 'stage sourceCount')).toEqual({ stage: 'CLOSED', sourceCount: 2 });
  });

  it('of the past are merged by whoever reaches both', async () => {
    const near = await work.service.caller('near administrator', 'ADMINISTRATOR', 'REGION', work.place.county);
    const stationId = await work.stationIs('ESTABLISHED', { id: newId(), regionId: work.place.elsewhere });
    const [here, there] = [(await work.raised()).id, (await work.raised({ stationId })).id];
    const rows = (merged_at = new Date().toISOString()) => [[here, there], [there, here]].map(([one, into]) => ({ key: newId(), matter: `id:${one ?? ''}`, into: `id:${into ?? ''}`, merged_at, reason: '同一路段' }));
    const codes = [];
    for (const row of rows()) codes.push((await work.service.load('matter_merge', [row], { as: near })).body.faults.map(({ code }) => code));
    expect(codes).toEqual([['NOT_AVAILABLE'], ['NOT_AVAILABLE']]);
  });
});
