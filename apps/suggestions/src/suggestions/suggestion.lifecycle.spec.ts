import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { suggestions } from '../service.js';
import type { Status } from '../outputs/output.lifecycle.js';
import { type Deputy, OutputsAtWork } from '../testing/outputs-at-work.js';
import { type SuggestionAction, suggestionLifecycle } from './suggestion.lifecycle.js';

const statuses: readonly Status[] = ['SUBMITTED', 'ACCEPTED', 'SOLVED', 'WITHDRAWN'];
let work: OutputsAtWork;
let cosigner: Deputy;
const prepared = new Map<Status, string>();
beforeAll(async () => {
  work = await OutputsAtWork.start();
  cosigner = await work.deputy();
  for (const status of statuses) prepared.set(status, await at(status));
});
afterAll(() => work.stop());

const at = (status: Status): Promise<string> =>
  work.suggestion(status, { groupId: work.groupId, stationId: work.station.place.station, cosignerIds: [cosigner.mandateId] });
const inputs: Readonly<Record<SuggestionAction, Record<string, unknown>>> = {
  accept: {}, judge: { highQuality: true, reason: '有分量' }, solve: { solvedOn: '2026-03-09', evidence: '专项资金文件' }, withdraw: { reason: '重复' },
};
const actions = Object.keys(inputs) as SuggestionAction[];
const roles = ['lead', 'cosigner', 'member', 'staff', 'committee', 'committee elsewhere', 'administrator', 'unit', 'nobody'] as const;
type Who = (typeof roles)[number];

/** Said independently of the code: offices of the region do everything, who brings it out withdraws, and nobody else does anything. */
const offices: readonly Who[] = ['committee', 'administrator'];
const authors: readonly Who[] = ['lead', 'member', 'staff', ...offices];
const possible: Readonly<Record<SuggestionAction, readonly Status[]>> = {
  accept: ['SUBMITTED'], judge: ['ACCEPTED', 'SOLVED'], solve: ['ACCEPTED'], withdraw: ['SUBMITTED', 'ACCEPTED'],
};

async function callerOf(who: Who): Promise<Caller | undefined> {
  const { people, place } = work.station;
  if (who === 'cosigner') return work.service.caller('cosigner', 'DEPUTY', 'OWN', null, cosigner.personId);
  if (who === 'committee elsewhere') return work.service.caller(who, 'WORK_COMMITTEE', 'REGION', place.elsewhere);
  return { lead: work.leading, member: work.member, staff: people.staff, committee: people.committee, administrator: people.administrator, unit: people.handler, nobody: undefined }[who];
}

function expected(status: Status, action: SuggestionAction, who: Who): string[] {
  const mayCall = action === 'withdraw' ? who !== 'unit' && who !== 'nobody' : offices.includes(who) || who === 'committee elsewhere';
  if (!mayCall) return [who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'];
  if (!(action === 'withdraw' ? authors : offices).includes(who)) return ['NOT_AVAILABLE'];
  return possible[action].includes(status) ? [] : ['STATUS_UNFIT'];
}

const every = statuses.flatMap((status) => actions.flatMap((action) => roles.map((who) => ({ status, action, who, codes: expected(status, action, who) }))));

it('the table says the same as the sentences of this spec, and the policy the same as the table', () => {
  for (const action of actions) {
    const steps = suggestionLifecycle.filter((step) => step.action === action);
    expect(steps.map(({ from }) => from)).toEqual(possible[action]);
    const roleNames = Object.keys(suggestions.policy[`Mutation.${action}Suggestion`] ?? {}).sort();
    expect(roleNames).toEqual(steps[0]?.by === 'AUTHOR' ? ['ADMINISTRATOR', 'DEPUTY', 'STATION_STAFF', 'WORK_COMMITTEE'] : ['ADMINISTRATOR', 'WORK_COMMITTEE']);
    expect(new Set(steps.map(({ by }) => by)).size).toBe(1);
  }
});

it.each(every)('of a suggestion that is $status, to $action by the $who: $codes', async ({ status, action, who, codes }) => {
  const id = codes.length === 0 ? await at(status) : (prepared.get(status) ?? '');
  const as = await callerOf(who);
  const type = { judge: 'Judge', withdraw: 'Withdraw', accept: 'AcceptSuggestion', solve: 'SolveSuggestion' }[action];
  const answer = await work.service.ask(
    `mutation ($input: ${type}Input!) { ${action}Suggestion(input: $input) { status } }`, { input: { id, requestId: newId(), ...inputs[action] } }, as ? { as } : {});
  expect(answer.codes).toEqual(codes);
  const to = suggestionLifecycle.find((step) => step.from === status && step.action === action)?.to;
  const { suggestion } = await work.service.data<{ suggestion: { status: Status } }>(`query ($id: ID!) { suggestion(id: $id) { status } }`, { id }, { as: work.clerk });
  expect(suggestion.status).toBe(codes.length === 0 ? to : status);
});
