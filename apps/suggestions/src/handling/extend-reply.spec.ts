import { newId } from '@renda/subgraph';
import type { Answer } from '@renda/subgraph/testing';
import { OutputsAtWork } from '../testing/outputs-at-work.js';
import { onlyReplyRules, publishFor, replyDaySetLocally } from '../testing/published-rules.js';

let work: OutputsAtWork;
beforeAll(async () => { work = await OutputsAtWork.start(); });
afterAll(() => work.stop());

const handler = () => work.station.people.handler;
const extend = (id: string, given: Record<string, unknown> = {}, now?: string, as = work.clerk): Promise<Answer> =>
  work.mutate('extendSuggestion', { id, reason: '须列入下年预算', approvedBy: '代表工委主任', ...given }, as, 'id version dueOn', now ? new Date(now) : undefined);
const shown = async (id: string, now?: string): Promise<unknown> => (await work.service.data<{ suggestion: unknown }>(
  'query ($id: ID!) { suggestion(id: $id) { dueOn extensions { fromDay toDay amount reason approvedBy at } replyDeadline { due overdue metAt extensions { day amount reason approvedBy } sentence } } }',
  { id }, { as: work.clerk, ...(now ? { now: new Date(now) } : {}) })).suggestion;

async function assigned(now: string, dueOn: string | null = null): Promise<string> {
  const id = await work.suggestion('ANALYSED');
  expect((await work.mutate('assignSuggestion', { id, leadUnitId: work.station.place.bureau, dueOn }, work.clerk, 'id', new Date(now))).codes).toEqual([]);
  return id;
}
const ruled = (extension: string) => (text: string): string => onlyReplyRules(text).replace('unexpressed:', `  - key: reply-in-days
    kind: deadline
    appliesTo: { subject: SUGGESTION }
    title: { zh: 示例答复时限, en: A deadline assumed }
    citations: [{ local: 001§28¶2 }]
    amount: 10
    clock: CIVIL_DAYS
    starts: SUGGESTION_ASSIGNED
    ends: SUGGESTION_REPLIED
${extension}
unexpressed:`);
const twiceTwo = ruled('    extension: { by: 2, max: 4, approvedBy: { zh: 代表工委, en: the work committee } }');
const lastMoment = '2998-12-30T15:59:59.999Z';
const momentAfter = '2998-12-30T16:00:00.000Z';

describe('the day a reply is due, set by a person', () => {
  const on = (): Promise<string> => assigned('2998-12-20T01:00:00Z', '2998-12-30');
  beforeAll(() => publishFor(work.service, 'shenzhen', '411625', replyDaySetLocally));

  it('is moved with approval before it has passed, and both days stay to be seen, with who approved it and why', async () => {
    const id = await on();
    await work.service.said();
    expect((await extend(id, { dueOn: '2999-01-05' }, lastMoment)).data).toMatchObject({ extendSuggestion: { dueOn: '2999-01-05' } });
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([{ stage: 'ASSIGNED' }]);
    expect((await extend(id, { dueOn: '2999-01-09' }, '2999-01-05T01:00:00Z')).codes).toEqual([]);
    const approvedBy = work.clerk.id;
    expect(await shown(id, '2999-01-09T15:59:59.999Z')).toEqual({
      dueOn: '2999-01-09',
      extensions: [
        { fromDay: '2998-12-30', toDay: '2999-01-05', amount: null, reason: '须列入下年预算', approvedBy: '代表工委主任', at: lastMoment },
        { fromDay: '2999-01-05', toDay: '2999-01-09', amount: null, reason: '须列入下年预算', approvedBy: '代表工委主任', at: '2999-01-05T01:00:00.000Z' },
      ],
      replyDeadline: {
        due: '2999-01-09T15:59:59.999Z', overdue: false, metAt: null, sentence: '由人指定的期限，至2998年12月30日，经批准改定至2999年1月9日。',
        extensions: ['2999-01-05', '2999-01-09'].map((day) => ({ day, amount: null, reason: '须列入下年预算', approvedBy })),
      },
    });
    expect(await shown(id, '2999-01-09T16:00:00Z')).toMatchObject({ replyDeadline: { overdue: true } });
  });

  it.each([
    ['2998-12-31', lastMoment, null], ['2998-12-30', lastMoment, 'BAD_USER_INPUT'], ['2998-12-29', lastMoment, 'BAD_USER_INPUT'], [null, lastMoment, 'STEP_INCOMPLETE'], ['2998-12-31', momentAfter, 'REPLY_OVERDUE'],
  ])('to %s, approved at %s: %s', async (dueOn, now, code) => {
    const id = await on();
    const { codes, errors } = await extend(id, { dueOn }, now);
    expect(codes).toEqual(code === null ? [] : [code]);
    if (code === 'REPLY_OVERDUE') expect(errors?.[0]?.extensions).toMatchObject({ rule: { title: expect.any(String), citation: expect.any(String) }, params: { dueOn: '2998-12-30', today: '2998-12-31' } });
    expect(await shown(id, now)).toMatchObject({ dueOn: code === null ? dueOn : '2998-12-30' });
  });

  it.each([['reason', { reason: '　' }], ['approvedBy', { approvedBy: ' ' }]])('is not moved without %s', async (needed, given) => {
    const answer = await extend(await on(), { dueOn: '2999-01-05', ...given }, lastMoment);
    expect([answer.codes, answer.errors?.[0]?.extensions?.['params']]).toEqual([['STEP_INCOMPLETE'], { stage: 'ASSIGNED', needed }]);
  });

  it('is not moved once the unit has replied', async () => {
    const id = await work.suggestion('SUPERVISED');
    await work.step('reply', id, handler());
    expect((await extend(id, { dueOn: '3000-01-31' })).codes).toEqual(['REPLY_GIVEN']);
    expect(await shown(id)).toMatchObject({ dueOn: '2999-12-31', extensions: [] });
  });

  it('of an assignment that was disputed is not that of the next, and stays listed', async () => {
    const id = await work.suggestion('ASSIGNED');
    expect((await extend(id, { dueOn: '3000-01-31' })).codes).toEqual([]);
    await work.step('dispute', id, handler());
    await work.step('assign', id);
    expect(await shown(id)).toMatchObject({ dueOn: '2999-12-31', extensions: [{ toDay: '3000-01-31' }], replyDeadline: { due: '2999-12-31T15:59:59.999Z', extensions: [] } });
  });

  it('is moved by one of fifty at once, and once by a request sent twice', async () => {
    const [one, other] = [await work.suggestion('SUPERVISED'), await work.suggestion('SUPERVISED')];
    const answers = await Promise.all(Array.from({ length: 50 }, () => extend(one, { dueOn: '3000-01-31' })));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['BAD_USER_INPUT'])]);
    const request = { requestId: newId(), dueOn: '3000-01-31' };
    const twice = [await extend(other, request), await extend(other, request)];
    expect([twice[0]?.codes, twice[1]?.data]).toEqual([[], twice[0]?.data]);
  });
});

