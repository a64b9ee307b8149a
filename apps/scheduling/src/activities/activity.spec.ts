import { newId } from '@renda/subgraph';
import { SchedulingAtWork } from '../testing/scheduling-at-work.js';
import { activityActions, activityLifecycle, activityStatuses, type ActivityStatus } from './activity.lifecycle.js';

let work: SchedulingAtWork;
beforeAll(async () => { work = await SchedulingAtWork.start(); });
afterAll(() => work.stop());

/** An activity in each status, by the steps that lead there. */
async function activityAt(status: ActivityStatus): Promise<{ id: string; attendance: string; deputy: Awaited<ReturnType<SchedulingAtWork['deputy']>> }> {
  const deputy = await work.deputy();
  const before = ['PLANNED', 'CONSULTED', 'CANCELLED'].includes(status);
  const id = before ? await work.planned() : status === 'OPEN' ? await work.open([deputy]) : await work.held([deputy]);
  if (status === 'CONSULTED') await work.done('consultActivity', { activityId: id });
  if (status === 'CANCELLED') await work.done('cancelActivity', { activityId: id, reason: '台风' });
  const [attendance = ''] = ['RECORDED', 'VERIFIED', 'ARCHIVED'].includes(status) ? await work.recorded(id, [deputy]) : [];
  if (status === 'VERIFIED' || status === 'ARCHIVED') await work.verify([attendance]);
  if (status === 'ARCHIVED') await work.done('archiveActivity', { activityId: id });
  expect(await work.status(id)).toBe(status);
  return { id, attendance, deputy };
}

/** What each action of the table is in the graph; its code when it is refused, for a single step and for an item of many. */
async function tried(action: (typeof activityActions)[number], at: Awaited<ReturnType<typeof activityAt>>): Promise<string | undefined> {
  const { id: activityId } = at;
  const item = async (mutation: string, input: Record<string, unknown>): Promise<string | undefined> =>
    (await work.done<{ code: string | null }[]>(mutation, { requestId: newId(), activityId, ...input }, undefined, 'code'))[0]?.code ?? undefined;
  const another = await work.deputy();
  switch (action) {
    case 'invite': return item('inviteDeputies', { mandateIds: [another.mandateId] });
    case 'record': return item('recordAttendance', { entries: [work.entry(another)] });
    case 'open': return (await work.mutate('openActivity', { activityId, mandateIds: [another.mandateId] })).codes[0];
    case 'cancel': return (await work.mutate('cancelActivity', { activityId, reason: '改期' })).codes[0];
    case 'consult': case 'hold': case 'archive': return (await work.mutate(`${action}Activity`, { activityId })).codes[0];
    case 'answer': case 'verify': return undefined;
  }
}

describe('the life of an activity', () => {
  const cases = activityStatuses.flatMap((status) => activityActions
    .filter((action) => !['answer', 'verify'].includes(action)) // the deputy's own, and what the attendance says: below
    .map((action) => ({ status, action, to: activityLifecycle.steps.find((row) => row.from === status && row.action === action)?.to })));

  it.each(cases.filter(({ to }) => to !== undefined))('$status: $action leads to $to', async ({ status, action, to }) => {
    const at = await activityAt(status);
    expect(await tried(action, at)).toBeUndefined();
    expect(await work.status(at.id)).toBe(to);
  });

  it.each(cases.filter(({ to }) => to === undefined))('$status: $action is refused', async ({ status, action }) => {
    const at = await activityAt(status);
    expect(await tried(action, at)).toBe('STATUS_UNFIT');
    expect(await work.status(at.id)).toBe(status);
  });

  it('is verified when the last attendance that stands is, and not before', async () => {
    const deputies = [await work.deputy(), await work.deputy(), await work.deputy()];
    const id = await work.held(deputies);
    const [one = '', two = '', three = ''] = await work.recorded(id, deputies);
    await work.verify([one]);
    expect(await work.status(id)).toBe('RECORDED');
    await work.verify([two]);
    expect(await work.status(id)).toBe('RECORDED');
    await work.done('correctAttendance', { attendanceId: three, reason: '重复登记' });
    expect(await work.status(id)).toBe('VERIFIED');
  });

  it('says each step once, with its version', async () => {
    await work.service.said();
    const { id } = await activityAt('ARCHIVED');
    const steps = (await work.service.said()).filter(({ subject }) => subject === id);
    expect(steps.map(({ type, aggregateversion, data }) => [type, aggregateversion, (data as { status: string }).status])).toEqual(
      ['PLANNED', 'OPEN', 'HELD', 'RECORDED', 'VERIFIED', 'ARCHIVED'].map((status, at) => ['cn.renda.scheduling.activity.changed.v1', at + 1, status]));
    expect(JSON.stringify(steps)).not.toContain('设施蔬菜');
  });
});

