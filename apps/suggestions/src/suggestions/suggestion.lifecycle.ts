import { lifecycleOf, type Sentence, type Transition } from '@renda/subgraph';
import { sixStages } from '../matters/matter.lifecycle.js';

/** The chain of a suggestion: P-16's stages up to the filing, then those of every matter (P-03), and where it ends aside. */
export const suggestionStages = {
  DRAFT: { zh: '起草', en: 'Draft' },
  PRE_SUBMITTED: { zh: '预提交', en: 'Pre-submitted' },
  COORDINATING: { zh: '沟通协调', en: 'Communication with units' },
  SUBMITTED: { zh: '正式提出', en: 'Submitted' },
  ACCEPTED: { zh: '受理', en: 'Accepted' },
  ANALYSED: { zh: '分析', en: 'Analysed' },
  ASSIGNED: { zh: '交办', en: 'Assigned' },
  SUPERVISED: { zh: '督办', en: 'Supervised handling' },
  FED_BACK: { zh: '反馈', en: 'Deputy told' },
  CLOSED: { zh: '办结', en: 'Closed' },
  RETURNED: { zh: '承办异议', en: 'Disputed by a unit' },
  WITHDRAWN: { zh: '撤回', en: 'Withdrawn' },
  MERGED: { zh: '并案', en: 'Merged' },
  REJECTED: { zh: '不予受理', en: 'Rejected' },
} as const satisfies Record<string, Sentence>;

export type SuggestionStage = keyof typeof suggestionStages;
export const suggestionStageCodes = Object.keys(suggestionStages) as SuggestionStage[];
/** Nothing more happens to these, but that a closed one is judged, or opened again when it relapsed. */
export const endedStages: readonly SuggestionStage[] = ['CLOSED', 'WITHDRAWN', 'MERGED', 'REJECTED'];

export type SuggestionAction =
  | 'edit' | 'preSubmit' | 'coordinate' | 'contact' | 'advance' | 'revise' | 'merge' | 'drop' | 'file' | 'accept' | 'reject' | 'analyse' | 'match' | 'assign' | 'sign'
  | 'dispute' | 'reply' | 'mark' | 'extend' | 'feedBack' | 'close' | 'conclude' | 'split' | 'judge' | 'withdraw' | 'reopen';

/** What must be there before a step is done: given with it, or done before. */
export const suggestionNeeds = {
  units: { zh: '有关单位', en: 'the units concerned' },
  outcome: { zh: '沟通协调结果', en: 'the outcome of the communication' },
  reason: { zh: '理由', en: 'the reason' },
  into: { zh: '并入的建议', en: 'the suggestion it goes into' },
  category: { zh: '类别', en: 'its category' },
  powersLevel: { zh: '所需职权层级', en: 'the level of powers it needs' },
  unit: { zh: '承办单位', en: 'the undertaking unit' },
  round: { zh: '一轮协调', en: 'a round of coordination' },
  receivedBy: { zh: '签收人', en: 'who received it' },
  text: { zh: '内容', en: 'the text' },
  reply: { zh: '承办单位的答复', en: "the unit's reply" },
  solution: { zh: '办理结果', en: 'how it ended' },
  evidence: { zh: '依据', en: 'the evidence' },
  committee: { zh: '专门委员会', en: 'the special committee' },
  approvedBy: { zh: '批准人', en: 'who approved it' },
} as const satisfies Record<string, Sentence>;
export type SuggestionNeed = keyof typeof suggestionNeeds;

/** Whose step it is: of who brought it out (with station staff and offices, who write for them), of the offices, of the unit, or of an import that tells of the past. */
type By = 'AUTHOR' | 'OFFICE' | 'UNIT' | 'IMPORT';
type Step = Transition<SuggestionStage, SuggestionAction, By, SuggestionNeed>;
const step = (from: SuggestionStage, action: SuggestionAction, to: SuggestionStage, by: By, ...needs: SuggestionNeed[]): Step => ({ from, action, to, by, needs });
const open: readonly SuggestionStage[] = ['DRAFT', 'PRE_SUBMITTED', 'COORDINATING', 'SUBMITTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK'];
const supervised: readonly SuggestionStage[] = ['SUBMITTED', 'ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK'];
const accepted: readonly SuggestionStage[] = ['ACCEPTED', 'ANALYSED', 'ASSIGNED', 'RETURNED', 'SUPERVISED', 'FED_BACK', 'CLOSED'];

