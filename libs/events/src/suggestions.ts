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

export const gatheredOpinionChanged = defineEvent({
  service, subject: 'gathered-opinion', verb: 'changed', kind: 'state',
  description: { zh: '走访、约见代表了解到的意见登记、整理、交办、答复', en: 'What was gathered from a deputy was entered, sorted, issued or replied to' },
  data: z.looseObject({
    ...inRegister, kind: code, contactMeetingId: id.nullable(), appointmentId: id.nullable(), pairId: id.nullable(), mandateId: id.nullable(), sortedBy: code.nullable(), unitId: id.nullable(),
  }),
});

export const deputyLetterChanged = defineEvent({
  service, subject: 'deputy-letter', verb: 'changed', kind: 'state',
  description: { zh: '代表来信来访登记、认定、交办、答复', en: 'A letter or visit of a deputy was registered, judged, passed on or answered' },
  data: z.looseObject({
    ...inRegister, kind: code, mandateId: id, receivedOn: civilDay, important: z.boolean().nullable().describe('Null until somebody has judged it'), bodyId: id.nullable(), unitId: id.nullable(),
  }),
});

export const projectOpinionChanged = defineEvent({
  service, subject: 'project-opinion', verb: 'changed', kind: 'state',
  description: { zh: '民生实事项目意见建议收集', en: 'An opinion on livelihood projects was collected' },
  data: z.looseObject({ ...inRegister, way: code, groupId: id, collectedOn: civilDay }),
});

export const projectClueChanged = defineEvent({
  service, subject: 'project-clue', verb: 'changed', kind: 'state',
  description: { zh: '民生实事项目线索形成、把关、入库、选定、实施、完成', en: 'A clue for a livelihood project was formed, vetted, pooled or rejected, selected, begun or done' },
  data: z.looseObject({ ...inRegister, vetterUnitIds: z.array(id).nullable(), vetterBodyIds: z.array(id).nullable(), selectedOn: civilDay.nullable(), unitId: id.nullable() }),
});

export const projectVettingChanged = defineEvent({
  service, subject: 'project-vetting', verb: 'changed', kind: 'state',
  description: { zh: '部门对民生实事项目线索提出把关意见', en: 'A department gave its verdict on a clue' },
  data: z.looseObject({ ...inRegister, clueId: id, unitId: id.nullable(), bodyId: id.nullable(), verdict: code }),
});

export const sitInRemarkChanged = defineEvent({
  service, subject: 'sit-in-remark', verb: 'changed', kind: 'state',
  description: { zh: '列席意见记录、转办、答复', en: 'A remark of a deputy who sat in was recorded, passed on or answered' },
  data: z.looseObject({ ...inRegister, activityId: id, mandateId: id, unitId: id.nullable(), bodyId: id.nullable() }),
});

export const draftConsultationChanged = defineEvent({
  service, subject: 'draft-consultation', verb: 'changed', kind: 'state',
  description: { zh: '草案征求意见发出、结束、记录采纳情况', en: 'A draft was sent for opinions, closed, or its use of them recorded' },
  data: z.looseObject({ ...inRegister, kind: code, bodyId: id, dueOn: civilDay, mandateIds: z.array(id).nullable(), stationIds: z.array(id).nullable() }),
});

export const draftCommentChanged = defineEvent({
  service, subject: 'draft-comment', verb: 'changed', kind: 'state',
  description: { zh: '对草案的意见提出、记录采纳情况', en: 'A comment on a draft was given, or what became of it recorded' },
  data: z.looseObject({ ...inRegister, consultationId: id, mandateId: id.nullable(), stationId: id.nullable(), use: code.nullable().describe('ADOPTED, PARTLY, NOT; null until it is recorded') }),
});