describe('the time a rule gives for the reply', () => {
  beforeEach(() => publishFor(work.service, 'shenzhen', '411625', twiceTwo));
  const start = '2998-03-02T01:00:00Z';

  it('is extended by as much as the rule says, as often as it allows', async () => {
    const id = await assigned(start);
    expect(await shown(id, '2998-03-12T15:59:59.999Z')).toMatchObject({ replyDeadline: { due: '2998-03-12T15:59:59.999Z', overdue: false, extensions: [] } });
    expect([(await extend(id, {}, '2998-03-12T15:59:59.999Z')).codes, (await extend(id, {}, '2998-03-14T15:59:59.999Z')).codes]).toEqual([[], []]);
    const { codes, errors } = await extend(id, {}, '2998-03-14T15:59:59.999Z');
    expect([codes, errors?.[0]?.extensions]).toMatchObject([['EXTENSION_USED_UP'], { params: { max: 4 }, rule: { title: '示例答复时限', citation: '001§28¶2' } }]);
    expect(await shown(id, '2998-03-16T15:59:59.999Z')).toMatchObject({
      dueOn: null, extensions: [{ amount: 2, fromDay: null, toDay: null }, { amount: 2 }],
      replyDeadline: { due: '2998-03-16T15:59:59.999Z', overdue: false, extensions: [{ amount: 2, day: null, reason: '须列入下年预算' }, { amount: 2 }], sentence: expect.stringContaining('经批准延长4日') },
    });
    expect(await shown(id, '2998-03-16T16:00:00Z')).toMatchObject({ replyDeadline: { overdue: true } });
  });

  it('is not extended from the first moment after it, nor to a day that somebody chooses', async () => {
    const id = await assigned(start);
    const { codes, errors } = await extend(id, {}, '2998-03-12T16:00:00Z');
    expect([codes, errors?.[0]?.extensions]).toMatchObject([['REPLY_OVERDUE'], { params: { dueOn: '2998-03-12', today: '2998-03-13' }, rule: { citation: '001§28¶2' } }]);
    expect((await extend(id, { dueOn: '2998-03-13' }, '2998-03-12T15:59:59.999Z')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is by fifty at once extended no more often than the rule allows', async () => {
    const id = await assigned(start);
    const answers = await Promise.all(Array.from({ length: 50 }, () => extend(id, {}, '2998-03-05T01:00:00Z')));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([2, new Set(['EXTENSION_USED_UP'])]);
  });

  it('once extended stays so, though the rule is published anew and allows less', async () => {
    const id = await assigned(start);
    await extend(id, {}, '2998-03-05T01:00:00Z');
    await publishFor(work.service, 'shenzhen', '411625', ruled(''));
    expect(await shown(id, '2998-03-14T15:59:59.999Z')).toMatchObject({ replyDeadline: { due: '2998-03-14T15:59:59.999Z', overdue: false } });
    const { codes, errors } = await extend(id, {}, '2998-03-05T01:00:00Z');
    expect([codes, errors?.[0]?.extensions]).toMatchObject([['EXTENSION_NOT_RULED'], { rule: { title: '示例答复时限' } }]);
  });
});

describe('where there is no deadline', () => {
  it('there is none to extend: by the rule that sets none, or since no rule speaks of it', async () => {
    await publishFor(work.service, 'shenzhen', '411625', onlyReplyRules);
    const none = await extend(await assigned('2026-03-02T01:00:00Z', '2999-12-31'), { dueOn: '3000-01-31' });
    expect([none.codes, none.errors?.[0]?.extensions]).toMatchObject([['NO_REPLY_DEADLINE'], { rule: { citation: expect.any(String) } }]);
    await publishFor(work.service, 'shenzhen', '440300');
    const { codes, errors } = await extend(await assigned('2026-03-02T01:00:00Z', '2999-12-31'), { dueOn: '3000-01-31' });
    expect([codes, errors?.[0]?.extensions?.['rule']]).toEqual([['NO_REPLY_DEADLINE'], undefined]);
  });
});