/**
 * Every step there is; what is not here is refused. A draft may be filed at once where no rule asks for pre-submission. Supervised handling begins when the unit
 * has signed; until then a unit may dispute that it is its own, and a round of coordination decides who is (P-18). `conclude` is how the past tells of an end whose
 * stages nobody wrote down.
 */
const steps: readonly Step[] = [
  step('DRAFT', 'edit', 'DRAFT', 'AUTHOR', 'text'),
  step('DRAFT', 'preSubmit', 'PRE_SUBMITTED', 'AUTHOR', 'units'),
  step('DRAFT', 'file', 'SUBMITTED', 'AUTHOR'),
  step('PRE_SUBMITTED', 'contact', 'PRE_SUBMITTED', 'UNIT'),
  step('PRE_SUBMITTED', 'coordinate', 'COORDINATING', 'OFFICE'),
  step('COORDINATING', 'contact', 'COORDINATING', 'UNIT'),
  step('COORDINATING', 'advance', 'COORDINATING', 'OFFICE'),
  step('COORDINATING', 'revise', 'DRAFT', 'OFFICE', 'reason'),
  step('COORDINATING', 'merge', 'MERGED', 'OFFICE', 'reason', 'into'),
  step('COORDINATING', 'drop', 'WITHDRAWN', 'OFFICE', 'reason'),
  step('COORDINATING', 'file', 'SUBMITTED', 'AUTHOR', 'outcome'),
  step('SUBMITTED', 'accept', 'ACCEPTED', 'OFFICE'),
  step('SUBMITTED', 'reject', 'REJECTED', 'OFFICE', 'reason'),
  step('ACCEPTED', 'analyse', 'ANALYSED', 'OFFICE', 'category', 'powersLevel'),
  step('ACCEPTED', 'conclude', 'CLOSED', 'IMPORT', 'evidence'),
  step('ANALYSED', 'match', 'ANALYSED', 'OFFICE', 'unit'),
  step('ANALYSED', 'assign', 'ASSIGNED', 'OFFICE', 'unit'),
  step('ASSIGNED', 'contact', 'ASSIGNED', 'UNIT'),
  step('ASSIGNED', 'sign', 'SUPERVISED', 'UNIT', 'receivedBy'),
  step('ASSIGNED', 'dispute', 'RETURNED', 'UNIT', 'reason'),
  step('ASSIGNED', 'extend', 'ASSIGNED', 'OFFICE', 'reason', 'approvedBy'),
  step('RETURNED', 'match', 'RETURNED', 'OFFICE', 'unit'),
  step('RETURNED', 'assign', 'ASSIGNED', 'OFFICE', 'unit', 'round'),
  step('SUPERVISED', 'contact', 'SUPERVISED', 'UNIT'),
  step('SUPERVISED', 'reply', 'SUPERVISED', 'UNIT', 'text'),
  step('SUPERVISED', 'mark', 'SUPERVISED', 'UNIT'),
  step('SUPERVISED', 'extend', 'SUPERVISED', 'OFFICE', 'reason', 'approvedBy'),
  step('SUPERVISED', 'feedBack', 'FED_BACK', 'OFFICE', 'reply', 'text'),
  step('FED_BACK', 'mark', 'FED_BACK', 'UNIT'),
  step('FED_BACK', 'close', 'CLOSED', 'OFFICE', 'solution', 'evidence'),
  ...supervised.map((stage) => step(stage, 'split', stage, 'OFFICE', 'committee')),
  step('CLOSED', 'reopen', 'SUPERVISED', 'OFFICE', 'reason', 'unit'),
  ...accepted.map((stage) => step(stage, 'judge', stage, 'OFFICE', 'reason')),
  ...open.map((stage) => step(stage, 'withdraw', 'WITHDRAWN', 'AUTHOR', 'reason')),
];

export const suggestionLifecycle = lifecycleOf(steps, {
  source: sixStages,
  titles: { states: suggestionStages, needs: suggestionNeeds },
  chain: {
    place: {
      DRAFT: 0, PRE_SUBMITTED: 1, COORDINATING: 2, SUBMITTED: 3, ACCEPTED: 4, ANALYSED: 5, RETURNED: 5, ASSIGNED: 6, SUPERVISED: 7, FED_BACK: 8, CLOSED: 9, WITHDRAWN: 9, MERGED: 9,
      REJECTED: 9,
    },
    ended: { CLOSED: 'SUGGESTION_ENDED', WITHDRAWN: 'SUGGESTION_ENDED', MERGED: 'SUGGESTION_ENDED', REJECTED: 'SUGGESTION_ENDED' },
  },
});
