import { importedId, newId } from '@renda/subgraph';
import { bodyOf } from '../testing/bills-at-work.js';
import { OutputsAtWork } from '../testing/outputs-at-work.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const submitted = { kind: 'SUGGESTION', title: '关于眼镜产业的建议', text: '建议建设检测中心。', submitted_on: '2024-05-06' };
const accepted = { accepted_at: '2024-05-10T09:00:00+08:00' };
const judged = { judged_at: '2024-06-01T09:00:00+08:00', high_quality: true, judged_reason: '列为重点' };
const solved = { solved_on: '2024-09-01', evidence: '检测中心揭牌' };

/** Up to the signature of its unit on 14 May. */
const signed = () => ({
  ...accepted, analysed_at: '2024-05-11T09:00:00+08:00', category: 'INDUSTRY', powers_level: 'COUNTY', assigned_at: '2024-05-13T09:00:00+08:00', lead_unit: `id:${work.station.place.bureau}`,
  signed_at: '2024-05-14T09:00:00+08:00', signed_by: '收件窗口',
});

let number = 0;
const newKey = (): string => `suggestion ${String((number += 1))}`;
async function load(kind: string, ...rows: readonly (Record<string, unknown> & { key: string })[]): Promise<string[]> {
  return (await work.service.load(kind, rows, { as: work.station.people.administrator })).body.faults.map(({ code }) => code);
}
const row = (given: Record<string, unknown>, key = newKey()) => ({ key, lead: `id:${work.lead.mandateId}`, ...submitted, ...given });

describe('a past suggestion', () => {
  it('comes in where it stands, and says its last state once', async () => {
    const rows = [row({}), row(accepted), row({ ...accepted, ...judged, ...solved }), row({ ...accepted, withdrawn_reason: '合并' })];
    await work.service.said();
    expect(await load('suggestion', ...rows)).toEqual([]);
    const events = await work.service.said();
    expect(events.map(({ subject, origin, data }) => [subject, origin, (data as { status: string }).status])).toEqual(
      ['SUBMITTED', 'ACCEPTED', 'SOLVED', 'WITHDRAWN'].map((status, at) => [importedId('test', 'suggestion', rows[at]?.key ?? ''), 'import', status]));
    expect(events[2]?.data).toMatchObject({ highQuality: true, solved: true, solvedOn: '2024-09-01', acceptedAt: '2024-05-10T01:00:00.000Z' });
  });

  it.each([
    ['was judged and not accepted', judged, 'STAGE_SKIPPED'],
    ['was judged the moment before it was accepted', { ...accepted, ...judged, judged_at: '2024-05-10T08:59:59+08:00' }, 'BAD_USER_INPUT'],
    ['was judged before the bill was filed', { kind: 'BILL', ...accepted, ...judged, judged_at: '2024-05-10T08:59:59+08:00' }, 'BAD_USER_INPUT'],
    ['was replied to before the unit signed for it', () => ({ ...signed(), replied_at: '2024-05-14T08:59:59+08:00', reply: '已立项。' }), 'BAD_USER_INPUT'],
    ['was replied to by nobody', { ...accepted, replied_at: '2024-07-01T09:00:00+08:00', reply: '已立项。' }, 'BAD_USER_INPUT'],
    ['was solved before it was accepted', solved, 'STAGE_SKIPPED'],
    ['was withdrawn after it was solved', { ...accepted, ...solved, withdrawn_reason: '合并' }, 'SUGGESTION_ENDED'],
    ['was assigned to nobody', { ...accepted, analysed_at: '2024-05-11T09:00:00+08:00', category: 'INDUSTRY', powers_level: 'COUNTY', assigned_at: '2024-05-12T09:00:00+08:00' }, 'BAD_USER_INPUT'],
    ['was closed without having been handled', { ...accepted, closed_at: '2024-09-01T09:00:00+08:00', solution: 'PLANNED', evidence: '文件' }, 'STAGE_SKIPPED'],
    ['was analysed before it was accepted', { accepted_at: '2024-05-12T09:00:00+08:00', analysed_at: '2024-05-11T09:00:00+08:00', category: 'INDUSTRY', powers_level: 'COUNTY' }, 'BAD_USER_INPUT'],
    ['was accepted before it was submitted', { accepted_at: '2024-05-05T09:00:00+08:00' }, 'BAD_USER_INPUT'],
    ['was accepted in the future', { accepted_at: '2999-05-05T09:00:00+08:00' }, 'BAD_USER_INPUT'],
    ['was solved without evidence', { ...accepted, solved_on: '2024-09-01' }, 'STEP_INCOMPLETE'],
    ['was solved before it was submitted', { ...accepted, ...solved, solved_on: '2024-05-05' }, 'BAD_USER_INPUT'],
    ['is of no known kind', { kind: 'QUESTION' }, 'BAD_USER_INPUT'],
    ['is led by nobody one knows', { lead: 'nobody' }, 'NOT_AVAILABLE'],
    ['is led by who did not sit then', { submitted_on: '2020-12-31' }, 'MANDATE_NOT_HELD'],
  ])('that %s is refused like the mutation, and only that row', async (_, given, code) => {
    expect(await load('suggestion', row(typeof given === 'function' ? given() : given), row({}))).toEqual([code]);
  });

  it('comes in with every stage that is known of it, with its unit and its reply', async () => {
    const handled = {
      ...signed(), replied_at: '2024-07-01T09:00:00+08:00', reply: '已立项。', fed_back_at: '2024-07-02T09:00:00+08:00', feedback: '已告知。',
      closed_at: '2024-08-01T09:00:00+08:00', solution: 'PLANNED', evidence: '计划文件', committee: `id:${await bodyOf(work)}`,
    };
    const one = row({ ...handled, ...judged });
    await work.service.said();
    expect(await load('suggestion', one)).toEqual([]);
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([{ stage: 'CLOSED', status: 'ACCEPTED', solution: 'PLANNED', solved: false, solvedOn: null, highQuality: true }]);
    const { suggestion } = await work.service.data<{ suggestion: { stages: { action: string }[] } }>(
      `query ($id: ID!) { suggestion(id: $id) { stages { action at } replies { text unit { id } } units { role } } }`, { id: importedId('test', 'suggestion', one.key) }, { as: work.clerk });
    expect(suggestion).toMatchObject({ replies: [{ text: '已立项。', unit: { id: work.station.place.bureau } }], units: [{ role: 'LEAD' }] });
    expect(suggestion.stages.map(({ action }) => action)).toEqual(['submit', 'accept', 'split', 'analyse', 'assign', 'sign', 'feedBack', 'close', 'judge']);
  });

  it.each([['2024-05-12', ['DUE_DAY_PASSED']], ['2024-05-13', []]])('assigned on 13 May was to be replied to by %s: %j', async (dueOn, codes) => {
    const assigned = { ...accepted, analysed_at: '2024-05-11T09:00:00+08:00', category: 'INDUSTRY', powers_level: 'COUNTY', assigned_at: '2024-05-13T09:00:00+08:00', lead_unit: `id:${work.station.place.bureau}` };
    const one = row({ ...assigned, due_on: dueOn });
    expect(await load('suggestion', one)).toEqual(codes);
    const { suggestion } = await work.service.data<{ suggestion: unknown }>('query ($id: ID!) { suggestion(id: $id) { dueOn } }', { id: importedId('test', 'suggestion', one.key) }, { as: work.clerk });
    expect(suggestion).toEqual(codes.length === 0 ? { dueOn } : null);
  });

  it.each([['2024-05-11', []], ['2024-05-10', ['COMMITTEE_UNFIT']]])('accepted on 10 May was supervised by a committee that was there until %s: %j', async (to, codes) => {
    expect(await load('suggestion', row({ ...accepted, committee: `id:${await bodyOf(work, { to })}` }))).toEqual(codes);
  });

  it('of the kind BILL comes in as a bill', async () => {
    const one = row({ kind: 'BILL', ...accepted, ...solved });
    expect(await load('suggestion', one)).toEqual([]);
    const { bill } = await work.service.data<{ bill: unknown }>(`query ($id: ID!) { bill(id: $id) { stage result raisedOn } }`, { id: importedId('test', 'suggestion', one.key) }, { as: work.clerk });
    expect(bill).toEqual({ stage: 'CONCLUDED', result: 'ADOPTED', raisedOn: '2024-05-06' });
  });

  it('loaded twice is one', async () => {
    const rows = [row({}, 'twice')];
    await load('suggestion', ...rows);
    expect((await work.service.load('suggestion', rows, { as: work.station.people.administrator })).body).toMatchObject({ loaded: 0, skipped: 1 });
  });
});

