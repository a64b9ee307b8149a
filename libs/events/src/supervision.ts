import { z } from 'zod';
import { inRegister } from './in-register.js';
import { defineEvent } from './envelope.js';
import { civilDay, code, id } from './fields.js';

/** What the service suggestions tells of what a standing committee supervises. */
const service = 'suggestions';

export const supervisionTopicChanged = defineEvent({
  service, subject: 'supervision-topic', verb: 'changed', kind: 'state',
  description: { zh: '监督议题拟定、开始、暂停、解决、结束', en: 'A topic of supervision was proposed, begun, paused, solved or closed' },
  data: z.looseObject({
    ...inRegister, kind: code.describe('LIVELIHOOD, DEVELOPMENT, BUDGET, OTHER'), regime: code.describe('ONE_OFF, EVERY_YEAR, UNTIL_SOLVED, CONTINUOUS'), isKey: z.boolean().nullable(),
    aims: z.array(code).nullable(), problemAreas: z.array(code).nullable(), bodyId: id, supervisedOrganIds: z.array(id).nullable(), supervisedUnitIds: z.array(id).nullable(),
    begunOn: civilDay.nullable(), solvedOn: civilDay.nullable(), closedOn: civilDay.nullable(),
  }),
});

export const topicConsultationChanged = defineEvent({
  service, subject: 'topic-consultation', verb: 'changed', kind: 'state',
  description: { zh: '监督选题征求代表意见', en: 'Deputies were consulted on a topic of supervision' },
  data: z.looseObject({ ...inRegister, topicId: id, about: code.describe('TOPIC, TIME, FORM'), heldOn: civilDay, mandateIds: z.array(id) }),
});

export const topicFocusChanged = defineEvent({
  service, subject: 'topic-focus', verb: 'changed', kind: 'state',
  description: { zh: '监督议题的年度重点确定', en: 'The focus of a topic in one year was set' },
  data: z.looseObject({ ...inRegister, topicId: id, year: z.number().int() }),
});

export const supervisionActionChanged = defineEvent({
  service, subject: 'supervision-action', verb: 'changed', kind: 'state',
  description: { zh: '监督活动计划、开展、报告、取消', en: 'An action of supervision was planned, held, reported or cancelled' },
  data: z.looseObject({
    ...inRegister, form: code, topicId: id.nullable(), bodyId: id, objectBodyId: id.nullable(), objectUnitId: id.nullable(), objectKind: code, phase: code.nullable(),
    plannedOn: civilDay.nullable(), heldOn: civilDay.nullable(), heldUntil: civilDay.nullable(), activityId: id.nullable(),
    invitedMandateIds: z.array(id).nullable(), participantMandateIds: z.array(id).nullable(),
  }),
});

export const supervisionConversionChanged = defineEvent({
  service, subject: 'supervision-conversion', verb: 'changed', kind: 'state',
  description: { zh: '监督形式衔接转换', en: 'One form of supervision was followed by another' },
  data: z.looseObject({ ...inRegister, topicId: id, fromActionId: id, toActionId: id, fromForm: code, toForm: code, pairing: code.nullable(), decidedById: id, decidedOn: civilDay }),
});

const causes = { topicId: id.nullable(), actionId: id.nullable(), suggestionId: id.nullable(), matterId: id.nullable(), accountabilityCaseId: id.nullable() };

export const rectificationItemChanged = defineEvent({
  service, subject: 'rectification-item', verb: 'changed', kind: 'state',
  description: { zh: '审计整改事项列入、提交依据、销号、反弹', en: 'What an audit found was entered, evidenced, struck off or relapsed' },
  data: z.looseObject({ ...inRegister, actionId: id, bodyId: id, unitId: id, amount: z.number().nullable(), dueOn: civilDay.nullable(), relapses: z.number().int() }),
});

export const rigidCaseChanged = defineEvent({
  service, subject: 'rigid-case', verb: 'changed', kind: 'state',
  description: { zh: '刚性监督案提出、受理、进行、有结果', en: 'A rigid means was started, accepted, held or concluded' },
  data: z.looseObject({
    ...inRegister, kind: code.describe('QUESTION, SPECIFIC_INQUIRY, DISMISSAL, RECALL'), bodyId: id, organId: id, mandateIds: z.array(id).nullable(), ...causes, heldOn: civilDay.nullable(),
  }),
});

export const organHeadMeetingChanged = defineEvent({
  service, subject: 'organ-head-meeting', verb: 'changed', kind: 'state',
  description: { zh: '约见国家机关负责人的起因和结果', en: 'What caused a meeting with the head of a state organ, and whether it has its outcome' },
  data: z.looseObject({ ...inRegister, appointmentId: id, bodyId: id, organId: id, ...causes }),
});

