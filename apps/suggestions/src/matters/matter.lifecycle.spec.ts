import { countyRules } from '../testing/rulebook-of-place.js';
import { StationAtWork } from '../testing/station-at-work.js';
import { suggestions } from '../service.js';
import { type Action, matterLifecycle, type Stage, stages } from './matter.lifecycle.js';

let work: StationAtWork;
const prepared = new Map<Stage, string>();
beforeAll(async () => {
  work = await StationAtWork.start();
  for (const stage of stages) prepared.set(stage, await work.at(stage));
});
afterAll(() => work.stop());

const mutations: Readonly<Record<Action, string>> = {
  accept: 'acceptMatter', reject: 'rejectMatter', analyse: 'analyseMatter', assign: 'assignMatter', sign: 'signMatter', return: 'returnMatter', reply: 'replyToMatter',
  feedBack: 'feedBack', close: 'closeMatter', extend: 'extendMatter', reopen: 'reopenMatter', merge: 'mergeMatters', follow: 'followMatter', check: 'checkMatter', pass: 'passLocalStage',
  publish: 'publishMatter',
};
const actions = Object.keys(mutations) as Action[];
const chain: readonly Stage[] = ['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'];

/** Said independently of the code: a returned matter stands where an accepted one does, and what is done further on is still to come; what is rejected stays so. */
function refusalExpected(stage: Stage, action: Action): string {
  if (stage === 'REJECTED') return 'MATTER_REJECTED';
  if (stage === 'MERGED') return 'MATTER_MERGED';
  const stands = chain.indexOf(stage === 'RETURNED' ? 'ACCEPTED' : stage);
  const turns = matterLifecycle.steps.filter((step) => step.action === action).map(({ from }) => chain.indexOf(from)).filter((at) => at >= 0);
  return stands < Math.max(...turns) ? 'STAGE_SKIPPED' : 'STAGE_PASSED';
}

const every = stages.flatMap((stage) => actions.map((action) => ({ stage, action })));
const isStep = ({ stage, action }: { stage: Stage; action: Action }): boolean => matterLifecycle.steps.some((step) => step.from === stage && step.action === action);
const illegal = every.filter((one) => !isStep(one)).map(({ stage, action }) => ({ stage, action, code: refusalExpected(stage, action) }));

it('no step of the table leads past a stage, and none leads back but by a return or a relapse', () => {
  const stands = (stage: Stage): number => chain.indexOf(stage === 'RETURNED' ? 'ACCEPTED' : stage);
  for (const { from, action, to } of matterLifecycle.steps.filter((step) => step.to !== 'REJECTED' && step.to !== 'MERGED')) {
    const moved = ['return', 'reopen'].includes(action) ? -2 : ['reply', 'extend', 'follow', 'check', 'pass', 'publish'].includes(action) ? 0 : 1;
    expect([action, stands(to) - stands(from)]).toEqual([action, moved]);
  }
  for (const stage of ['ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'] as const) for (const action of ['reject', 'merge'] as const) expect(isStep({ stage, action })).toBe(false);
  expect(illegal).toHaveLength(stages.length * actions.length - 34);
});

it.each(illegal)('a matter that stands at $stage refuses to $action: $code', async ({ stage, action, code }) => {
  const answer = await work.step(mutations[action], prepared.get(stage) ?? '', work.people.administrator);
  expect(answer.codes).toEqual([code]);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ params: { stage }, rule: { title: '六环节处理工作链', citation: '003-CZ-二-2' } });
});

it.each(matterLifecycle.steps)('a matter that stands at $from may $action, and then stands at $to', async ({ from, action, to, by, needs = [] }) => {
  const id = await work.at(from);
  const doer = by === 'STATION' ? work.people.staff : work.people.handler;
  if (action === 'pass') await countyRules(work, { key: 'matter-chain', kind: 'requirement', before: 'CLOSED', steps: { closed: false, count: 1, items: [{ key: 'inspected', zh: '验收', en: 'inspected' }], emptySlots: 0 } });
  else await countyRules(work);
  if (action === 'check') await work.done('followMatter', id, doer);
  if (needs.includes('reply')) await work.done('replyToMatter', id, work.people.handler);
  const answer = await work.step(mutations[action], id, doer);
  expect(answer.codes).toEqual([]);
  const { matter } = await work.service.data<{ matter: unknown }>('query ($id: ID!) { matter(id: $id) { stage } }', { id }, { as: work.people.administrator });
  expect(matter).toEqual({ stage: to });
});

it.each(matterLifecycle.steps)('to $action is the step of the $by: the policy says the same as the table', ({ action, by }) => {
  const roles = Object.keys(suggestions.policy[`Mutation.${mutations[action]}`] ?? {}).sort();
  expect(roles).toEqual(by === 'STATION' ? ['ADMINISTRATOR', 'STATION_STAFF', 'WORK_COMMITTEE'] : ['ADMINISTRATOR', 'UNDERTAKING_UNIT']);
});

it('each refusal says where it stands and what comes first, in the language asked for', async () => {
  const id = prepared.get('COLLECTED') ?? '';
  const input = { id, unitId: work.place.bureau, dueOn: '2999-01-01' };
  const mutation = `mutation ($input: AssignMatterInput!) { assignMatter(input: $input) { id } }`;
  const { errors } = await work.service.ask(mutation, { input }, { as: work.people.staff, language: 'en' });
  expect(errors?.[0]).toMatchObject({
    message: 'No stage may be skipped: it stands at COLLECTED, and must reach ANALYSED first.',
    extensions: { params: { stage: 'COLLECTED', needed: 'ANALYSED' }, rule: { title: 'Chain of six stages' } },
  });
});
