import type { Caller } from '@renda/caller';
import { importedId, newId } from '@renda/subgraph';
import { type Answer, describeLifecycle } from '@renda/subgraph/testing';
import type { Stage } from '../matters/matter.lifecycle.js';
import { stages } from '../matters/matter.lifecycle.js';
import { countyRules } from '../testing/rulebook-of-place.js';
import { StationAtWork } from '../testing/station-at-work.js';
import { type EscalationAction, escalationLifecycle, type EscalationStatus, escalationStatuses } from './escalation.lifecycle.js';

let work: StationAtWork;
let government: string;
beforeAll(async () => { work = await StationAtWork.start(); government = await work.unit('COUNTY'); });
afterAll(() => work.stop());

const mutations: Readonly<Record<EscalationAction, string>> = { transfer: 'transferEscalation', decline: 'declineEscalation', remind: 'remindOfEscalation', answer: 'answerEscalation' };
const types: Readonly<Record<string, string>> = { remindOfEscalation: 'EscalationTextInput', answerEscalation: 'EscalationTextInput' };

function mutate(mutation: string, input: Record<string, unknown>, as?: Caller, now?: Date): Promise<Answer> {
  const type = types[mutation] ?? `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
  return work.service.ask(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id status reminderCount } }`, { input }, { ...(as ? { as } : {}), ...(now ? { now } : {}) });
}

const reporting = (matterId: string, given: Record<string, unknown> = {}): Promise<Answer> =>
  mutate('escalateMatter', { requestId: newId(), matterId, reason: 'POWER_LIMIT', text: '乡镇无权审批', ...given }, work.people.staff);

async function reported(matterId: string): Promise<string> {
  const { data, errors } = await reporting(matterId);
  if (errors) throw new Error(JSON.stringify(errors));
  return (data as unknown as { escalateMatter: { id: string } }).escalateMatter.id;
}

const inputOf = (action: EscalationAction): Record<string, unknown> => (action === 'transfer'
  ? { governmentUnitId: government, bureauUnitId: work.place.bureau, limitOn: '2999-12-31' } : action === 'decline' ? { reason: '属乡镇职权' } : { text: '请于限期内办理' });
const step = (action: EscalationAction, id: string, as?: Caller, given: Record<string, unknown> = {}, now?: Date): Promise<Answer> => mutate(mutations[action], { id, ...inputOf(action), ...given }, as, now);

async function at(status: EscalationStatus): Promise<string> {
  const id = await reported(await work.at('ACCEPTED'));
  const way: readonly EscalationAction[] = status === 'REPORTED' ? [] : status === 'TRANSFERRED' ? ['transfer'] : status === 'ANSWERED' ? ['transfer', 'answer'] : ['decline'];
  for (const action of way) expect((await step(action, id, work.people.administrator)).codes).toEqual([]);
  return id;
}

const shown = async (id: string, fields: string, now?: string): Promise<unknown> => (await work.service.data<{ escalation: unknown }>(
  `query ($id: ID!) { escalation(id: $id) { ${fields} } }`, { id }, { as: work.people.staff, ...(now ? { now: new Date(now) } : {}) })).escalation;

describeLifecycle('an escalation', {
  lifecycle: escalationLifecycle, states: Object.keys(escalationStatuses) as EscalationStatus[],
  reaches: (status, role) => role !== 'UNDERTAKING_UNIT' || ['TRANSFERRED', 'ANSWERED'].includes(status),
  said: [
    'transfer: REPORTED → TRANSFERRED by WORK_COMMITTEE ADMINISTRATOR',
    'decline: REPORTED → DECLINED by WORK_COMMITTEE ADMINISTRATOR',
    'remind: TRANSFERRED → same by WORK_COMMITTEE ADMINISTRATOR',
    'answer: TRANSFERRED → ANSWERED by UNDERTAKING_UNIT ADMINISTRATOR',
  ],
}, async () => ({
  near: await work.near(), at, step: (action, id, as) => step(action, id, as),
  stateOf: async (id) => (await shown(id, 'status') as { status: EscalationStatus }).status,
}));