describe('who signed a past suggestion', () => {
  const signing = (suggestion: string, mandateId: string) => ({ key: newId(), suggestion, mandate: `id:${mandateId}` });
  const past = async (given: Record<string, unknown> = {}): Promise<string> => {
    const one = row(given);
    expect(await load('suggestion', one)).toEqual([]);
    return one.key;
  };

  it('is written down of many at once, whatever became of it since; each suggestion says so once', async () => {
    const [one, other] = [await past({ ...accepted, ...solved }), await past()];
    const signers = await Promise.all([work.deputy(), work.deputy(), work.deputy()]);
    const [first = '', second = '', third = ''] = signers.map(({ mandateId }) => mandateId);
    await work.service.said();
    expect(await load('suggestion_cosigner', signing(one, first), signing(other, second), signing(one, third))).toEqual([]);
    const events = await work.service.said();
    expect(events.map(({ aggregateversion, data }) => [aggregateversion, (data as { cosignerIds: string[] }).cosignerIds])).toEqual([[4, [first, third]], [2, [second]]]);
    const { data } = await work.service.entities('Mandate', [third], 'suggestions { nodes { id } }', { as: work.clerk });
    expect((data as unknown as { _entities: unknown[] })._entities).toEqual([{ suggestions: { nodes: [{ id: importedId('test', 'suggestion', one) }] } }]);
    const as = await work.service.caller('third', 'DEPUTY', 'OWN', null, signers[2]?.personId ?? '');
    expect((await work.service.entities('Suggestion', [importedId('test', 'suggestion', one)], 'id', { as })).codes).toEqual([]);
  });

  it('is refused for who led it, signed it already, did not sit then, or is not known', async () => {
    const key = await past();
    const { mandateId } = await work.deputy();
    const late = await work.deputy({ from: '2024-05-07' });
    const rows = [signing(key, mandateId), signing(key, mandateId), signing(key, work.lead.mandateId), signing(key, late.mandateId), signing(key, newId()), signing('nobody', mandateId)];
    expect(await load('suggestion_cosigner', ...rows)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT', 'MANDATE_NOT_HELD', 'NOT_AVAILABLE', 'NOT_AVAILABLE']);
  });
});
