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
  }),
});
