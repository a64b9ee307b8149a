import { lifecycleOf, type RuleSource, type Sentence, type Transition } from '@renda/subgraph';

/** The chain 收集、受理、分析、交办、督办、反馈 up to the strike-off, in its order, and the side states (P-03). */
export const stageNames = {
  COLLECTED: { zh: '收集', en: 'Collected' },
  ACCEPTED: { zh: '受理', en: 'Accepted' },
  ANALYSED: { zh: '分析', en: 'Analysed' },
  ASSIGNED: { zh: '交办', en: 'Assigned' },
  SUPERVISED: { zh: '督办', en: 'Supervised handling' },
  FED_BACK: { zh: '反馈', en: 'Source told' },
  CLOSED: { zh: '销号', en: 'Struck off' },
  RETURNED: { zh: '退回', en: 'Returned by the unit' },
  REJECTED: { zh: '不予受理', en: 'Rejected' },
  MERGED: { zh: '并入', en: 'Merged into another' },
} as const satisfies Record<string, Sentence>;

export type Stage = keyof typeof stageNames;
export const stages = Object.keys(stageNames) as Stage[];
/** Nothing more happens to these, but that a closed one is opened again when it relapsed. */
export const endStages: readonly Stage[] = ['CLOSED', 'REJECTED', 'MERGED'];
/** A unit has it, and the day it is due runs. */
export const handlingStages: readonly Stage[] = ['ASSIGNED', 'SUPERVISED', 'FED_BACK'];

export type Action =
  | 'accept' | 'analyse' | 'assign' | 'sign' | 'return' | 'extend' | 'reply' | 'feedBack' | 'close' | 'reject' | 'reopen' | 'merge' | 'follow' | 'check' | 'pass' | 'publish';

/** What must be there before a step is done: given with it, or (the unit's reply) done before. */
export const matterNeeds = {
  reason: { zh: '理由', en: 'the reason' },
  nature: { zh: '性质', en: 'its nature' },
  powersLevel: { zh: '所需职权层级', en: 'the level of powers it needs' },
  unit: { zh: '承办单位', en: 'the undertaking unit' },
  dueOn: { zh: '办理期限', en: 'the day it is due' },
  receivedBy: { zh: '签收人', en: 'who received it' },
  approvedBy: { zh: '批准人', en: 'who approved it' },
  text: { zh: '内容', en: 'the text' },
  reply: { zh: '承办单位的答复', en: "the unit's reply" },
  channel: { zh: '渠道', en: 'the channel' },
  evidence: { zh: '销号依据', en: 'the evidence' },
  follower: { zh: '跟踪人', en: 'who follows it' },
  nextCheckOn: { zh: '下次查看的日期', en: 'the day it is looked at next' },
  note: { zh: '说明', en: 'a note' },
  localStage: { zh: '当地环节', en: 'the stage of its place' },
} as const satisfies Record<string, Sentence>;
export type Need = keyof typeof matterNeeds;

/** Whose step it is: the station's (its staff, the deputy work committee), or the unit's that the matter is assigned to. */
type Step = Transition<Stage, Action, 'STATION' | 'UNIT', Need>;

/**
 * Every step there is; what is not here is refused. Each step that is done says `matter changed`.
 * Supervised handling begins when the receiver has signed: until then nothing has been handed over (P-07), and the unit may send it back.
 * What relapsed is handled again by the unit that had it, by a new day (P-29): it was handed over long ago, so supervised handling goes on.
 * A returned matter was assigned on a wrong analysis, so it is analysed anew; it is rejected, merged or goes on like an accepted one.
 */
