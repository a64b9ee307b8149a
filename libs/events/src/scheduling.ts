import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, moment, openEnd } from './fields.js';

const service = 'scheduling';

export const activityChanged = defineEvent({
  service, subject: 'activity', verb: 'changed', kind: 'state',
  description: { zh: '活动计划、通知、举行、登记、核实', en: 'An activity was planned, opened, held, recorded, verified or cancelled' },
  data: z.looseObject({
    type: code, status: code, regionId: id, organiserBodyId: id.nullable(), groupId: id.nullable(), stationId: id.nullable(),
    startsAt: moment, endsAt: moment, mode: code, prescribed: z.boolean(),
    coGroupIds: z.array(id).optional(), coStationIds: z.array(id).optional(),
    ownIndustry: z.boolean().nullable().optional().describe("Whether it was on hot topics of the station's own industry; null: nobody said"),
    policySubject: z.boolean().nullable().optional().describe('Whether it was on how industry-support policies are carried out; null: nobody said'),
    verifiedAt: moment.nullable().optional().describe('When the last attendance that stands was verified'),
  }),
});

export const invitationChanged = defineEvent({
  service, subject: 'invitation', verb: 'changed', kind: 'state',
  description: { zh: '活动邀请与答复', en: 'A deputy was invited to an activity, or answered' },
  data: z.looseObject({
    activityId: id, mandateId: id, personId: id, answer: code,
    reportPreparationId: id.nullable().optional().describe('Of who sits in because he took part in the inspection before the report'),
  }),
});

export const attendanceChanged = defineEvent({
  service, subject: 'attendance', verb: 'changed', kind: 'state',
  description: { zh: '出席登记、核实、更正', en: 'Attendance at an activity was recorded, verified or corrected' },
  data: z.looseObject({
    activityId: id, activityType: code, mandateId: id, personId: id, stationId: id.nullable(), regionId: id, status: code, day: civilDay,
    dutyKind: code, mode: code, leftPost: z.boolean(), verifiedAt: moment.nullable(),
  }),
});

export const visitChanged = defineEvent({
  service, subject: 'visit', verb: 'changed', kind: 'state',
  description: { zh: '代表进站履职登记、核实、更正', en: "A deputy's visit to a station was recorded, verified or corrected" },
  data: z.looseObject({
    stationId: id, mandateId: id, personId: id, regionId: id, status: code, day: civilDay, enteredAt: moment, leftAt: moment.nullable(),
    purpose: code, evidence: code, leftPost: z.boolean(), mode: code.optional(), verifiedAt: moment.nullable(),
  }),
});

export const dutyRecorded = defineEvent({
  service, subject: 'duty', verb: 'recorded', kind: 'fact',
  description: { zh: '核实后的一次履职记入台账；更正以反向记录表示', en: 'A verified duty entered the ledger; a correction is a counter-record' },
  data: z.looseObject({
    personId: id, mandateId: id, measure: code, day: civilDay, quantity: z.number(), unit: code, regionId: id,
    stationId: id.nullable(), activityId: id.nullable(), activityType: code.nullable(), dutyKind: code.nullable().optional(), mode: code, leftPost: z.boolean(),
    sourceId: id.describe('The attendance, visit, suggestion, matter, mediation or report it comes from'), sourceEventId: id,
    corrects: id.nullable().describe('The duty record that this counter-record takes back'),
  }),
});

export const receptionChanged = defineEvent({
  service, subject: 'reception', verb: 'changed', kind: 'state',
  description: { zh: '接待群众登记、核实、更正', en: 'A reception of the public at a station was recorded, verified or corrected' },
  data: z.looseObject({
    stationId: id, regionId: id, day: civilDay, mode: code, fixedDay: z.boolean(), mandateIds: z.array(id).describe('The deputies who received'),
    personTimes: z.number().int().nullable(), status: code, verifiedAt: moment.nullable(),
  }),
});

export const contactMeetingChanged = defineEvent({
  service, subject: 'contact-meeting', verb: 'changed', kind: 'state',
  description: { zh: '联系对子见面、走访、约见登记、核实、更正', en: 'A meeting of a contact pair was recorded, verified or corrected' },
  data: z.looseObject({
    pairId: id, memberId: id, mandateId: id, personId: id, regionId: id, day: civilDay, mode: code, helperBodyId: id.nullable(), status: code, verifiedAt: moment.nullable(),
  }),
});

export const exemptionChanged = defineEvent({
  service, subject: 'exemption', verb: 'changed', kind: 'state',
  description: { zh: '免除一项义务（特殊情况）批准、终止或作废', en: 'An exemption from an obligation (special circumstances) was approved, ended or voided' },
  data: z.looseObject({
    subjectKind: code.describe('MANDATE, GROUP, STATION, PAIR, SC_MEMBER, BODY'), subjectId: id, rule: z.string().describe('Key of the entry of the rulebook'),
    regionId: id, reason: code, approvedBy: id.describe('The caller who approved'), from: civilDay, to: openEnd, voided: z.boolean(),
  }),
});

export const appointmentChanged = defineEvent({
  service, subject: 'appointment', verb: 'changed', kind: 'state',
  description: { zh: '代表约见提出、安排、举行、反馈、撤回或不予安排', en: 'An appointment asked for by a deputy was requested, arranged, held, followed up, withdrawn or refused' },
  data: z.looseObject({
    mandateId: id, personId: id, regionId: id, capacity: code.nullable().describe('SC_MEMBER, COMMITTEE_HEAD, STATE_ORGAN_HEAD; null: not named'), targetPersonId: id.nullable(), status: code,
    receivedAt: moment, arrangedAt: moment.nullable(), dueAt: moment.nullable().describe('As counted at that step; null: no rule sets a limit, or a year without calendar data decides'),
  }),
});

export const obligationChanged = defineEvent({
  service, subject: 'obligation', verb: 'status-changed', kind: 'state',
  description: { zh: '一项义务在一个周期内的状态变化', en: 'The status of an obligation of one subject in one period changed' },
  data: z.looseObject({
    subjectKind: code, subjectId: id, regionId: id, rule: z.string(), jurisdiction: z.string(), hash: z.string().describe('SHA-256 of the rulebook that rules it'),
    periodFrom: civilDay, periodTo: civilDay.describe('First day after the period'), required: z.number(), done: z.number(), status: code, previousStatus: code.nullable(),
  }),
});
