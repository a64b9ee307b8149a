import { newId } from '@renda/subgraph';
import { describeLifecycle } from '@renda/subgraph/testing';
import { countyRules } from '../testing/rulebook-of-place.js';
import { StationAtWork } from '../testing/station-at-work.js';
import { type Action, matterLifecycle, type Stage, stages } from './matter.lifecycle.js';

const mutationOf: Readonly<Record<Action, string>> = {
  accept: 'acceptMatter', reject: 'rejectMatter', analyse: 'analyseMatter', assign: 'assignMatter', sign: 'signMatter', return: 'returnMatter', reply: 'replyToMatter',
  feedBack: 'feedBack', close: 'closeMatter', extend: 'extendMatter', reopen: 'reopenMatter', merge: 'mergeMatters', follow: 'followMatter', check: 'checkMatter', pass: 'passLocalStage',
  publish: 'publishMatter',
};
const actions = Object.keys(mutationOf) as Action[];
const chain: readonly Stage[] = ['COLLECTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'];
const stands = (stage: Stage): number => chain.indexOf(stage === 'RETURNED' ? 'ACCEPTED' : stage);

/** Said independently of the code: a returned matter stands where an accepted one does, and what is done further on is still to come; what is rejected stays so. */
function refused(stage: Stage, action: Action): string {
  if (stage === 'REJECTED') return 'MATTER_REJECTED';
  if (stage === 'MERGED') return 'MATTER_MERGED';
  const turns = matterLifecycle.steps.filter((step) => step.action === action).map(({ from }) => chain.indexOf(from)).filter((at) => at >= 0);
  return stands(stage) < Math.max(...turns) ? 'STAGE_SKIPPED' : 'STAGE_PASSED';
}

const station = 'STATION_STAFF WORK_COMMITTEE ADMINISTRATOR';
const unit = 'UNDERTAKING_UNIT ADMINISTRATOR';
/** A place that writes down a stage of its own before the strike-off. */
const ownStage = { key: 'matter-chain', kind: 'requirement', before: 'CLOSED', steps: { closed: false, count: 1, items: [{ key: 'inspected', zh: '验收', en: 'inspected' }], emptySlots: 0 } };

describeLifecycle('a matter', {
  lifecycle: matterLifecycle, states: stages, refused,
  reaches: (stage, role) => role !== 'UNDERTAKING_UNIT' || ['ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'].includes(stage),
  said: [
    `accept: COLLECTED → ACCEPTED by ${station}`,
    `reject: COLLECTED | ACCEPTED | ANALYSED | RETURNED → REJECTED by ${station}`,
    `merge: COLLECTED | ACCEPTED | ANALYSED | RETURNED → MERGED by ${station}`,
    `analyse: ACCEPTED | RETURNED → ANALYSED by ${station}`,
    `assign: ANALYSED → ASSIGNED by ${station}`,
    `sign: ASSIGNED → SUPERVISED by ${unit}`,
    `return: ASSIGNED → RETURNED by ${unit}`,
    `reply: SUPERVISED → same by ${unit}`,
    `extend: ASSIGNED | SUPERVISED | FED_BACK → same by ${station}`,
    `follow: ASSIGNED | SUPERVISED | FED_BACK → same by ${station}`,
    `check: ASSIGNED | SUPERVISED | FED_BACK → same by ${station}`,
    `pass: ACCEPTED | ANALYSED | ASSIGNED | SUPERVISED | FED_BACK → same by ${station}`,
    `feedBack: SUPERVISED → FED_BACK by ${station}`,
    `publish: FED_BACK | CLOSED → same by ${station}`,
    `close: FED_BACK → CLOSED by ${station}`,
    `reopen: CLOSED → SUPERVISED by ${station}`,
  ],
}, async () => {
  const work = await StationAtWork.start();
  const into = (await work.raised()).id;
  let passing = false;
  return {
    near: await work.near(), stop: () => work.stop(),
    at: async (stage, action) => {
      if (passing !== (action === 'pass')) await countyRules(work, ...(action === 'pass' ? [ownStage] : []));
      passing = action === 'pass';
      const id = await work.at(stage);
      if (action === 'check') await work.done('followMatter', id, work.people.staff);
      if (action === 'feedBack') await work.done('replyToMatter', id, work.people.handler);
      return id;
    },
    step: (action, id, as) => (action === 'merge' ? work.merge({ ids: [id], intoId: into }, as) : work.step(mutationOf[action], id, as)),
    stateOf: async (id) => (await work.service.data<{ matter: { stage: Stage } }>('query ($id: ID!) { matter(id: $id) { stage } }', { id }, { as: work.people.administrator })).matter.stage,
  };
});

it('no step of the table leads past a stage, and none leads back but by a return or a relapse', () => {
  for (const { from, action, to } of matterLifecycle.steps.filter((step) => step.to !== 'REJECTED' && step.to !== 'MERGED')) {
    const moved = ['return', 'reopen'].includes(action) ? -2 : ['reply', 'extend', 'follow', 'check', 'pass', 'publish'].includes(action) ? 0 : 1;
    expect([action, stands(to) - stands(from)]).toEqual([action, moved]);
  }
  expect(actions.map((action) => [action, new Set(matterLifecycle.steps.filter((step) => step.action === action).map(({ by }) => by)).size])).toEqual(actions.map((action) => [action, 1]));
});

it('each refusal says where it stands and what comes first, in the language asked for', async () => {
  const work = await StationAtWork.start();
  const { id } = await work.raised();
  const input = { id, unitId: work.place.bureau, dueOn: '2999-01-01' };
  const mutation = `mutation ($input: AssignMatterInput!) { assignMatter(input: $input) { id } }`;
  const [{ errors }, chinese] = [await work.service.ask(mutation, { input }, { as: work.people.staff, language: 'en' }), await work.service.ask(mutation, { input }, { as: work.people.staff })];
  expect(chinese.errors?.[0]?.message).toBe('环节不能跳过：现为“收集”，须先到“分析”。');
  expect(errors?.[0]).toMatchObject({
    message: 'No stage may be skipped: it stands at “Collected”, and must reach “Analysed” first.',
    extensions: { params: { stage: 'COLLECTED', needed: 'ANALYSED' }, rule: { title: 'Chain of six stages', citation: '003-CZ-二-2' } },
  });
  expect((await work.step('acceptMatter', newId(), work.people.staff)).codes).toEqual(['NOT_AVAILABLE']);
  await work.stop();
});
