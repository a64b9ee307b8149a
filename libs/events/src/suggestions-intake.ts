import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, moment } from './fields.js';
import { inRegister } from './in-register.js';

const service = 'suggestions';

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

export const petitionChanged = defineEvent({
  service, subject: 'petition', verb: 'changed', kind: 'state',
  description: { zh: '代表申诉书登记、逾期、常委会收到、撤回', en: 'A complaint of a deputy was entered, ran out of time, was received by the standing committee or withdrawn' },
  data: z.looseObject({
    ...inRegister, mandateId: id, submittedAt: moment.describe('When the executing organ was given it'), committeeId: id.nullable(), receivedAt: moment.nullable(),
    overdueAt: moment.nullable().describe('When the time to hand it on ran out; null unless it did'),
  }),
});
