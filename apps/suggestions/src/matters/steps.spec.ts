import type { Stage } from './matter.lifecycle.js';
import { newId } from '@renda/subgraph';
import { StationAtWork, ways } from '../testing/station-at-work.js';

let work: StationAtWork;
beforeAll(async () => { work = await StationAtWork.start(); });
afterAll(() => work.stop());

async function stageOf(id: string): Promise<string> {
  const { matter } = await work.service.data<{ matter: { stage: string } }>(`query ($id: ID!) { matter(id: $id) { stage } }`, { id }, { as: work.people.staff });
  return matter.stage;
}

describe('an assignment', () => {
  it.each([
    ['VILLAGE', 'TOWNSHIP', 'POWERS_UNFIT'], ['TOWNSHIP', 'COUNTY', 'POWERS_UNFIT'], ['COUNTY', 'CITY', 'POWERS_UNFIT'], ['CITY', 'PROVINCE', 'POWERS_UNFIT'],
    ['VILLAGE', 'VILLAGE', null], ['COUNTY', 'COUNTY', null], ['CITY', 'COUNTY', null], ['PROVINCE', 'PROVINCE', null],
  ])('to a unit with powers of a %s, of a matter that needs %s: %s', async (held, needed, code) => {
    const { id } = await work.raised();
    await work.done('acceptMatter', id, work.people.staff);
    await work.done('analyseMatter', id, work.people.staff, { powersLevel: needed });
    const answer = await work.step('assignMatter', id, work.people.staff, { unitId: await work.unit(held) });
    expect(answer.codes).toEqual(code === null ? [] : [code]);
    if (code !== null) {
      expect(answer.errors?.[0]?.extensions).toMatchObject({ params: { held, needed }, rule: { title: '分级分类处理' } });
      expect(await stageOf(id)).toBe('ANALYSED');
    }
  });

  it('is due today or later, by the day in Shanghai', async () => {
    const id = await work.at('ANALYSED');
    const at = new Date('2999-06-01T16:30:00Z');
    const assign = (dueOn: string): ReturnType<typeof work.service.ask> => work.service.ask(
      `mutation ($input: AssignMatterInput!) { assignMatter(input: $input) { dueOn } }`, { input: { id, unitId: work.place.bureau, dueOn } }, { as: work.people.staff, now: at });
    expect((await assign('2999-06-01')).codes).toEqual(['DUE_DAY_PASSED']);
    expect((await assign('2999-06-02')).data).toMatchObject({ assignMatter: { dueOn: '2999-06-02' } });
  });

  it('has no due day by default: it must be given', () => {
    expect(/input AssignMatterInput \{[^}]*\n {2}dueOn: Date!\n/.test(work.service.subgraph.sdl)).toBe(true);
  });

  it('goes to a unit that exists and is not retired', async () => {
    const id = await work.at('ANALYSED');
    expect((await work.step('assignMatter', id, work.people.staff, { unitId: newId() })).codes).toEqual(['NOT_AVAILABLE']);
    const retired = await work.unit('COUNTY');
    await work.service.data(`mutation ($input: RetireUnitInput!) { retireUnit(input: $input) { active } }`, { input: { id: retired } }, { as: work.people.committee });
    expect((await work.step('assignMatter', id, work.people.staff, { unitId: retired })).codes).toEqual(['UNIT_RETIRED']);
  });
});

describe('a hand-over', () => {
  it('counts only once the receiver has signed: until then the unit may send it back, and not reply', async () => {
    const id = await work.at('ASSIGNED');
    expect((await work.step('replyToMatter', id, work.people.handler)).codes).toEqual(['STAGE_SKIPPED']);
    await work.done('signMatter', id, work.people.handler);
    expect((await work.step('returnMatter', id, work.people.handler)).codes).toEqual(['STAGE_PASSED']);
  });

  it('that is sent back is analysed anew, and leaves the sight of the unit then', async () => {
    const { staff, handler } = work.people;
    const id = await work.at('RETURNED');
    const seen = async (): Promise<unknown> => (await work.service.ask(`query ($id: ID!) { matter(id: $id) { id } }`, { id }, { as: handler })).data?.['matter'];
    expect(await seen()).toEqual({ id });
    await work.done('analyseMatter', id, staff, { powersLevel: 'CITY' });
    expect(await seen()).toBeNull();
    await work.done('assignMatter', id, staff, { unitId: await work.unit('CITY') });
    expect((await work.step('signMatter', id, handler)).codes).toEqual(['NOT_AVAILABLE']);
  });
});

