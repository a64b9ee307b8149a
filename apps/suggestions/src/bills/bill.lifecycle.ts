import { lifecycleOf, type RuleSource, type Sentence, type Transition } from '@renda/subgraph';

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

/** What must be given with a step. */
export const billNeeds = {
  text: { zh: '内容', en: 'the text' },
  units: { zh: '有关单位', en: 'the units concerned' },
  reason: { zh: '理由', en: 'the reason' },
  committee: { zh: '专门委员会', en: 'the special committee' },
  result: { zh: '办理结果', en: 'the result' },
  evidence: { zh: '依据', en: 'the evidence' },
} as const satisfies Record<string, Sentence>;
export type BillNeed = keyof typeof billNeeds;

type By = 'AUTHOR' | 'OFFICE' | 'COMMITTEE' | 'IMPORT';
const step = (from: BillStage, action: BillAction, to: BillStage, by: By, ...needs: BillNeed[]): Transition<BillStage, BillAction, By, BillNeed> => ({ from, action, to, by, needs });
const open: readonly BillStage[] = ['DRAFT', 'COMMUNICATING', 'RAISED', 'FILED', 'REFERRED', 'REPORTED'];
const filed: readonly BillStage[] = ['FILED', 'REFERRED', 'REPORTED', 'CONCLUDED'];

/** Every step there is; what is not here is refused. `record` is how the past tells of a result whose stages nobody wrote down. */
const steps: readonly Transition<BillStage, BillAction, By, BillNeed>[] = [
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

export const billLifecycle = lifecycleOf(steps, {
  source: lifeOfABill,
  titles: { states: billStages, needs: billNeeds },
  chain: {
    place: { DRAFT: 0, COMMUNICATING: 1, RAISED: 2, FILED: 3, REFERRED: 4, REPORTED: 5, CONCLUDED: 6, NOT_FILED: 6, WITHDRAWN: 6 },
    ended: { CONCLUDED: 'BILL_ENDED', NOT_FILED: 'BILL_ENDED', WITHDRAWN: 'BILL_ENDED' },
  },
});
