import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, moment } from './fields.js';

const service = 'suggestions';

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
    mergedIntoId: id.nullable().optional().describe('The matter it went on in, at the stage MERGED'),
    sourceCount: z.int().optional().describe('How many sources it speaks for'),
    solution: code.nullable().optional().describe('SOLVED, PARTLY, PLANNED, EXPLAINED; only SOLVED is solved'),
  }),
});

export const commonProblemChanged = defineEvent({
  service, subject: 'common-problem', verb: 'changed', kind: 'state',
  description: { zh: '共性问题归集、研究、报送、结束', en: 'A common problem of several matters was gathered, studied, reported or closed' },
  data: z.looseObject({ regionId: id, stationId: id.nullable(), topic: code.nullable(), status: code.describe('GATHERED, STUDIED, REPORTED, CLOSED'), matterCount: z.int() }),
});

export const handoverChanged = defineEvent({
  service, subject: 'handover', verb: 'changed', kind: 'state',
  description: { zh: '事项移交、签收、退回', en: 'Matters were handed over, signed for or returned' },
  data: z.looseObject({
    regionId: id, stationId: id.nullable(), bodyId: id.nullable(), unitId: id, itemCount: z.int(), signedCount: z.int(), returnedCount: z.int(), handedAt: moment,
  }),
});

export const escalationChanged = defineEvent({
  service, subject: 'escalation', verb: 'changed', kind: 'state',
  description: { zh: '事项上报、转交、催办、答复', en: 'A matter was reported upwards, transferred, reminded of or answered' },
  data: z.looseObject({
    regionId: id, matterId: id, stationId: id, reason: code, status: code.describe('REPORTED, TRANSFERRED, ANSWERED, DECLINED'), governmentUnitId: id.nullable(), bureauUnitId: id.nullable(),
    limitOn: civilDay.nullable(), reminderCount: z.int(), reportedAt: moment, transferredAt: moment.nullable(), answeredAt: moment.nullable(),
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
