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