describe('a matter that powers do not suffice for', () => {
  it.each(stages.map((stage) => [stage, ['ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED'].includes(stage)] as [Stage, boolean]))('and stands at %s is reported: %s', async (stage, may) => {
    expect((await reporting(await work.at(stage))).codes).toEqual(may ? [] : ['MATTER_NOT_ESCALATED']);
  });

  it('is reported by one of fifty at once, and again when that was answered', async () => {
    const matter = await work.at('ACCEPTED');
    const answers = await Promise.all(Array.from({ length: 50 }, () => reporting(matter)));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['ALREADY_ESCALATED'])]);
    const { escalations } = await work.service.data<{ escalations: { nodes: { id: string }[] } }>('{ escalations(status: "REPORTED", first: 1) { nodes { id } } }', {}, { as: work.people.committee });
    await step('decline', escalations.nodes[0]?.id ?? '', work.people.committee);
    expect((await reporting(matter)).codes).toEqual([]);
  });

  it.each([['for no reason there is', { reason: 'TOO_MUCH_WORK' }, 'BAD_USER_INPUT'], ['without a word', { text: ' ' }, 'BAD_USER_INPUT'], ['that nobody knows', { matterId: newId() }, 'NOT_AVAILABLE']])('%s is not reported', async (_, given, code) => {
    expect((await reporting(await work.at('ACCEPTED'), given)).codes).toEqual([code]);
  });
});