it.each([
  ['rejectMatter', 'COLLECTED', 'staff', { reason: ' ' }, 'STEP_INCOMPLETE'],
  ['returnMatter', 'ASSIGNED', 'handler', { reason: ' ' }, 'STEP_INCOMPLETE'],
  ['signMatter', 'ASSIGNED', 'handler', { receivedBy: '　' }, 'STEP_INCOMPLETE'],
  ['replyToMatter', 'SUPERVISED', 'handler', { text: ' ' }, 'STEP_INCOMPLETE'],
  ['feedBack', 'SUPERVISED', 'staff', {}, 'STEP_INCOMPLETE'],
  ['closeMatter', 'FED_BACK', 'staff', { evidence: ' ' }, 'STEP_INCOMPLETE'],
  ['closeMatter', 'FED_BACK', 'staff', { confirmedBy: 'PASSER_BY' }, 'BAD_USER_INPUT'],
  ['analyseMatter', 'ACCEPTED', 'staff', { nature: '路' }, 'BAD_USER_INPUT'],
  ['analyseMatter', 'ACCEPTED', 'staff', { powersLevel: 'MOON' }, 'BAD_USER_INPUT'],
  ['replyToMatter', 'SUPERVISED', 'handler', { text: '字'.repeat(2001) }, 'BAD_USER_INPUT'],
] as const)('%s at %s by %s with %j is refused: %s', async (mutation, stage, who, given, code) => {
  const id = await work.at(stage);
  const { codes, errors } = await work.step(mutation, id, work.people[who], given);
  expect([codes, errors?.[0]?.message]).toEqual([[code], expect.not.stringMatching(/[A-Za-z]/)]);
  expect(await stageOf(id)).toBe(stage);
});

it.each(Object.entries(ways))('of twenty who lead a matter to %s at once exactly one does', async (stage, { after, mutation, by }) => {
  const id = await work.at(after);
  if (stage === 'FED_BACK') await work.done('replyToMatter', id, work.people.handler);
  const answers = await Promise.all(Array.from({ length: 20 }, () => work.step(mutation, id, work.people[by])));
  expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ codes }) => codes))).toEqual(new Set([stage === 'REJECTED' ? 'MATTER_REJECTED' : stage === 'RETURNED' ? 'STAGE_SKIPPED' : 'STAGE_PASSED']));
  const { matter } = await work.service.data<{ matter: { stages: { stage: Stage }[] } }>(`query ($id: ID!) { matter(id: $id) { stages { stage } } }`, { id }, { as: work.people.staff });
  expect(matter.stages.filter((entry) => entry.stage === stage)).toHaveLength(1);
});

it('a step sent twice with one request id is done once', async () => {
  const { id } = await work.raised();
  const requestId = newId();
  const answers = [await work.step('acceptMatter', id, work.people.staff, { requestId }), await work.step('acceptMatter', id, work.people.staff, { requestId })];
  expect(answers.map(({ data }) => data)).toEqual([{ acceptMatter: { id, stage: 'ACCEPTED', version: 2 } }, { acceptMatter: { id, stage: 'ACCEPTED', version: 2 } }]);
  expect((await work.step('acceptMatter', id, work.people.staff, { requestId, note: '另一说明' })).codes).toEqual(['REQUEST_ID_REUSED']);
});

it('whoever has not seen the last change is refused', async () => {
  const { id } = await work.raised();
  await work.done('acceptMatter', id, work.people.staff, { expectedVersion: 1 });
  expect((await work.step('analyseMatter', id, work.people.staff, { expectedVersion: 1 })).codes).toEqual(['CONFLICT']);
});

it('a stage never begins before the one it follows, though the request began earlier', async () => {
  const { id } = await work.raised();
  await work.service.ask(`mutation ($input: AcceptMatterInput!) { acceptMatter(input: $input) { id } }`, { input: { id } }, { as: work.people.staff, now: new Date('2000-01-01T00:00:00Z') });
  const { matter } = await work.service.data<{ matter: { raisedAt: string; stageSince: string } }>(`query ($id: ID!) { matter(id: $id) { raisedAt stageSince } }`, { id }, { as: work.people.staff });
  expect(matter.stageSince).toBe(matter.raisedAt);
});
