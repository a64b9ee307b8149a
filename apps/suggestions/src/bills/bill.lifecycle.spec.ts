import type { Caller } from '@renda/caller';
import { newId } from '@renda/subgraph';
import { suggestions } from '../service.js';
import { billMutations, BillsAtWork, type LiveBillAction } from '../testing/bills-at-work.js';
import { billLifecycle, type BillStage, billStageCodes } from './bill.lifecycle.js';

const actions = Object.keys(billMutations) as LiveBillAction[];
const roles = ['lead', 'member', 'staff', 'committee', 'committee elsewhere', 'administrator', 'special committee', 'other special committee', 'unit', 'nobody'] as const;
type Who = (typeof roles)[number];

let bills: BillsAtWork;
const prepared = new Map<BillStage, string>();
beforeAll(async () => {
  bills = await BillsAtWork.start();
  for (const stage of billStageCodes) prepared.set(stage, await at(stage));
});
afterAll(() => bills.stop());
const at = (stage: BillStage): Promise<string> => bills.bill(stage, { groupId: bills.work.groupId, stationId: bills.work.station.place.station });

/** Said independently of the code: at which stages each step is done, and where it leads if not to the same stage. */
const chain: readonly BillStage[] = ['DRAFT', 'COMMUNICATING', 'RAISED', 'FILED', 'REFERRED', 'REPORTED', 'CONCLUDED'];
const possible: Readonly<Record<LiveBillAction, readonly BillStage[]>> = {
  edit: ['DRAFT'], communicate: ['DRAFT'], speak: ['COMMUNICATING'], raise: ['DRAFT', 'COMMUNICATING'], file: ['RAISED'], turnDown: ['RAISED'], refer: ['FILED'], report: ['REFERRED'], conclude: ['REPORTED'],
  judge: ['FILED', 'REFERRED', 'REPORTED', 'CONCLUDED'], withdraw: ['DRAFT', 'COMMUNICATING', 'RAISED', 'FILED', 'REFERRED', 'REPORTED'],
};
const leadsTo: Readonly<Partial<Record<LiveBillAction, BillStage>>> = {
  communicate: 'COMMUNICATING', raise: 'RAISED', file: 'FILED', turnDown: 'NOT_FILED', refer: 'REFERRED', report: 'REPORTED', conclude: 'CONCLUDED', withdraw: 'WITHDRAWN',
};
const authorSteps: readonly LiveBillAction[] = ['edit', 'communicate', 'raise', 'withdraw'];

function refused(stage: BillStage, action: LiveBillAction): string[] {
  if (possible[action].includes(stage)) return [];
  if (['CONCLUDED', 'NOT_FILED', 'WITHDRAWN'].includes(stage)) return ['BILL_ENDED'];
  return [possible[action].some((turn) => chain.indexOf(turn) > chain.indexOf(stage)) ? 'STAGE_SKIPPED' : 'STAGE_PASSED'];
}

function expected(stage: BillStage, action: LiveBillAction, who: Who): string[] {
  const mayCall: readonly Who[] = [
    'committee', 'committee elsewhere', 'administrator', ...(authorSteps.includes(action) ? (['lead', 'member', 'staff'] as const) : []),
    ...(action === 'report' ? (['special committee', 'other special committee'] as const) : []),
  ];
  if (!mayCall.includes(who)) return [who === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN'];
  const referred = ['REFERRED', 'REPORTED', 'CONCLUDED'].includes(stage);
  if (who === 'committee elsewhere' || who === 'other special committee' || (who === 'special committee' && !referred)) return ['NOT_AVAILABLE'];
  return refused(stage, action);
}

async function callerOf(who: Who): Promise<Caller | undefined> {
  const { work, special } = bills;
  const { people, place } = work.station;
  if (who === 'committee elsewhere') return work.service.caller(who, 'WORK_COMMITTEE', 'REGION', place.elsewhere);
  if (who === 'other special committee') return work.service.caller(who, 'SPECIAL_COMMITTEE', 'BODY', newId());
  return {
    lead: work.leading, member: work.member, staff: people.staff, committee: people.committee, administrator: people.administrator, 'special committee': special, unit: people.handler, nobody: undefined,
  }[who];
}

it('the table says the same as the sentences of this spec, and the policy the same as the table', () => {
  for (const action of actions) {
    const steps = billLifecycle.steps.filter((step) => step.action === action);
    expect([action, steps.map(({ from }) => from).sort()]).toEqual([action, [...possible[action]].sort()]);
    for (const { from, to } of steps) expect([action, to]).toEqual([action, leadsTo[action] ?? from]);
    const names = Object.keys(suggestions.policy[`Mutation.${billMutations[action]}`] ?? {}).sort();
    const offices = ['ADMINISTRATOR', 'WORK_COMMITTEE'];
    expect(names).toEqual({ AUTHOR: ['ADMINISTRATOR', 'DEPUTY', 'STATION_STAFF', 'WORK_COMMITTEE'], COMMITTEE: ['ADMINISTRATOR', 'SPECIAL_COMMITTEE', 'WORK_COMMITTEE'], OFFICE: offices, IMPORT: [] }[steps[0]?.by ?? 'OFFICE']);
  }
});

it.each(billStageCodes.flatMap((stage) => actions.map((action) => ({ stage, action }))))('of a bill at $stage, $action is for each role what its table says', async ({ stage, action }) => {
  for (const who of roles) {
    const codes = expected(stage, action, who);
    const id = codes.length === 0 ? await at(stage) : (prepared.get(stage) ?? '');
    const as = await callerOf(who);
    const mutation = billMutations[action];
    const answer = as ? (await bills.work.mutate(mutation, { id, requestId: newId(), ...bills.input(action) }, as, 'id stage')).codes : ['UNAUTHENTICATED'];
    expect([who, answer]).toEqual([who, codes]);
    const { bill } = await bills.work.service.data<{ bill: { stage: BillStage } }>(`query ($id: ID!) { bill(id: $id) { stage } }`, { id }, { as: bills.work.clerk });
    expect([who, bill.stage]).toEqual([who, codes.length === 0 ? (leadsTo[action] ?? stage) : stage]);
  }
});
