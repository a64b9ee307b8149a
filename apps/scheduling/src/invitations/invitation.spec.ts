import { newId } from '@renda/subgraph';
import { SchedulingAtWork } from '../testing/scheduling-at-work.js';
import { activityLifecycle, type ActivityStatus } from '../activities/activity.lifecycle.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

async function invitationOf(activityId: string): Promise<string> {
  const { rows } = await work.service.database.pool.query<{ id: string }>('select id from invitation where activity_id = $1', [activityId]);
  return rows[0]?.id ?? '';
}

describe('opening an activity', () => {
  it('invites each deputy once, and says so without a name or a title', async () => {
    const deputies = [await work.deputy(), await work.deputy()];
    const activityId = await work.planned();
    await work.service.said();
    const twice = [...deputies, ...deputies].map(({ mandateId }) => mandateId);
    await work.done('openActivity', { activityId, mandateIds: twice });
    const said = (await work.service.said()).filter(({ type }) => type === 'cn.renda.scheduling.invitation.changed.v1');
    expect(said.map(({ data }) => data)).toEqual(deputies.map(({ mandateId, personId }) => ({ activityId, mandateId, personId, answer: 'NONE', reportPreparationId: null })));
  });

  it('needs no number of invited deputies where no text gives one', async () => {
    const activityId = await work.planned();
    expect((await work.done('openActivity', { activityId, mandateIds: [] })).status).toBe('OPEN');
  });

  it('invites at most five hundred at once', async () => {
    const activityId = await work.planned();
    const many = (count: number): string[] => Array.from({ length: count }, () => newId());
    expect((await work.mutate('openActivity', { activityId, mandateIds: many(501) })).codes).toEqual(['BAD_USER_INPUT']);
    expect((await work.mutate('openActivity', { activityId, mandateIds: many(500) })).codes).toEqual(['NOT_AVAILABLE']);
  });

  // the activity is on 2026-03-02 in Shanghai
  it.each([
    ['began that day', { from: '2026-03-02' }, []],
    ['begins the day after', { from: '2026-03-03' }, ['MANDATE_NOT_HELD']],
    ['ends the day after', { to: '2026-03-03' }, []],
    ['ended that day', { to: '2026-03-02' }, ['MANDATE_NOT_HELD']],
    ['was voided', { voided: true }, ['NOT_AVAILABLE']],
  ])('a deputy whose mandate %s', async (_, given, codes) => {
    const { mandateId } = await work.deputy(given);
    const activityId = await work.planned();
    expect((await work.mutate('openActivity', { activityId, mandateIds: [mandateId] })).codes).toEqual(codes);
    expect(await work.status(activityId)).toBe(codes.length === 0 ? 'OPEN' : 'PLANNED');
  });

  // 16:00Z is midnight in Shanghai
  it.each([['2026-03-02T15:59:59Z', 'MANDATE_NOT_HELD'], ['2026-03-02T16:00:00Z', undefined]])('counts the day in Shanghai: %s', async (startsAt, code) => {
    const { mandateId } = await work.deputy({ from: '2026-03-03' });
    const activityId = await work.planned({ startsAt, endsAt: '2026-03-03T10:00:00Z' });
    expect((await work.mutate('openActivity', { activityId, mandateIds: [mandateId] })).codes[0]).toBe(code);
  });
});

describe('inviting more deputies', () => {
  it('answers for each on his own', async () => {
    const [known, more, ended] = [await work.deputy(), await work.deputy(), await work.deputy({ to: '2022-01-01' })];
    const activityId = await work.open([known]);
    const mandateIds = [known, more, ended].map(({ mandateId }) => mandateId);
    const input = { requestId: newId(), activityId, mandateIds: [...mandateIds, newId()] };
    const fields = 'index code message invitation { answer mandate { id } }';
    const outcomes = await work.done('inviteDeputies', input, undefined, fields);
    expect(outcomes).toMatchObject([
      { index: 0, code: 'ALREADY_INVITED', message: '这位代表已收到邀请。', invitation: null },
      { index: 1, code: null, message: null, invitation: { answer: 'NONE', mandate: { id: more.mandateId } } },
      { index: 2, code: 'MANDATE_NOT_HELD', message: '这一天（2026-03-02）不具有代表资格。', invitation: null },
      { index: 3, code: 'NOT_AVAILABLE', invitation: null },
    ]);
    expect(await work.done('inviteDeputies', input, undefined, fields)).toEqual(outcomes); // sent again: the one invited is not refused as a second
  });

  it('by twenty at the same time, one invitation goes out', async () => {
    const deputy = await work.deputy();
    const activityId = await work.open([]);
    const invite = (): Promise<{ code: string | null }[]> =>
      work.done('inviteDeputies', { requestId: newId(), activityId, mandateIds: [deputy.mandateId] }, undefined, 'code');
    const codes = (await Promise.all(Array.from({ length: 20 }, invite))).flat().map(({ code }) => code);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([null, 'ALREADY_INVITED']));
  });
});