const steps: readonly Step[] = [
  { from: 'COLLECTED', action: 'accept', to: 'ACCEPTED', by: 'STATION', needs: [] },
  { from: 'COLLECTED', action: 'reject', to: 'REJECTED', by: 'STATION', needs: ['reason'] },
  { from: 'COLLECTED', action: 'merge', to: 'MERGED', by: 'STATION', needs: ['reason'] },
  { from: 'ACCEPTED', action: 'analyse', to: 'ANALYSED', by: 'STATION', needs: ['nature', 'powersLevel'] },
  { from: 'ACCEPTED', action: 'reject', to: 'REJECTED', by: 'STATION', needs: ['reason'] },
  { from: 'ACCEPTED', action: 'merge', to: 'MERGED', by: 'STATION', needs: ['reason'] },
  { from: 'ANALYSED', action: 'assign', to: 'ASSIGNED', by: 'STATION', needs: ['unit', 'dueOn'] },
  { from: 'ANALYSED', action: 'reject', to: 'REJECTED', by: 'STATION', needs: ['reason'] },
  { from: 'ANALYSED', action: 'merge', to: 'MERGED', by: 'STATION', needs: ['reason'] },
  { from: 'ASSIGNED', action: 'sign', to: 'SUPERVISED', by: 'UNIT', needs: ['receivedBy'] },
  { from: 'ASSIGNED', action: 'return', to: 'RETURNED', by: 'UNIT', needs: ['reason'] },
  { from: 'ASSIGNED', action: 'extend', to: 'ASSIGNED', by: 'STATION', needs: ['dueOn', 'reason', 'approvedBy'] },
  { from: 'RETURNED', action: 'analyse', to: 'ANALYSED', by: 'STATION', needs: ['nature', 'powersLevel'] },
  { from: 'RETURNED', action: 'reject', to: 'REJECTED', by: 'STATION', needs: ['reason'] },
  { from: 'RETURNED', action: 'merge', to: 'MERGED', by: 'STATION', needs: ['reason'] },
  { from: 'SUPERVISED', action: 'reply', to: 'SUPERVISED', by: 'UNIT', needs: ['text'] },
  { from: 'SUPERVISED', action: 'extend', to: 'SUPERVISED', by: 'STATION', needs: ['dueOn', 'reason', 'approvedBy'] },
  { from: 'SUPERVISED', action: 'feedBack', to: 'FED_BACK', by: 'STATION', needs: ['reply', 'channel', 'text'] },
  { from: 'FED_BACK', action: 'extend', to: 'FED_BACK', by: 'STATION', needs: ['dueOn', 'reason', 'approvedBy'] },
  ...(['ASSIGNED', 'SUPERVISED', 'FED_BACK'] as const).flatMap((stage): Step[] => [
    { from: stage, action: 'follow', to: stage, by: 'STATION', needs: ['follower', 'nextCheckOn'] },
    { from: stage, action: 'check', to: stage, by: 'STATION', needs: ['note', 'nextCheckOn'] },
  ]),
  ...(['ACCEPTED', 'ANALYSED', 'ASSIGNED', 'SUPERVISED', 'FED_BACK'] as const).map((stage): Step => ({ from: stage, action: 'pass', to: stage, by: 'STATION', needs: ['localStage'] })),
  ...(['FED_BACK', 'CLOSED'] as const).map((stage): Step => ({ from: stage, action: 'publish', to: stage, by: 'STATION', needs: [] })),
  { from: 'FED_BACK', action: 'close', to: 'CLOSED', by: 'STATION', needs: ['evidence'] },
  { from: 'CLOSED', action: 'reopen', to: 'SUPERVISED', by: 'STATION', needs: ['reason', 'dueOn'] },
];

/** The table is ours, for every region; this text is where it comes from. */
export const sixStages: RuleSource = { title: { zh: '六环节处理工作链', en: 'Chain of six stages' }, citation: '003-CZ-二-2' };

export const matterLifecycle = lifecycleOf(steps, {
  source: sixStages,
  titles: { states: stageNames, needs: matterNeeds },
  chain: {
    place: { COLLECTED: 0, ACCEPTED: 1, RETURNED: 1, ANALYSED: 2, ASSIGNED: 3, SUPERVISED: 4, FED_BACK: 5, CLOSED: 6, REJECTED: 6, MERGED: 6 },
    ended: { MERGED: 'MATTER_MERGED', REJECTED: 'MATTER_REJECTED' },
  },
});
