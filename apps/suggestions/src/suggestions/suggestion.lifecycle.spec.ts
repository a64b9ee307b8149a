import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { suggestions } from '../service.js';
import { bodyOf } from '../testing/bills-at-work.js';
import { type Deputy, OutputsAtWork } from '../testing/outputs-at-work.js';
import { publishFor, replyDaySetLocally } from '../testing/published-rules.js';
import { suggestionMutations } from '../testing/suggestion-ways.js';
import { type SuggestionAction, suggestionLifecycle, type SuggestionStage, suggestionStageCodes } from './suggestion.lifecycle.js';

type Live = Exclude<SuggestionAction, 'conclude'>;
const actions = Object.keys(suggestionMutations) as Live[];
const roles = ['lead', 'cosigner', 'member', 'staff', 'committee', 'committee elsewhere', 'administrator', 'unit', 'nobody'] as const;
type Who = (typeof roles)[number];

let work: OutputsAtWork;
let cosigner: Deputy;
let other: string;
let committeeId: string;
const prepared = new Map<SuggestionStage, string>();
beforeAll(async () => {
  work = await OutputsAtWork.start();
  await publishFor(work.service, 'shenzhen', '411625', replyDaySetLocally);
  cosigner = await work.deputy();
  other = await work.suggestion('SUBMITTED');
  committeeId = await bodyOf(work);
  for (const stage of suggestionStageCodes) prepared.set(stage, await at(stage));
});
afterAll(() => work.stop());

const at = (stage: SuggestionStage): Promise<string> =>
  work.suggestion(stage, { groupId: work.groupId, stationId: work.station.place.station, cosignerIds: [cosigner.mandateId] });

/** Said independently of the code: at which stages each step is done, and where it leads if not to the same stage. */
const chain: readonly SuggestionStage[] = ['DRAFT', 'PRE_SUBMITTED', 'COORDINATING', 'SUBMITTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'];
const possible: Readonly<Record<Live, readonly SuggestionStage[]>> = {
  edit: ['DRAFT'], preSubmit: ['DRAFT'], coordinate: ['PRE_SUBMITTED'], contact: ['PRE_SUBMITTED', 'COORDINATING', 'ASSIGNED', 'SUPERVISED'], advance: ['COORDINATING'], revise: ['COORDINATING'],
  merge: ['COORDINATING'], drop: ['COORDINATING'], file: ['DRAFT', 'COORDINATING'], accept: ['SUBMITTED'], reject: ['SUBMITTED'], analyse: ['ACCEPTED'], match: ['ANALYSED', 'RETURNED'],
  assign: ['ANALYSED', 'RETURNED'], sign: ['ASSIGNED'], dispute: ['ASSIGNED'], reply: ['SUPERVISED'], mark: ['SUPERVISED', 'FED_BACK'], extend: ['ASSIGNED', 'SUPERVISED'], feedBack: ['SUPERVISED'], close: ['FED_BACK'],
  split: ['SUBMITTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK'], reopen: ['CLOSED'],
  judge: ['ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'],
  withdraw: ['DRAFT', 'PRE_SUBMITTED', 'COORDINATING', 'SUBMITTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK'],
};
const leadsTo: Readonly<Partial<Record<Live, SuggestionStage>>> = {
  preSubmit: 'PRE_SUBMITTED', coordinate: 'COORDINATING', revise: 'DRAFT', merge: 'MERGED', drop: 'WITHDRAWN', file: 'SUBMITTED', accept: 'ACCEPTED', reject: 'REJECTED', analyse: 'ANALYSED',
  assign: 'ASSIGNED', sign: 'SUPERVISED', dispute: 'RETURNED', feedBack: 'FED_BACK', close: 'CLOSED', withdraw: 'WITHDRAWN', reopen: 'SUPERVISED',
};
const unitSteps: readonly Live[] = ['contact', 'sign', 'dispute', 'reply', 'mark'];
const authorSteps: readonly Live[] = ['edit', 'preSubmit', 'file', 'withdraw'];
const ended: readonly SuggestionStage[] = ['CLOSED', 'WITHDRAWN', 'MERGED', 'REJECTED'];
const unitSees: readonly SuggestionStage[] = ['PRE_SUBMITTED', 'COORDINATING', 'ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'];

function refused(stage: SuggestionStage, action: Live): string[] {
  if (possible[action].includes(stage)) return [];
  if (ended.includes(stage)) return ['SUGGESTION_ENDED'];
  const place = (one: SuggestionStage): number => chain.indexOf(one === 'RETURNED' ? 'ANALYSED' : one);
  return [possible[action].some((turn) => place(turn) > place(stage)) ? 'STAGE_SKIPPED' : 'STAGE_PASSED'];
}