describe('a plan', () => {
  it.each([
    ['of a type that the catalogue does not have', { type: 'PICNIC' }, 'BAD_USER_INPUT'],
    ['in a mode that does not exist', { mode: 'BY_MAIL' }, 'BAD_USER_INPUT'],
    ['without a title', { title: '   ' }, 'BAD_USER_INPUT'],
    ['that ends when it starts', { endsAt: '2026-03-02T01:00:00Z' }, 'BAD_USER_INPUT'],
    ['in a region not heard of', { regionId: newId() }, 'NOT_AVAILABLE'],
    ['at a station not heard of', { stationId: newId() }, 'NOT_AVAILABLE'],
    ['of a group not heard of', { groupId: newId() }, 'NOT_AVAILABLE'],
    ['of a body not heard of', { organiserBodyId: newId() }, 'NOT_AVAILABLE'],
  ])('%s is refused', async (_, given, code) => {
    expect((await work.mutate('planActivity', work.plan(given), work.people.administrator)).codes).toEqual([code]);
  });

  it('at a station of another county is refused', async () => {
    expect((await work.mutate('planActivity', work.plan({ regionId: work.place.elsewhere }), work.people.administrator)).codes).toEqual(['REGION_UNFIT']);
  });

  it('sent twice is one activity', async () => {
    const plan = work.plan({ groupId: work.place.group, organiserBodyId: work.place.body });
    const [one, two] = await Promise.all([work.done('planActivity', plan), work.done('planActivity', plan)]);
    expect(one.id).toBe(two.id);
    expect((await work.mutate('planActivity', { ...plan, title: '另一活动' })).codes).toEqual(['REQUEST_ID_REUSED']);
  });

  it('is made by the station for itself, by the committee of the county, by nobody else', async () => {
    const codes = async (as: keyof SchedulingAtWork['people'], given: Record<string, unknown> = {}): Promise<string[]> =>
      (await work.mutate('planActivity', work.plan(given), work.people[as])).codes;
    expect(await codes('staff')).toEqual([]);
    expect(await codes('staff', { stationId: null })).toEqual(['NOT_AVAILABLE']);
    expect(await codes('committee', { stationId: null })).toEqual([]);
    expect(await codes('stranger')).toEqual(['NOT_AVAILABLE']);
    expect((await work.service.ask('mutation ($input: PlanActivityInput!) { planActivity(input: $input) { id } }', { input: work.plan() })).codes).toEqual(['UNAUTHENTICATED']);
  });
});

