import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, moment, openEnd } from './fields.js';

const service = 'deputies';

export const regionChanged = defineEvent({
  service, subject: 'region', verb: 'changed', kind: 'state',
  description: { zh: '区域（行政区划、园区）设立或变更', en: 'A region (administrative area, park or zone) was set up or changed' },
  data: z.looseObject({
    code: z.string(), name: z.string(), kind: z.string(), parentId: id.nullable(),
    path: z.string(), from: civilDay, to: openEnd, successorIds: z.array(id),
  }),
});

export const personChanged = defineEvent({
  service, subject: 'person', verb: 'changed', kind: 'state',
  description: { zh: '人员登记（只有标识）', en: 'A person was registered (the id only)' },
  data: z.looseObject({ status: z.string() }),
});

export const termChanged = defineEvent({
  service, subject: 'term', verb: 'changed', kind: 'state',
  description: { zh: '届次设立或变更', en: 'A term of a congress was set up or changed' },
  data: z.looseObject({ level: z.string(), regionId: id, number: z.number().int(), from: civilDay, to: openEnd }),
});

export const mandateChanged = defineEvent({
  service, subject: 'mandate', verb: 'changed', kind: 'state',
  description: { zh: '代表资格取得、变更或终止', en: "A deputy's mandate began, changed or ended" },
  data: z.looseObject({
    personId: id, level: z.string(), regionId: id, termId: id, electionKind: z.string(),
    constituencyId: id.nullable(), from: civilDay, to: openEnd, status: z.string(), voided: z.boolean(),
  }),
});

export const groupChanged = defineEvent({
  service, subject: 'group', verb: 'changed', kind: 'state',
  description: { zh: '代表小组设立或变更', en: 'A deputy group was set up or changed' },
  data: z.looseObject({
    name: z.string(), kind: z.string(), level: z.string().nullable(), regionId: id, from: civilDay, to: openEnd,
  }),
});

export const membershipChanged = defineEvent({
  service, subject: 'membership', verb: 'changed', kind: 'state',
  description: { zh: '代表加入或退出小组', en: 'A deputy joined or left a group' },
  data: z.looseObject({ groupId: id, mandateId: id, personId: id, from: civilDay, to: openEnd, voided: z.boolean() }),
});

export const bodyChanged = defineEvent({
  service, subject: 'body', verb: 'changed', kind: 'state',
  description: { zh: '机构设立或变更', en: 'A body (congress, committee, government unit, enterprise …) was set up or changed' },
  data: z.looseObject({ name: z.string(), kind: z.string(), regionId: id, from: civilDay, to: openEnd }),
});

export const sessionChanged = defineEvent({
  service, subject: 'session', verb: 'changed', kind: 'state',
  description: { zh: '人民代表大会一次会议召开、变更或取消登记', en: 'A session of a congress was entered, changed or voided' },
  data: z.looseObject({
    termId: id, level: z.string(), regionId: id, number: z.number().int(), from: civilDay,
    to: civilDay.describe('First day after its last'), opensYear: z.boolean().describe('False for an extraordinary session: it opens no session year'), voided: z.boolean(),
  }),
});

export const tagChanged = defineEvent({
  service, subject: 'tag', verb: 'changed', kind: 'state',
  description: { zh: '代表类别标签（基层代表、行业代表等）加注、终止或作废', en: "A tag of a deputy's mandate (grass-roots, industry …) began, ended or was voided" },
  data: z.looseObject({ mandateId: id, personId: id, tag: code, regionId: id, from: civilDay, to: openEnd, voided: z.boolean() }),
});

export const congressPostChanged = defineEvent({
  service, subject: 'post', verb: 'changed', kind: 'state',
  description: { zh: '人大机构职务（常委会组成人员、主任会议成员、专委会负责人等）任免', en: 'A post at a congress body (member of a standing committee, of its chair meeting, head of a committee …) began, changed or ended' },
  data: z.looseObject({ personId: id, bodyId: id, role: code, level: z.string(), regionId: id, from: civilDay, to: openEnd, voided: z.boolean() }),
});

export const pairChanged = defineEvent({
  service, subject: 'pair', verb: 'changed', kind: 'state',
  description: { zh: '常委会组成人员与所联系代表的对子建立、终止或作废', en: 'A contact pair of a standing-committee member and a deputy began, ended or was voided' },
  data: z.looseObject({
    memberId: id.describe('The person of the member'), mandateId: id.describe('The mandate of the deputy'), personId: id.describe('The person of the deputy'),
    layer: code.nullable(), regionId: id.describe('Region of the congress whose standing committee it is'), level: z.string(), from: civilDay, to: openEnd, voided: z.boolean(),
  }),
});

export const delegationChanged = defineEvent({
  service, subject: 'delegation', verb: 'changed', kind: 'state',
  description: { zh: '代表团（选举单位所在区域在上级人大的代表团）组成或终止', en: 'The delegation of an electing region at a higher congress was formed or ended' },
  data: z.looseObject({
    termId: id.describe('Term of the higher congress'), level: z.string(), regionId: id.describe('Region of the higher congress'), electingRegionId: id,
    headMandateId: id.nullable(), from: civilDay, to: openEnd, voided: z.boolean(),
  }),
});

export const delegationMemberChanged = defineEvent({
  service, subject: 'delegation-member', verb: 'changed', kind: 'state',
  description: { zh: '代表编入代表团或终止', en: 'A deputy came into a delegation, or no longer is in it' },
  data: z.looseObject({ delegationId: id, mandateId: id, personId: id, from: civilDay, to: openEnd, voided: z.boolean() }),
});

export const grantChanged = defineEvent({
  service, subject: 'grant', verb: 'changed', kind: 'state',
  description: { zh: '授权给予或终止', en: 'A grant was given or ended' },
  data: z.looseObject({
    callerId: id, personId: id.nullable(), role: z.string(), scope: z.string(), scopeId: id.nullable(),
    from: moment, to: moment.nullable(),
  }),
});

export const rulebookPublished = defineEvent({
  service, subject: 'rulebook', verb: 'published', kind: 'state',
  description: { zh: '规则集发布（一个辖区一份，版本号即发布次数）', en: 'A rulebook was published (one for each jurisdiction; its version counts the publications)' },
  data: z.looseObject({
    jurisdiction: z.string(), regionId: id, hash: z.string().describe('SHA-256 of text, hexadecimal'),
    text: z.string().describe('Canonical JSON without examples, at most 900 KB: the only free text in events'),
  }),
});