describe('a transfer', () => {
  it('goes to the government and a bureau at once, which both see the matter then', async () => {
    const [matter, bureau] = [await work.at('ACCEPTED'), await work.unit('COUNTY')];
    const id = await reported(matter);
    const recipients = [await work.service.caller('government', 'UNDERTAKING_UNIT', 'UNIT', government), await work.service.caller('bureau', 'UNDERTAKING_UNIT', 'UNIT', bureau)];
    const seen = async (): Promise<boolean[]> => Promise.all(recipients.map(async (as) => (await work.service.data<{ matter: unknown }>('query ($id: ID!) { matter(id: $id) { id } }', { id: matter }, { as })).matter !== null));
    expect(await seen()).toEqual([false, false]);
    await work.service.said();
    expect((await step('transfer', id, work.people.committee, { bureauUnitId: bureau })).codes).toEqual([]);
    expect(await seen()).toEqual([true, true]);
    expect((await work.service.said()).map(({ type, data }) => [type.split('.')[3], (data as { status?: string }).status])).toEqual([['escalation', 'TRANSFERRED'], ['matter', undefined]]);
    expect((await step('answer', id, recipients[1] as Caller)).codes).toEqual([]);
    expect(await shown(id, 'status answer matter { escalations { nodes { id } } } governmentUnit { id } bureauUnit { id }')).toEqual({
      status: 'ANSWERED', answer: '请于限期内办理', matter: { escalations: { nodes: [{ id }] } }, governmentUnit: { id: government }, bureauUnit: { id: bureau },
    });
  });

  it('needs a day, by the text itself, by the rule of the place, or not where its rule sets none', async () => {
    const id = await at('REPORTED');
    const asked = async (): Promise<[string[], unknown]> => { const { codes, errors } = await step('transfer', id, work.people.committee, { limitOn: null }); return [codes, (errors?.[0]?.extensions?.['rule'] as { citation?: string } | undefined)?.citation]; };
    expect(await asked()).toEqual([['LIMIT_MISSING'], '002-DC-三']);
    await countyRules(work);
    expect(await asked()).toEqual([['LIMIT_MISSING'], '002-DC-三 L421-429']);
    await countyRules(work, { key: 'transfer-limit', kind: 'switch', options: ['DATE_REQUIRED', 'NONE_SET'], value: 'NONE_SET' });
    expect(await asked()).toEqual([[], undefined]);
    expect(await shown(id, 'limitOn deadline { due }')).toEqual({ limitOn: null, deadline: null });
    await countyRules(work);
  });

  it.each([
    ['to one recipient', () => Promise.resolve({ bureauUnitId: government }), 'TWO_RECIPIENTS_NEEDED'], ['to a unit nobody knows', () => Promise.resolve({ bureauUnitId: newId() }), 'NOT_AVAILABLE'],
    ['to a unit of a town', async () => ({ bureauUnitId: await work.unit('TOWNSHIP') }), 'POWERS_UNFIT'],
  ])('%s is refused', async (_, given, code) => {
    expect((await step('transfer', await at('REPORTED'), work.people.committee, await given())).codes).toEqual([code]);
  });

  it('is of a matter that still waits: one that was rejected meanwhile is not transferred', async () => {
    const matter = await work.at('ACCEPTED');
    const id = await reported(matter);
    await work.done('rejectMatter', matter, work.people.staff);
    expect((await step('transfer', id, work.people.committee)).codes).toEqual(['MATTER_NOT_ESCALATED']);
    expect((await step('decline', id, work.people.committee)).codes).toEqual([]);
  });

  it('may be due on the last day there is', async () => {
    const id = await at('REPORTED');
    expect((await step('transfer', id, work.people.committee, { limitOn: '9999-12-31' })).codes).toEqual([]);
    expect(await shown(id, 'deadline { due overdue }')).toEqual({ deadline: { due: '9999-12-31T15:59:59.999Z', overdue: false } });
  });

  it('is made at once, if it is made on the day of the report: known from that day on, in Shanghai', async () => {
    const matters = ['at once', 'late', 'waits'].map((key) => ({ key, station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '用地', text: '缺指标。', raised_at: '2024-03-01T09:00:00+08:00' }));
    await work.service.load('matter', matters, { as: work.people.administrator });
    const row = (matter: string, given: Record<string, unknown> = {}) => ({ key: matter, matter, reason: 'POWER_LIMIT', text: '乡镇无权', reported_at: '2024-03-02T00:00:00+08:00', ...given });
    const moved = (at: string) => ({ transferred_at: at, government: `id:${government}`, bureau: `id:${work.place.bureau}`, limit_on: '2024-04-03' });
    const rows = [row('at once', moved('2024-03-02T23:59:59+08:00')), row('late', moved('2024-03-03T00:00:00+08:00')), row('waits')];
    expect((await work.service.load('escalation', rows, { as: work.people.administrator })).body).toMatchObject({ loaded: 3 });
    const atOnce = async (key: string, now?: string): Promise<unknown> => (await shown(importedId('test', 'escalation', key), 'transferredSameDay', now) as { transferredSameDay: unknown }).transferredSameDay;
    expect([await atOnce('at once'), await atOnce('late'), await atOnce('waits', '2024-03-02T15:59:59.999Z'), await atOnce('waits', '2024-03-02T16:00:00Z')]).toEqual([true, false, null, false]);
    await step('decline', importedId('test', 'escalation', 'waits'), work.people.administrator);
    expect(await atOnce('waits')).toBeNull();
  });

  it('is due today at the earliest', async () => {
    const id = await at('REPORTED');
    const now = new Date('2999-06-01T16:30:00Z');
    expect((await step('transfer', id, work.people.committee, { limitOn: '2999-06-01' }, now)).codes).toEqual(['DUE_DAY_PASSED']);
    expect((await step('transfer', id, work.people.committee, { limitOn: '2999-06-02' }, now)).codes).toEqual([]);
  });

  it('is reminded of, each time kept, and overdue from the first moment after its day', async () => {
    const id = await at('TRANSFERRED');
    for (const text of ['一催', '二催']) await step('remind', id, work.people.committee, { text });
    expect(await shown(id, 'reminderCount reminders { text } deadline { overdue due }', '2999-12-31T15:59:59.999Z')).toEqual({
      reminderCount: 2, reminders: [{ text: '一催' }, { text: '二催' }], deadline: { overdue: false, due: '2999-12-31T15:59:59.999Z' },
    });
    expect(await shown(id, 'deadline { overdue }', '2999-12-31T16:00:00Z')).toEqual({ deadline: { overdue: true } });
    const late = async (overdue: boolean, now: string): Promise<boolean> => (await work.service.data<{ escalations: { nodes: { id: string }[] } }>(
      'query ($overdue: Boolean) { escalations(overdue: $overdue, first: 200) { nodes { id } } }', { overdue }, { as: work.people.staff, now: new Date(now) })).escalations.nodes.some((one) => one.id === id);
    expect([await late(true, '2999-12-31T15:59:59.999Z'), await late(true, '2999-12-31T16:00:00Z'), await late(false, '2999-12-31T16:00:00Z')]).toEqual([false, true, false]);
  });

  it('is done by one of fifty at once', async () => {
    const id = await at('REPORTED');
    const answers = await Promise.all(Array.from({ length: 50 }, () => step('transfer', id, work.people.committee)));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['STATUS_UNFIT'])]);
  });

  it('of another county is out of reach, and answered only by a recipient', async () => {
    const elsewhere = await work.service.caller('committee elsewhere', 'WORK_COMMITTEE', 'REGION', work.place.elsewhere);
    const stranger = await work.service.caller('stranger', 'UNDERTAKING_UNIT', 'UNIT', await work.unit('COUNTY'));
    expect((await step('transfer', await at('REPORTED'), elsewhere)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await step('answer', await at('TRANSFERRED'), stranger)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

describe('many at once', () => {
  type Outcomes = { id: string | null; code: string | null }[];
  const many = (mutation: 'escalateMatters' | 'stepEscalations', input: Record<string, unknown>, as: Caller = work.people.committee): Promise<Answer> => work.service.ask(
    `mutation ($input: ${mutation === 'escalateMatters' ? 'EscalateMattersInput' : 'StepEscalationsInput'}!) { ${mutation}(input: $input) { id code } }`, { input: { requestId: newId(), ...input } }, { as });
  const outcomes = async (...asked: Parameters<typeof many>): Promise<Outcomes> => ((await many(...asked)).data as unknown as Record<string, Outcomes>)[asked[0]] ?? [];
  const codes = async (...asked: Parameters<typeof many>): Promise<(string | null)[]> => (await outcomes(...asked)).map(({ code }) => code);

  it('are reported each by itself: one too early and one unknown leave the others alone, and sent again nothing is reported twice', async () => {
    const matterIds = [await work.at('ACCEPTED'), await work.at('COLLECTED'), newId(), await work.at('SUPERVISED')];
    const request = { requestId: newId(), matterIds, reason: 'POWER_LIMIT', text: '乡镇无权审批' };
    const [first, again] = [await outcomes('escalateMatters', request, work.people.staff), await outcomes('escalateMatters', request, work.people.staff)];
    expect(first.map(({ code }) => code)).toEqual([null, 'MATTER_NOT_ESCALATED', 'NOT_AVAILABLE', null]);
    expect(again).toEqual(first);
    expect(await shown(first[3]?.id ?? '', 'status matter { id }')).toEqual({ status: 'REPORTED', matter: { id: matterIds[3] } });
    expect(await codes('escalateMatters', { ...request, requestId: newId() }, work.people.staff)).toEqual(['ALREADY_ESCALATED', 'MATTER_NOT_ESCALATED', 'NOT_AVAILABLE', 'ALREADY_ESCALATED']);
  });

  it('are transferred to the same two units, and reminded of, each time kept once', async () => {
    const ids = [await at('REPORTED'), await at('DECLINED'), await at('REPORTED')];
    const transfer = { requestId: newId(), action: 'transfer', ids, ...inputOf('transfer') };
    for (let sent = 0; sent < 2; sent += 1) expect(await codes('stepEscalations', transfer)).toEqual([null, 'STATUS_UNFIT', null]);
    const remind = { requestId: newId(), action: 'remind', ids, text: '请于限期内办理' };
    for (let sent = 0; sent < 2; sent += 1) expect(await codes('stepEscalations', remind)).toEqual([null, 'STATUS_UNFIT', null]);
    expect(await shown(ids[2] ?? '', 'status reminderCount limitOn')).toEqual({ status: 'TRANSFERRED', reminderCount: 1, limitOn: '2999-12-31' });
    expect(await codes('stepEscalations', { action: 'decline', ids: [await at('REPORTED'), ids[0]], reason: '属乡镇职权' })).toEqual([null, 'STATUS_UNFIT']);
    expect(await codes('stepEscalations', { action: 'remind', ids: [ids[0]] })).toEqual(['STEP_INCOMPLETE']);
  });

  it('are for whoever may do it to one, 200 at most, by a step there is', async () => {
    const ids = [newId()];
    expect((await many('stepEscalations', { action: 'remind', ids, text: '催' }, work.people.staff)).codes).toEqual(['FORBIDDEN']);
    expect((await many('escalateMatters', { matterIds: ids, reason: 'POWER_LIMIT', text: '无权' }, work.people.handler)).codes).toEqual(['FORBIDDEN']);
    for (const given of [{ action: 'answer', text: '已办' }, { action: 'transfer', governmentUnitId: government }, { action: 'transfer' }, { action: 'remind', ids: [], text: '催' }, { action: 'remind', ids: Array.from({ length: 201 }, () => newId()), text: '催' }]) {
      expect((await many('stepEscalations', { ids, ...given })).codes).toEqual(['BAD_USER_INPUT']);
    }
  });
});

it('an escalation of the past comes in led as far as it came', async () => {
  const as = work.people.administrator;
  const on = (day: number): string => `2024-03-0${String(day)}T09:00:00+08:00`;
  await work.service.load('matter', ['one', 'two'].map((key) => ({ key, station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '用地', text: '缺指标。', raised_at: on(1) })), { as });
  const row = { matter: 'one', reason: 'POWER_LIMIT', text: '乡镇无权', reported_at: on(2), transferred_at: on(3), government: `id:${government}`, bureau: `id:${work.place.bureau}`, limit_on: '2024-04-03', answered_at: on(9), answer: '已安排' };
  const { body } = await work.service.load('escalation', [{ key: 'a', ...row }], { as });
  expect(body).toMatchObject({ loaded: 1, faults: [] });
  expect(await shown(importedId('test', 'escalation', 'a'), 'status deadline { overdue metAt }')).toEqual({ status: 'ANSWERED', deadline: { overdue: false, metAt: '2024-03-09T01:00:00.000Z' } });
  const codes = [];
  for (const fault of [{ reported_at: '2024-02-01T09:00:00+08:00' }, { transferred_at: on(1) }, { bureau: null }, { limit_on: null }, { matter: 'nobody' }, { transferred_at: null, government: null, bureau: null, limit_on: null, answered_at: on(4) }]) {
    codes.push((await work.service.load('escalation', [{ key: newId(), ...row, matter: 'two', ...fault }], { as })).body.faults.map(({ code }) => code));
  }
  expect(codes).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['LIMIT_MISSING'], ['NOT_AVAILABLE'], ['STATUS_UNFIT']]);
  const plain = { ...row, matter: 'two', transferred_at: null, government: null, bureau: null, limit_on: null, answered_at: null, answer: null };
  const left = [];
  for (const given of [{ answer: '已安排' }, { answered_at: on(9) }, { limit_on: '2024-04-03' }, { bureau: row.bureau }]) left.push((await work.service.load('escalation', [{ key: newId(), ...plain, ...given }], { as })).body.faults.map(({ code }) => code));
  expect(left).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
});

it('an escalation of the past needs a day by the rule of its own day', async () => {
  const as = work.people.administrator;
  await countyRules(work, { key: 'transfer-limit', kind: 'switch', options: ['DATE_REQUIRED', 'NONE_SET'], value: 'NONE_SET', validFrom: '2024-04-01' });
  await work.service.load('matter', [{ key: 'land', station: `id:${work.place.station}`, kind: 'VOTER', channel: 'RECEPTION', title: '用地', text: '缺指标。', raised_at: '2024-03-01T09:00:00+08:00' }], { as });
  const transferred = async (day: string): Promise<string[]> => (await work.service.load('escalation', [{
    key: newId(), matter: 'land', reason: 'POWER_LIMIT', text: '乡镇无权', reported_at: '2024-03-02T09:00:00+08:00', transferred_at: `${day}T23:59:59+08:00`, government: `id:${government}`, bureau: `id:${work.place.bureau}`, answered_at: `${day}T23:59:59+08:00`, answer: '已安排',
  }], { as })).body.faults.map(({ code }) => code);
  expect([await transferred('2024-03-31'), await transferred('2024-04-01')]).toEqual([['LIMIT_MISSING'], []]);
  await countyRules(work);
});
