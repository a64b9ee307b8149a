import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, moment } from './fields.js';

const service = 'scheduling';

export const activityChanged = defineEvent({
  service, subject: 'activity', verb: 'changed', kind: 'state',
  description: { zh: '活动计划、通知、举行、登记、核实', en: 'An activity was planned, opened, held, recorded, verified or cancelled' },
  data: z.looseObject({
    type: code, status: code, regionId: id, organiserBodyId: id.nullable(), groupId: id.nullable(), stationId: id.nullable(),
    startsAt: moment, endsAt: moment, mode: code, prescribed: z.boolean(),
  }),
});

export const invitationChanged = defineEvent({
  service, subject: 'invitation', verb: 'changed', kind: 'state',
  description: { zh: '活动邀请与答复', en: 'A deputy was invited to an activity, or answered' },
  data: z.looseObject({ activityId: id, mandateId: id, personId: id, answer: code }),
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
    sourceId: id.describe('The attendance or visit it comes from'), sourceEventId: id,
    corrects: id.nullable().describe('The duty record that this counter-record takes back'),
  }),
});
