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
    stage: code.optional().describe('Where it stands in its own lifecycle; status sums it up'), stageSince: moment.optional(), closedAt: moment.nullable().optional(),
    category: code.nullable().optional(), powersLevel: code.nullable().optional(), leadUnitId: id.nullable().optional().describe('The unit that leads the handling'),
    unitIds: z.array(id).optional().describe('All units that handle it'), solution: code.nullable().optional().describe('SOLVED, PARTLY, PLANNED, EXPLAINED'),
  }),
});

export const billChanged = defineEvent({
  service, subject: 'bill', verb: 'changed', kind: 'state',
  description: { zh: '议案提出、立案、交付审议、报告、办结、撤回', en: 'A bill was raised, filed, referred, reported on, concluded or withdrawn' },
  data: z.looseObject({
    regionId: id, leadMandateId: id, raisedOn: civilDay, stage: code, stageSince: moment, committeeId: id.nullable(), reportedAt: moment.nullable(),
    result: code.nullable().describe('ADOPTED, PLANNED, AS_SUGGESTION, NOT_ADOPTED'), closedAt: moment.nullable(),
  }),
});
