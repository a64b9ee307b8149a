import type { SuggestionAction, SuggestionStage } from '../suggestions/suggestion.lifecycle.js';

type Who = 'lead' | 'clerk' | 'handler';

/** How a suggestion comes to each stage: the step before, the mutation, whose step it is. For specs only. */
export const suggestionWays: Readonly<Record<Exclude<SuggestionStage, 'DRAFT' | 'SUBMITTED'>, { readonly after: SuggestionStage; readonly mutation: string; readonly by: Who }>> = {
  PRE_SUBMITTED: { after: 'DRAFT', mutation: 'preSubmitSuggestion', by: 'lead' },
  COORDINATING: { after: 'PRE_SUBMITTED', mutation: 'coordinateSuggestion', by: 'clerk' },
  MERGED: { after: 'COORDINATING', mutation: 'concludePreSubmission', by: 'clerk' },
  ACCEPTED: { after: 'SUBMITTED', mutation: 'acceptSuggestion', by: 'clerk' },
  REJECTED: { after: 'SUBMITTED', mutation: 'rejectSuggestion', by: 'clerk' },
  WITHDRAWN: { after: 'SUBMITTED', mutation: 'withdrawSuggestion', by: 'lead' },
  ANALYSED: { after: 'ACCEPTED', mutation: 'analyseSuggestion', by: 'clerk' },
  ASSIGNED: { after: 'ANALYSED', mutation: 'assignSuggestion', by: 'clerk' },
  RETURNED: { after: 'ASSIGNED', mutation: 'disputeAssignment', by: 'handler' },
  SUPERVISED: { after: 'ASSIGNED', mutation: 'signSuggestion', by: 'handler' },
  FED_BACK: { after: 'SUPERVISED', mutation: 'feedBackSuggestion', by: 'clerk' },
  CLOSED: { after: 'FED_BACK', mutation: 'closeSuggestion', by: 'clerk' },
};

/** The mutation of each step, and what it is given. */
export const suggestionMutations: Readonly<Record<Exclude<SuggestionAction, 'conclude'>, readonly [mutation: string, input: Readonly<Record<string, unknown>>]>> = {
  edit: ['editSuggestionDraft', { title: '关于设施蔬菜的建议', text: '建议设立资金。' }],
  preSubmit: ['preSubmitSuggestion', { unitIds: ['$bureau'] }],
  coordinate: ['coordinateSuggestion', {}],
  contact: ['recordUnitContact', { unitId: '$bureau', mandateId: '$lead', form: 'TALK', day: '2026-03-03', opinion: '希望尽快' }],
  advance: ['concludePreSubmission', { outcome: 'ADVANCE' }],
  revise: ['concludePreSubmission', { outcome: 'REVISE', reason: '须写明资金来源' }],
  merge: ['concludePreSubmission', { outcome: 'MERGE', reason: '已有同类建议', intoId: '$other' }],
  drop: ['concludePreSubmission', { outcome: 'WITHDRAW', reason: '不属职权' }],
  file: ['fileSuggestion', {}],
  accept: ['acceptSuggestion', {}],
  reject: ['rejectSuggestion', { reason: '不属本级人大' }],
  analyse: ['analyseSuggestion', { category: 'AGRICULTURE', powersLevel: 'COUNTY' }],
  match: ['recordMatchingMeeting', { day: '2026-03-03', mandateIds: ['$lead'], unitIds: ['$bureau'], points: '由本局主办', confirmedUnitId: '$bureau' }],
  assign: ['assignSuggestion', { leadUnitId: '$bureau', dueOn: '2999-12-31', round: '两局会商，由本局主办' }],
  sign: ['signSuggestion', { receivedBy: '收件窗口' }],
  dispute: ['disputeAssignment', { unitId: '$bureau', reason: '不属本局职责' }],
  reply: ['replyToSuggestion', { unitId: '$bureau', text: '已列入资金安排。' }],
  mark: ['recordMilestone', { unitId: '$bureau', milestone: 'EXPERT_REVIEW', day: '2026-03-04' }],
  extend: ['extendSuggestion', { dueOn: '3000-01-31', reason: '须列入下年预算', approvedBy: '代表工委' }],
  feedBack: ['feedBackSuggestion', { text: '已答复代表。' }],
  close: ['closeSuggestion', { solution: 'SOLVED', evidence: '专项资金文件', solvedOn: '2026-03-09' }],
  split: ['splitSuggestion', { committeeId: '$committee' }],
  reopen: ['reopenSuggestion', { reason: '回头看时资金又停发' }],
  judge: ['judgeSuggestion', { highQuality: true, reason: '有分量' }],
  withdraw: ['withdrawSuggestion', { reason: '已有同类建议' }],
};

/** The type of the input of a mutation. */
export function inputType(mutation: string): string {
  const given: Readonly<Record<string, string>> = {
    judgeReport: 'JudgeInput', judgeSuggestion: 'JudgeInput', judgeBill: 'JudgeInput', withdrawReport: 'WithdrawInput', withdrawSuggestion: 'WithdrawInput', withdrawBill: 'WithdrawInput',
    editSuggestionDraft: 'EditDraftInput', editBillDraft: 'EditDraftInput', convertMatterToSuggestion: 'ConvertMatterInput', preSubmitSuggestion: 'PreSubmitInput',
  };
  return given[mutation] ?? `${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input`;
}