function expected(stage: SuggestionStage, action: Live, who: Who): string[] {
  const mayCall: readonly Who[] = unitSteps.includes(action) ? ['unit', 'administrator']
    : ['committee', 'committee elsewhere', 'administrator', ...(authorSteps.includes(action) ? (['lead', 'cosigner', 'member', 'staff'] as const) : [])];
  if (!mayCall.includes(who)) return [who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'];
  if (who === 'committee elsewhere' || who === 'cosigner' || (who === 'unit' && !unitSees.includes(stage))) return ['NOT_AVAILABLE'];
  return unitSteps.includes(action) && action !== 'sign' && !unitSees.includes(stage) ? ['NOT_AVAILABLE'] : refused(stage, action);
}

async function callerOf(who: Who): Promise<Caller | undefined> {
  const { people, place } = work.station;
  if (who === 'cosigner') return work.service.caller('cosigner', 'DEPUTY', 'OWN', null, cosigner.personId);
  if (who === 'committee elsewhere') return work.service.caller(who, 'WORK_COMMITTEE', 'REGION', place.elsewhere);
  return { lead: work.leading, member: work.member, staff: people.staff, committee: people.committee, administrator: people.administrator, unit: people.handler, nobody: undefined }[who];
}

it('the table says the same as the sentences of this spec, and the policy the same as the table', () => {
  for (const action of actions) {
    const steps = suggestionLifecycle.steps.filter((step) => step.action === action);
    expect([action, [...new Set(steps.map(({ from }) => from))].sort()]).toEqual([action, [...possible[action]].sort()]);
    for (const { from, to } of steps) expect([action, to]).toEqual([action, leadsTo[action] ?? from]);
    const roleNames = Object.keys(suggestions.policy[`Mutation.${suggestionMutations[action][0]}`] ?? {}).sort();
    const by = steps[0]?.by ?? 'OFFICE';
    expect(roleNames).toEqual({ AUTHOR: ['ADMINISTRATOR', 'DEPUTY', 'STATION_STAFF', 'WORK_COMMITTEE'], UNIT: ['ADMINISTRATOR', 'UNDERTAKING_UNIT'], OFFICE: ['ADMINISTRATOR', 'WORK_COMMITTEE'], IMPORT: [] }[by]);
    expect(new Set(steps.map((step) => step.by)).size).toBe(1);
  }
});

it('no step leads past a stage of the chain but the filing of a draft at once, and none back but a dispute, a revision or a relapse', () => {
  const place = (stage: SuggestionStage): number => chain.indexOf(stage);
  const along = suggestionLifecycle.steps.filter(({ from, to, action }) => place(from) >= 0 && place(to) >= 0 && action !== 'conclude');
  expect(along.filter(({ from, to }) => ![0, 1].includes(place(to) - place(from))).map(({ from, action }) => [from, action])).toEqual([['DRAFT', 'file'], ['COORDINATING', 'revise'], ['CLOSED', 'reopen']]);
});

const every = suggestionStageCodes.flatMap((stage) => actions.map((action) => ({ stage, action })));

it.each(every)('of a suggestion at $stage, $action is for each role what its table says', async ({ stage, action }) => {
  for (const who of roles) {
    const codes = expected(stage, action, who);
    const id = codes.length === 0 ? await at(stage) : (prepared.get(stage) ?? '');
    const as = await callerOf(who);
    if (codes.length === 0 && action === 'file' && stage === 'COORDINATING') await work.done('concludePreSubmission', { id, outcome: 'ADVANCE' });
    if (codes.length === 0 && action === 'feedBack') await work.done('replyToSuggestion', { id, ...work.given('reply').input }, work.station.people.handler);
    const { mutation, input } = work.given(action, other);
    const answer = await (as ? work.mutate(mutation, { id, requestId: newId(), ...input, ...(action === 'split' ? { committeeId } : {}) }, as) : work.service.ask(`mutation { ${mutation}(input: {}) { id } }`));
    expect([who, as ? answer.codes : ['UNAUTHENTICATED']]).toEqual([who, codes]);
    const { suggestion } = await work.service.data<{ suggestion: { stage: SuggestionStage } }>(`query ($id: ID!) { suggestion(id: $id) { stage } }`, { id }, { as: work.clerk });
    expect([who, suggestion.stage]).toEqual([who, codes.length === 0 ? (leadsTo[action] ?? stage) : stage]);
  }
});
