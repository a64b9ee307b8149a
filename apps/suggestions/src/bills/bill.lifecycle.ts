import { Refusal, type RuleSource, type Sentence } from '@renda/subgraph';

/** The life of a bill (议案), apart from that of suggestions (P-01): spoken about, raised, filed, referred to a committee, reported on, and its result. */
export const billStages = {
  DRAFT: { zh: '起草', en: 'Draft' },
  COMMUNICATING: { zh: '提出前沟通', en: 'Spoken about before it is raised' },
  RAISED: { zh: '提出', en: 'Raised' },
  FILED: { zh: '立案', en: 'Filed' },
  REFERRED: { zh: '交专门委员会审议', en: 'Referred to a committee' },
  REPORTED: { zh: '已报告审议、办理结果', en: 'Reported on' },
  CONCLUDED: { zh: '办结', en: 'Concluded' },
  NOT_FILED: { zh: '不予立案', en: 'Not filed' },
  WITHDRAWN: { zh: '撤回', en: 'Withdrawn' },
} as const satisfies Record<string, Sentence>;

export type BillStage = keyof typeof billStages;
export const billStageCodes = Object.keys(billStages) as BillStage[];
export const endedBillStages: readonly BillStage[] = ['CONCLUDED', 'NOT_FILED', 'WITHDRAWN'];

export type BillAction = 'edit' | 'communicate' | 'speak' | 'raise' | 'file' | 'turnDown' | 'refer' | 'report' | 'conclude' | 'record' | 'judge' | 'withdraw';
export type BillNeed = 'text' | 'units' | 'reason' | 'committee' | 'result' | 'evidence';

export interface BillStep {
  readonly from: BillStage;
  readonly action: BillAction;
  readonly to: BillStage;
  readonly by: 'AUTHOR' | 'OFFICE' | 'COMMITTEE' | 'IMPORT';
  readonly needs: readonly BillNeed[];
}

const step = (from: BillStage, action: BillAction, to: BillStage, by: BillStep['by'], ...needs: BillNeed[]): BillStep => ({ from, action, to, by, needs });
const open: readonly BillStage[] = ['DRAFT', 'COMMUNICATING', 'RAISED', 'FILED', 'REFERRED', 'REPORTED'];
const filed: readonly BillStage[] = ['FILED', 'REFERRED', 'REPORTED', 'CONCLUDED'];

/** Every step there is; what is not here is refused. `record` is how the past tells of a result whose stages nobody wrote down. */
export const billLifecycle: readonly BillStep[] = [
  step('DRAFT', 'edit', 'DRAFT', 'AUTHOR', 'text'),
  step('DRAFT', 'communicate', 'COMMUNICATING', 'AUTHOR', 'units'),
  step('DRAFT', 'raise', 'RAISED', 'AUTHOR'),
  step('COMMUNICATING', 'speak', 'COMMUNICATING', 'OFFICE', 'text'),
  step('COMMUNICATING', 'raise', 'RAISED', 'AUTHOR'),
  step('RAISED', 'file', 'FILED', 'OFFICE'),
  step('RAISED', 'turnDown', 'NOT_FILED', 'OFFICE', 'reason'),
  step('FILED', 'refer', 'REFERRED', 'OFFICE', 'committee'),
  step('FILED', 'record', 'CONCLUDED', 'IMPORT', 'evidence'),
  step('REFERRED', 'report', 'REPORTED', 'COMMITTEE', 'text'),
  step('REPORTED', 'conclude', 'CONCLUDED', 'OFFICE', 'result', 'evidence'),
  ...filed.map((stage) => step(stage, 'judge', stage, 'OFFICE', 'reason')),
  ...open.map((stage) => step(stage, 'withdraw', 'WITHDRAWN', 'AUTHOR', 'reason')),
];

/** The table is ours; these texts are where it comes from. */
export const lifeOfABill: RuleSource = { title: { zh: '议案提出前的沟通和办理', en: 'How bills are spoken about and handled' }, citation: '001§28¶1; 004-SC L346-348' };

const place: Readonly<Record<BillStage, number>> = { DRAFT: 0, COMMUNICATING: 1, RAISED: 2, FILED: 3, REFERRED: 4, REPORTED: 5, CONCLUDED: 6, NOT_FILED: 6, WITHDRAWN: 6 };

/** The stage that a step leads to. Throws BILL_ENDED, STAGE_SKIPPED or STAGE_PASSED when it is not the step's turn, STEP_INCOMPLETE when something is missing. */
export function billStageAfter(stage: BillStage, action: BillAction, given: Readonly<Partial<Record<BillNeed, unknown>>> = {}): BillStage {
  const found = billLifecycle.find((one) => one.from === stage && one.action === action);
  if (!found) throw notItsTurn(stage, action);
  const needed = found.needs.find((need) => isMissing(given[need]));
  if (needed) throw new Refusal('STEP_INCOMPLETE', { stage, needed }, lifeOfABill);
  return found.to;
}

function isMissing(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
}

function notItsTurn(stage: BillStage, action: BillAction): Refusal {
  if (endedBillStages.includes(stage)) return new Refusal('BILL_ENDED', { stage }, lifeOfABill);
  const turns = billLifecycle.filter((one) => one.action === action).map(({ from }) => from).sort((one, other) => place[one] - place[other]);
  const next = turns.find((from) => place[from] > place[stage]);
  return new Refusal(next ? 'STAGE_SKIPPED' : 'STAGE_PASSED', { stage, needed: next ?? turns.at(-1) ?? stage }, lifeOfABill);
}
