import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, moment } from './fields.js';

const service = 'suggestions';

/** What each register tells of its rows. */
const inRegister = { regionId: id, status: code, openedAt: moment, statusSince: moment };

export const unitChanged = defineEvent({
  service, subject: 'unit', verb: 'changed', kind: 'state',
  description: { zh: '承办单位设立或变更', en: 'An undertaking unit was set up or changed' },
  data: z.looseObject({ name: z.string(), regionId: id, powersLevel: code, active: z.boolean() }),
});

export const matterChanged = defineEvent({
  service, subject: 'matter', verb: 'changed', kind: 'state',
  description: { zh: '群众或企业反映事项的环节变更', en: 'A matter raised by voters or enterprises moved in its chain' },
  data: z.looseObject({
    stationId: id, kind: code, channel: code, stage: code, regionId: id, concernsRegionId: id.nullable(),
    nature: code.nullable(), powersLevel: code.nullable(), unitId: id.nullable(), dueOn: civilDay.nullable(),
    raisedAt: moment, stageSince: moment, closedAt: moment.nullable(), solved: z.boolean().nullable(),
    promoterIds: z.array(id).optional().describe('Mandates of the deputies who pushed it to solution'),
    topic: code.nullable().optional().describe('Null until classed'),
    occasionKind: code.nullable().optional().describe('Activity, Reception, StationVisit, ContactMeeting: where it was raised'),
    occasionId: id.nullable().optional(),
    solution: code.nullable().optional().describe('SOLVED, PARTLY, PLANNED, EXPLAINED; only SOLVED is solved'),
  }),
});

export const reportChanged = defineEvent({
  service, subject: 'report', verb: 'changed', kind: 'state',
  description: { zh: '调研报告提交、认定、更正', en: 'A research report was submitted, judged or taken back' },
  data: z.looseObject({
    regionId: id, groupId: id.nullable(), stationId: id.nullable(), submittedOn: civilDay, status: code.describe('SUBMITTED, ACCEPTED, WITHDRAWN'),
    ownIndustry: z.boolean().nullable(), highQuality: z.boolean().nullable().describe('Null until somebody has judged it'), acceptedAt: moment.nullable(),
  }),
});

export const suggestionChanged = defineEvent({
  service, subject: 'suggestion', verb: 'changed', kind: 'state',
  description: { zh: '代表建议、议案提出、认定、办结、撤回', en: 'A suggestion or bill of deputies was submitted, judged, solved or withdrawn' },
  data: z.looseObject({
    kind: code.describe('SUGGESTION, BILL'), regionId: id, leadMandateId: id, cosignerIds: z.array(id), groupId: id.nullable(), stationId: id.nullable(), submittedOn: civilDay,
    status: code.describe('SUBMITTED, ACCEPTED, SOLVED, WITHDRAWN'), highQuality: z.boolean().nullable().describe('Null until somebody has judged it'),
    solved: z.boolean().nullable(), solvedOn: civilDay.nullable(), acceptedAt: moment.nullable(),
  }),
});

export const mediationChanged = defineEvent({
  service, subject: 'mediation', verb: 'changed', kind: 'state',
  description: { zh: '矛盾纠纷调解登记、化解、转交', en: 'A dispute was entered, settled, not settled or passed on' },
  data: z.looseObject({
    ...inRegister, partiesKind: code, heldOn: civilDay.nullable(), stationId: id.nullable(), groupId: id.nullable(), mandateIds: z.array(id),
  }),
});

export const consultationChanged = defineEvent({
  service, subject: 'consultation', verb: 'changed', kind: 'state',
  description: { zh: '五方协商安排、举行、取消', en: 'A consultation over a suggestion was arranged, held or cancelled' },
  data: z.looseObject({
    ...inRegister, suggestionId: id, leadMandateId: id, unitId: id, groupId: id.nullable(), scheduledOn: civilDay, heldOn: civilDay.nullable(),
    parties: z.array(code).nullable().describe('Which parties were there'), bureauChiefPresent: z.boolean().nullable(),
  }),
});

export const groupObserverChanged = defineEvent({
  service, subject: 'group-observer', verb: 'changed', kind: 'state',
  description: { zh: '代表小组开始、结束参与监督', en: 'A group began or ceased to observe the handling of a suggestion' },
  data: z.looseObject({ ...inRegister, suggestionId: id, groupId: id, since: civilDay, until: civilDay.nullable() }),
});

export const surveyChanged = defineEvent({
  service, subject: 'survey', verb: 'changed', kind: 'state',
  description: { zh: '满意度测评准备、开始、结束、取消', en: 'A satisfaction survey was prepared, opened, closed or cancelled' },
  data: z.looseObject({
    ...inRegister, bodyId: id, activityId: id.nullable(), previousId: id.nullable().describe('The round before'), meetingOn: civilDay, levels: z.array(code), groupIds: z.array(id).nullable(),
    present: z.number().nullable(),
  }),
});

export const surveyItemChanged = defineEvent({
  service, subject: 'survey-item', verb: 'changed', kind: 'state',
  description: { zh: '承办单位、建议列入或撤出满意度测评', en: 'A unit and a suggestion were entered for a survey or taken out' },
  data: z.looseObject({ ...inRegister, surveyId: id, unitId: id, suggestionId: id.nullable(), groupIds: z.array(id).nullable() }),
});

export const groupOpinionChanged = defineEvent({
  service, subject: 'group-opinion', verb: 'changed', kind: 'state',
  description: { zh: '代表小组对办理情况提出意见', en: 'A group gave its opinion on handling' },
  data: z.looseObject({ ...inRegister, surveyId: id, groupId: id, givenOn: civilDay }),
});

export const surveyBallotChanged = defineEvent({
  service, subject: 'survey-ballot', verb: 'changed', kind: 'state',
  description: { zh: '满意度测评计票、作废', en: 'Votes of a survey were counted or voided' },
  data: z.looseObject({ ...inRegister, itemId: id, surveyId: id, level: code, votes: z.number() }),
});

export const satisfactionAnswerChanged = defineEvent({
  service, subject: 'satisfaction-answer', verb: 'changed', kind: 'state',
  description: { zh: '代表、群众满意度答卷登记、作废', en: 'Answers of deputies or the public were entered or voided' },
  data: z.looseObject({ ...inRegister, surveyId: id, suggestionId: id.nullable(), respondents: code, answeredOn: civilDay, answers: z.number(), satisfied: z.number() }),
});

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

const causes = { topicId: id.nullable(), actionId: id.nullable(), suggestionId: id.nullable(), matterId: id.nullable() };

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
  }),
});

export const trackingChanged = defineEvent({
  service, subject: 'tracking', verb: 'changed', kind: 'state',
  description: { zh: '跟踪监督列入、提交依据、销号、回头看、反弹', en: 'Something tracked was entered, evidenced, struck off, looked back at or relapsed' },
  data: z.looseObject({ ...inRegister, objectKind: code.describe('REVIEW_OPINION, SUGGESTION, LIVELIHOOD_PROJECT'), reviewOpinionId: id.nullable(), suggestionId: id.nullable(), bodyId: id, lookedBackOn: civilDay.nullable() }),
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