describe('an invitation', () => {
  it('is answered by the deputy himself, who may think again', async () => {
    const deputy = await work.deputy();
    const himself = await work.login(deputy);
    const invitationId = await invitationOf(await work.open([deputy]));
    expect(await work.done('answerInvitation', { invitationId, answer: 'DECLINED', reason: '出差' }, himself, 'answer reason version')).toEqual({ answer: 'DECLINED', reason: '出差', version: 2 });
    expect(await work.done('answerInvitation', { invitationId, answer: 'ACCEPTED' }, himself, 'answer reason version')).toEqual({ answer: 'ACCEPTED', reason: null, version: 3 });
  });

  it('is answered by nobody else', async () => {
    const deputy = await work.deputy();
    const invitationId = await invitationOf(await work.open([deputy]));
    const another = await work.login(await work.deputy());
    expect((await work.mutate('answerInvitation', { invitationId, answer: 'ACCEPTED' }, another, 'id')).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.mutate('answerInvitation', { invitationId, answer: 'ACCEPTED' }, work.people.administrator, 'id')).codes).toEqual(['FORBIDDEN']);
  });

  it.each([
    [{ answer: 'DECLINED' }, 'STEP_INCOMPLETE'],
    [{ answer: 'DECLINED', reason: ' ' }, 'STEP_INCOMPLETE'],
    [{ answer: 'MAYBE' }, 'BAD_USER_INPUT'],
    [{ answer: 'NONE' }, 'BAD_USER_INPUT'],
    [{ answer: 'ACCEPTED', expectedVersion: 7 }, 'CONFLICT'],
  ])('answered with %j is refused', async (given, code) => {
    const deputy = await work.deputy();
    const invitationId = await invitationOf(await work.open([deputy]));
    expect((await work.mutate('answerInvitation', { invitationId, ...given }, await work.login(deputy), 'id')).codes).toEqual([code]);
  });

  const after: readonly (readonly [ActivityStatus, string])[] = [['HELD', 'holdActivity'], ['CANCELLED', 'cancelActivity']];
  it.each(after)('is no longer answered once the activity is %s', async (status, mutation) => {
    expect(activityLifecycle.steps.some(({ from, action }) => from === status && action === 'answer')).toBe(false);
    const deputy = await work.deputy();
    const activityId = await work.open([deputy]);
    await work.done(mutation, { activityId, ...(mutation === 'cancelActivity' ? { reason: '改期' } : {}) });
    const answer = { invitationId: await invitationOf(activityId), answer: 'ACCEPTED' };
    expect((await work.mutate('answerInvitation', answer, await work.login(deputy), 'id')).codes).toEqual(['STATUS_UNFIT']);
  });

  it('is seen by the invited, the station and the committee, and by no stranger', async () => {
    const deputy = await work.deputy();
    const activityId = await work.open([deputy]);
    const asks = async (as: Parameters<SchedulingAtWork['mutate']>[2]): Promise<number> => {
      const { activity } = await work.service.data<{ activity: { invitations: { nodes: unknown[] } } }>(
        'query ($id: ID!) { activity(id: $id) { invitations { nodes { id } } } }', { id: activityId }, as ? { as } : {});
      return activity.invitations.nodes.length;
    };
    expect(await asks(undefined)).toBe(0);
    expect(await asks(work.people.stranger)).toBe(0);
    expect(await asks(await work.login(await work.deputy()))).toBe(0);
    expect(await asks(await work.login(deputy))).toBe(1);
    expect(await asks(work.people.staff)).toBe(1);
    expect(await asks(work.people.committee)).toBe(1);
  });
});
