import { newId } from '@renda/subgraph';
import { countyRules } from '../testing/rulebook-of-place.js';
import { StationAtWork } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

async function matter<T>(id: string, fields: string): Promise<T> {
  return (await work.service.data<{ matter: T }>(`query ($id: ID!) { matter(id: $id) { ${fields} } }`, { id }, { as: work.people.staff })).matter;
}

const chain = (...keys: readonly string[]) => ({
  key: 'matter-chain', kind: 'requirement', before: 'CLOSED', steps: { closed: false, count: keys.length, emptySlots: 0, items: keys.map((key) => ({ key, zh: key, en: key })) },
});
const six = ['collected', 'accepted', 'analysed', 'assigned', 'supervised', 'fed-back'];

describe('an assignment on the spot', () => {
  it.each([['COLLECTED'], ['ACCEPTED']] as const)('of a matter that is %s enters every stage up to it in one sitting, each with who and when', async (stage) => {
    const id = await work.at(stage);
    await work.service.said();
    const now = new Date(Date.now() + 60_000).toISOString();
    const input = { id, nature: 'TRAVEL', powersLevel: 'COUNTY', topic: 'TRAVEL', unitId: work.place.bureau, dueOn: '2999-12-31', acceptedBy: '局长', followUp: { follower: '联络员', nextCheckOn: '2999-06-01' } };
    await work.service.data('mutation ($input: AssignOnTheSpotInput!) { assignOnTheSpot(input: $input) { id } }', { input }, { as: work.people.staff, now: new Date(now) });
    const { stages, ...rest } = await matter<{ stages: { stage: string; at: string; actorId: string }[] }>(id, 'stage acceptedBy follower nextCheckOn topic unit { id } stages { stage at actorId }');
    expect(rest).toEqual({ stage: 'ASSIGNED', acceptedBy: '局长', follower: '联络员', nextCheckOn: '2999-06-01', topic: 'TRAVEL', unit: { id: work.place.bureau } });
    expect(stages.map((one) => one.stage)).toEqual(['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED']);
    expect(new Set(stages.slice(-2).map(({ at, actorId }) => `${at} ${actorId}`))).toEqual(new Set([`${now} ${work.people.staff.id}`]));
    const events = await work.service.said();
    expect(events.map(({ data }) => (data as { stage: string }).stage)).toEqual(['ASSIGNED']);
    expect(JSON.stringify(events)).not.toContain('局长');
  });

  it.each([
    ['of one that was analysed', 'ANALYSED', {}, 'STAGE_PASSED'], ['of one that was rejected', 'REJECTED', {}, 'MATTER_REJECTED'], ['that nobody accepts', 'COLLECTED', { acceptedBy: ' ' }, 'STEP_INCOMPLETE'],
    ['to a unit nobody knows', 'COLLECTED', { unitId: newId() }, 'NOT_AVAILABLE'], ['that needs other powers', 'COLLECTED', { powersLevel: 'CITY' }, 'POWERS_UNFIT'], ['due in the past', 'COLLECTED', { dueOn: '2020-01-01' }, 'DUE_DAY_PASSED'],
  ] as const)('%s is refused, and no stage of it is entered', async (_, stage, given, code) => {
    const id = await work.at(stage);
    expect((await work.step('assignOnTheSpot', id, work.people.staff, given)).codes).toEqual([code]);
    expect(await matter(id, 'stage')).toEqual({ stage });
  });

  it('is done by one of fifty at once', async () => {
    const id = await work.at('COLLECTED');
    const answers = await Promise.all(Array.from({ length: 50 }, () => work.step('assignOnTheSpot', id, work.people.staff)));
    expect([answers.filter(({ codes }) => codes.length === 0).length, new Set(answers.flatMap(({ codes }) => codes))]).toEqual([1, new Set(['STAGE_PASSED'])]);
  });
});

