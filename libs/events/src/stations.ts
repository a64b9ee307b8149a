import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, openEnd } from './fields.js';

const service = 'stations';

export const industryChanged = defineEvent({
  service, subject: 'industry', verb: 'changed', kind: 'state',
  description: { zh: '产业（行业）目录变更', en: 'An industry of the catalogue was added or changed' },
  data: z.looseObject({ code, name: z.string(), parentId: id.nullable() }),
});

export const baseChanged = defineEvent({
  service, subject: 'base', verb: 'changed', kind: 'state',
  description: { zh: '产业基地设立或变更', en: 'An industry base was set up or changed' },
  data: z.looseObject({ name: z.string(), regionId: id, industryId: id.nullable(), from: civilDay, to: openEnd }),
});

export const stationChanged = defineEvent({
  service, subject: 'station', verb: 'changed', kind: 'state',
  description: { zh: '联络站（点）设立或变更', en: 'A liaison station was set up or changed' },
  data: z.looseObject({
    name: z.string(), kind: code, siting: code.nullable(), regionId: id, parentId: id.nullable(), baseId: id.nullable(),
    industryId: id.nullable(), status: code, online: z.boolean(), foundedOn: civilDay.nullable(),
  }),
});

export const residencyChanged = defineEvent({
  service, subject: 'residency', verb: 'changed', kind: 'state',
  description: { zh: '代表驻站（进站编组）变更', en: "A deputy's residency at a station began, changed or ended" },
  data: z.looseObject({
    stationId: id, personId: id, mandateId: id, mode: code, from: civilDay, to: openEnd, voided: z.boolean(),
  }),
});

export const postChanged = defineEvent({
  service, subject: 'post', verb: 'changed', kind: 'state',
  description: { zh: '站长、联络员等站内职务变更', en: 'A post at a station (head, liaison officer …) began, changed or ended' },
  data: z.looseObject({
    stationId: id, personId: id, role: code, side: code.nullable(), from: civilDay, to: openEnd, voided: z.boolean(),
  }),
});