export const appraisalChanged = defineEvent({
  service, subject: 'appraisal', verb: 'changed', kind: 'state',
  description: { zh: '监督评议安排、打分、报送党委、结果运用', en: 'An appraisal was planned, scored, sent to the Party committee or used' },
  data: z.looseObject({
    ...inRegister, bodyId: id, objectOrganIds: z.array(id).nullable(), objectUnitIds: z.array(id).nullable(), scorerMandateIds: z.array(id), leastScore: z.number(), mostScore: z.number(),
    heldOn: civilDay.nullable(), sheets: z.number().int().nullable(), sentOn: civilDay.nullable(), receivedOn: civilDay.nullable(),
  }),
});

export const appraisalScoreChanged = defineEvent({
  service, subject: 'appraisal-score', verb: 'changed', kind: 'state',
  description: { zh: '评议打分', en: 'A score was given in an appraisal; by whom and how high is not told' },
  data: z.looseObject({ ...inRegister, appraisalId: id }),
});

export const partyExchangeChanged = defineEvent({
  service, subject: 'party-exchange', verb: 'changed', kind: 'state',
  description: { zh: '评议结果与党委机构沟通', en: 'There was an exchange with the organs of the Party about an appraisal' },
  data: z.looseObject({ ...inRegister, appraisalId: id, direction: code.describe('TO_PARTY, FROM_PARTY'), exchangedOn: civilDay }),
});

export const reviewOpinionChanged = defineEvent({
  service, subject: 'review-opinion', verb: 'changed', kind: 'state',
  description: { zh: '审议意见形成、交办、反馈、检查', en: 'A deliberation opinion was given, assigned, reported on or checked' },
  data: z.looseObject({ ...inRegister, meetingOn: civilDay, bodyId: id, unitId: id.nullable(), reportBy: civilDay.nullable() }),
});

export const reportPreparationChanged = defineEvent({
  service, subject: 'report-preparation', verb: 'changed', kind: 'state',
  description: { zh: '听取专项工作报告前视察调研委托、开展、列席', en: 'The inspection before a special work report was commissioned or held, or its participants sat in' },
  data: z.looseObject({
    ...inRegister, meetingOn: civilDay, commissionedOn: civilDay, bodyId: id, actionId: id.nullable(), activityId: id.nullable(), inspectedOn: civilDay.nullable(),
    participantMandateIds: z.array(id).nullable(), sitInMandateIds: z.array(id).nullable(),
    meetingId: id.nullable().optional().describe('The meeting of the standing committee at which the report is heard: who took part in the inspection is invited to it'),
  }),
});

export const trackingChanged = defineEvent({
  service, subject: 'tracking', verb: 'changed', kind: 'state',
  description: { zh: '跟踪监督列入、提交依据、销号、回头看、反弹', en: 'Something tracked was entered, evidenced, struck off, looked back at or relapsed' },
  data: z.looseObject({ ...inRegister, objectKind: code.describe('REVIEW_OPINION, SUGGESTION, LIVELIHOOD_PROJECT'), reviewOpinionId: id.nullable(), suggestionId: id.nullable(), projectClueId: id.nullable().optional(), bodyId: id, lookedBackOn: civilDay.nullable() }),
});

export const budgetLineChanged = defineEvent({
  service, subject: 'budget-line', verb: 'changed', kind: 'state',
  description: { zh: '预算项目登记', en: 'A line of a budget was entered' },
  data: z.looseObject({ ...inRegister, year: z.number().int(), amount: z.number().describe('Ten thousand yuan'), bodyId: id, unitId: id.nullable() }),
});

export const budgetExecutionChanged = defineEvent({
  service, subject: 'budget-execution', verb: 'changed', kind: 'state',
  description: { zh: '预算执行数登记', en: 'How far a line of a budget was spent was entered' },
  data: z.looseObject({ ...inRegister, lineId: id, spentUntil: civilDay, spent: z.number().describe('Ten thousand yuan') }),
});

export const budgetAlertChanged = defineEvent({
  service, subject: 'budget-alert', verb: 'changed', kind: 'state',
  description: { zh: '预算执行预警、转监督活动、处理', en: 'An alert on a budget was raised, taken up or settled' },
  data: z.looseObject({ ...inRegister, lineId: id, asOf: civilDay, spentShare: z.number(), elapsedShare: z.number(), threshold: z.number(), actionId: id.nullable() }),
});