describe('what an activity tells more', () => {
  const fields = 'id ownIndustry policySubject verifiedAt coGroups { id } coStations { id }';

  it('is what it was about, where somebody said, and who organised it besides', async () => {
    await work.service.said();
    const coStation = await work.station(newId());
    const told = await work.done<Record<string, unknown>>('planActivity', work.plan({ ownIndustry: true, policySubject: false, stationId: null, coGroupIds: [work.place.group], coStationIds: [work.place.station, coStation] }), undefined, fields);
    expect(told).toEqual({ id: told['id'], ownIndustry: true, policySubject: false, verifiedAt: null, coGroups: [{ id: work.place.group }], coStations: [{ id: work.place.station }, { id: coStation }] });
    expect(await work.done('planActivity', work.plan(), undefined, fields)).toMatchObject({ ownIndustry: null, policySubject: null, coGroups: [], coStations: [] });
    expect((await work.service.said()).map(({ data }) => data)).toMatchObject([
      { ownIndustry: true, policySubject: false, coGroupIds: [work.place.group], coStationIds: [work.place.station, coStation], verifiedAt: null },
      { ownIndustry: null, policySubject: null, coGroupIds: [], coStationIds: [] },
    ]);
  });

  it('is refused where a co-organiser is not heard of, named twice, the organiser itself, or the twenty-first', async () => {
    const codes = async (given: Record<string, unknown>): Promise<string[]> => (await work.mutate('planActivity', work.plan(given), work.people.administrator)).codes;
    const station = await work.station(newId());
    expect(await codes({ coGroupIds: [newId()] })).toEqual(['NOT_AVAILABLE']);
    expect(await codes({ coStationIds: [newId()] })).toEqual(['NOT_AVAILABLE']);
    expect(await codes({ coStationIds: [station, station] })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ coStationIds: [work.place.station] })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ groupId: work.place.group, coGroupIds: [work.place.group] })).toEqual(['BAD_USER_INPUT']);
    const stations = await Promise.all(Array.from({ length: 21 }, () => work.station(newId())));
    expect(await codes({ coStationIds: stations })).toEqual(['BAD_USER_INPUT']);
    expect(await codes({ coStationIds: stations.slice(1) })).toEqual([]);
  });

  it('is when the last attendance that stands was verified, and nothing while some is not', async () => {
    const { id } = await activityAt('VERIFIED');
    const when = async (): Promise<unknown> => (await work.service.data<{ activity: { verifiedAt: string | null } }>('query ($id: ID!) { activity(id: $id) { verifiedAt } }', { id })).activity.verifiedAt;
    const first = await when();
    expect(first).toEqual(expect.any(String));
    const [late = ''] = await work.recorded(id, [await work.deputy()]);
    expect(await when()).toBeNull();
    await work.verify([late]);
    expect(Date.parse(String(await when()))).toBeGreaterThan(Date.parse(String(first)));
    await work.done('archiveActivity', { activityId: id });
    expect(await when()).toEqual(expect.any(String));
    const told = (await work.service.said()).filter(({ subject }) => subject === id).map(({ data }) => data as { status: string; verifiedAt: string | null });
    expect(told.every(({ status, verifiedAt }) => (verifiedAt !== null) === ['VERIFIED', 'ARCHIVED'].includes(status))).toBe(true);
  });
});

describe('an activity', () => {
  it('cannot have been held before it begins', async () => {
    const startsAt = new Date(Date.now() + 60_000).toISOString();
    const activityId = await work.open([], { startsAt, endsAt: '2999-01-01T00:00:00Z' });
    expect((await work.mutate('holdActivity', { activityId })).codes).toEqual(['NOT_YET_BEGUN']);
  });

  it('is cancelled for a reason only', async () => {
    const activityId = await work.planned();
    expect((await work.mutate('cancelActivity', { activityId, reason: '  ' })).codes).toEqual(['STEP_INCOMPLETE']);
  });

  it('that somebody changed meanwhile is not moved', async () => {
    const activityId = await work.planned();
    await work.done('consultActivity', { activityId, expectedVersion: 1 });
    expect((await work.mutate('cancelActivity', { activityId, reason: '改期', expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
  });

  it('keeps who did what, when and why, for those who organise it', async () => {
    const activityId = await work.open([]);
    await work.done('cancelActivity', { activityId, reason: '台风' }, work.people.staff);
    const history = async (as: SchedulingAtWork['people']['staff'] | undefined): Promise<unknown> =>
      (await work.service.data<{ activity: { history: unknown } }>('query ($id: ID!) { activity(id: $id) { history { action status actorId reason } } }', { id: activityId }, as ? { as } : {})).activity.history;
    const { administrator, staff, stranger, committee } = work.people;
    expect(await history(committee)).toEqual([
      { action: 'plan', status: 'PLANNED', actorId: administrator.id, reason: null }, { action: 'open', status: 'OPEN', actorId: administrator.id, reason: null },
      { action: 'cancel', status: 'CANCELLED', actorId: staff.id, reason: '台风' },
    ]);
    expect([await history(stranger), await history(undefined)]).toEqual([null, null]);
  });

  it('out of reach is as if it were not', async () => {
    const activityId = await work.planned();
    expect((await work.mutate('holdActivity', { activityId }, work.people.stranger)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await work.mutate('holdActivity', { activityId: newId() })).codes).toEqual(['NOT_AVAILABLE']);
  });
});