describe('a matter that is followed', () => {
  const list = async (given: Record<string, unknown>, now = new Date()): Promise<string[]> => (await work.service.data<{ matters: { nodes: { id: string }[] } }>(
    'query ($dueForCheck: Boolean, $followed: Boolean, $topic: String) { matters(dueForCheck: $dueForCheck, followed: $followed, topic: $topic, first: 200) { nodes { id } } }', given, { as: work.people.staff, now })).matters.nodes.map(({ id }) => id);

  it('is due for a check on its day, until it was checked and while a unit has it', async () => {
    const id = await work.at('ASSIGNED');
    const [before, on] = [new Date('2998-12-31T15:59:59.999Z'), new Date('2998-12-31T16:00:00Z')];
    await work.done('followMatter', id, work.people.staff, { nextCheckOn: '2999-01-01' });
    expect([(await list({ dueForCheck: true }, before)).includes(id), (await list({ dueForCheck: true }, on)).includes(id), (await list({ dueForCheck: false }, on)).includes(id)]).toEqual([false, true, false]);
    await work.done('checkMatter', id, work.people.staff, { nextCheckOn: '2999-02-01' });
    expect((await list({ dueForCheck: true }, on)).includes(id)).toBe(false);
    expect(await matter(id, 'checks { note nextCheckOn }')).toEqual({ checks: [{ note: '联络员', nextCheckOn: '2999-01-01' }, { note: '正在施工', nextCheckOn: '2999-02-01' }] });
    await work.done('returnMatter', id, work.people.handler);
    expect((await list({ dueForCheck: true }, new Date('2999-03-01T00:00:00Z'))).includes(id)).toBe(false);
  });

  it('is told from those that nobody follows', async () => {
    const [followed, alone, early] = [await work.at('ASSIGNED'), await work.at('SUPERVISED'), await work.at('ANALYSED')];
    await work.done('followMatter', followed, work.people.staff);
    const known = [followed, alone, early];
    const among = (ids: readonly string[]): string[] => known.filter((id) => ids.includes(id));
    expect([among(await list({ followed: true })), among(await list({ followed: false }))]).toEqual([[followed], [alone]]);
  });

  it('is not checked while nobody follows it, nor for a day that has passed', async () => {
    const id = await work.at('ASSIGNED');
    expect((await work.step('checkMatter', id, work.people.staff)).codes).toEqual(['NOBODY_FOLLOWS']);
    expect((await work.step('followMatter', id, work.people.staff, { nextCheckOn: '2020-01-01' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is listed by its topic', async () => {
    const id = (await work.raised({ topic: 'ELDERLY_CARE' })).id;
    expect(await list({ topic: 'ELDERLY_CARE' })).toEqual([id]);
  });
});

describe('the chain that the rulebook of a place asks for', () => {
  it('of six stages asks nothing more', async () => {
    await countyRules(work, chain(...six));
    expect((await work.step('closeMatter', await work.at('FED_BACK'), work.people.staff)).codes).toEqual([]);
    expect((await work.step('passLocalStage', await work.at('ACCEPTED'), work.people.staff)).codes).toEqual(['LOCAL_STAGE_UNKNOWN']);
  });

  it('with a stage of its own refuses the strike-off, by its rule, until that was passed', async () => {
    await countyRules(work, chain(...six, 'inspected'));
    const id = await work.at('FED_BACK');
    const answer = await work.step('closeMatter', id, work.people.staff);
    expect([answer.codes, answer.errors?.[0]?.extensions]).toMatchObject([['CHAIN_INCOMPLETE'], { params: { missing: 'inspected' }, rule: { title: '本试验', citation: '本试验§1' } }]);
    await work.done('passLocalStage', id, work.people.staff);
    const again = await work.step('passLocalStage', id, work.people.staff);
    expect([again.codes, again.errors?.[0]?.message]).toEqual([['LOCAL_STAGE_PASSED'], '该事项已经过这个环节（inspected）。']);
    expect(await matter(id, 'stage localStages stages { action note }')).toMatchObject({ stage: 'FED_BACK', localStages: ['inspected'], stages: expect.arrayContaining([{ action: 'pass', note: 'inspected' }]) as unknown });
    expect((await work.step('closeMatter', id, work.people.staff)).codes).toEqual([]);
    await countyRules(work);
  });

  it('shows a local stage as passed in a moment, while the stage of the chain goes on; whoever raised it sees each stage once', async () => {
    await countyRules(work, chain(...six, 'inspected'));
    const { id, receipt } = await work.raised();
    await work.lead(id, 'FED_BACK');
    const moment = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
    const step = (mutation: string, type: string, input: Record<string, unknown>, now: Date): Promise<unknown> => work.service.data(`mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`, { input: { id, ...input } }, { as: work.people.staff, now });
    const [passedAt, closedAt] = [moment(10), moment(30)];
    await step('passLocalStage', 'PassLocalStageInput', { localStage: 'inspected' }, passedAt);
    await step('closeMatter', 'CloseMatterInput', { evidence: '照片', confirmedBy: 'SOURCE', solution: 'SOLVED' }, closedAt);
    const { stages } = await matter<{ stages: { action: string; at: string; until: string | null; seconds: number | null }[] }>(id, 'stages { action at until seconds }');
    const [fedBack, passed] = stages.slice(-3);
    expect([fedBack?.action, fedBack?.until, passed?.action, passed?.at, passed?.until, passed?.seconds]).toEqual(['feedBack', closedAt.toISOString(), 'pass', passedAt.toISOString(), passedAt.toISOString(), 0]);
    const { matterByReceipt } = await work.service.data<{ matterByReceipt: { stages: { stage: string }[] } }>('query ($receipt: String!) { matterByReceipt(receipt: $receipt) { stages { stage } } }', { receipt });
    expect(matterByReceipt.stages.map((one) => one.stage)).toEqual(['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED']);
    await countyRules(work);
  });

  it('is not asked of matters raised elsewhere', async () => {
    await countyRules(work, chain(...six, 'inspected'));
    const stationId = await work.stationIs('ESTABLISHED', { id: newId(), regionId: work.place.elsewhere });
    const { id } = await work.raised({ stationId });
    const as = work.people.administrator;
    for (const step of ['acceptMatter', 'analyseMatter', 'assignMatter', 'signMatter', 'replyToMatter', 'feedBack', 'closeMatter']) expect((await work.step(step, id, as)).codes).toEqual([]);
    await countyRules(work);
  });
});
