import { z } from 'zod';
import { defineEvent } from './envelope.js';
import { civilDay, code, id, moment } from './fields.js';
import { inRegister } from './in-register.js';

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
    leadMandateId: id.nullable().optional(), mandateIds: z.array(id).optional().describe('Mandates of the deputies whose it is, the lead first'), bodyId: id.nullable().optional().describe('The body it was submitted to'),
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

export const handlingCaseRoundChanged = defineEvent({
  service, subject: 'handling-case-round', verb: 'changed', kind: 'state',
  description: { zh: '优秀建议办理案例评选开始、评审、通报、取消、撤回', en: 'A round of good cases of handling was opened, reviewed, published, cancelled or taken back' },
  data: z.looseObject({
    ...inRegister, bodyId: id, year: z.number().describe('Whose handling it chooses from'), publishedOn: civilDay.nullable().describe('Day of the circular'),
    publishedAt: moment.nullable().describe('When it was published'),
  }),
});

export const handlingCaseNominationChanged = defineEvent({
  service, subject: 'handling-case-nomination', verb: 'changed', kind: 'state',
  description: { zh: '优秀建议办理案例推荐、入选、未入选、撤回', en: 'A case of handling was nominated, chosen, not chosen or withdrawn' },
  data: z.looseObject({
    ...inRegister, roundId: id, suggestionId: id, unitId: id.nullable().describe('Whose handling it is; null where the past does not tell'), nominatedBy: code.describe('UNIT, COMMITTEE, DEPUTY'),
    committeeId: id.nullable(), mandateIds: z.array(id).nullable(),
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

export const supervisionEntryChanged = defineEvent({
  service, subject: 'supervision-entry', verb: 'changed', kind: 'state',
  description: { zh: '对建议办理的检查、督促、跟踪登记或作废', en: 'That the handling of a suggestion was supervised was entered or voided' },
  data: z.looseObject({ ...inRegister, suggestionId: id, bodyId: id, form: code, day: civilDay }),
});

export const scoringScaleChanged = defineEvent({
  service, subject: 'scoring-scale', verb: 'changed', kind: 'state',
  description: { zh: '考核打分的本地分制设定或停用', en: 'The scale of scores of a place was set or ended' },
  data: z.looseObject({ ...inRegister, placeId: id, outOf: z.int(), since: civilDay, until: civilDay.nullable() }),
});

export const handlingScoreChanged = defineEvent({
  service, subject: 'handling-score', verb: 'changed', kind: 'state',
  description: { zh: '专门委员会对承办单位办理打分或作废', en: 'The handling of a suggestion by a unit was scored, or the score voided' },
  data: z.looseObject({ ...inRegister, suggestionId: id, bodyId: id, unitId: id, points: z.number(), outOf: z.int(), scoredOn: civilDay }),
});

export const keySupervisionChanged = defineEvent({
  service, subject: 'key-supervision', verb: 'changed', kind: 'state',
  description: { zh: '重点督办建议确定、领办、听取汇报、办结', en: 'A suggestion was fixed as key, taken on, heard about or concluded' },
  data: z.looseObject({
    ...inRegister, suggestionId: id, designatedBy: code, sessionId: id.nullable(), designatedOn: civilDay, leader: code.nullable(), unitId: id.nullable(), heardOn: civilDay.nullable(),
    inPerson: z.boolean().nullable(),
  }),
});

export const delegationSuggestionChanged = defineEvent({
  service, subject: 'delegation-suggestion', verb: 'changed', kind: 'state',
  description: { zh: '全团建议提出、答复', en: 'A whole delegation raised a suggestion to a higher congress, or it was answered' },
  data: z.looseObject({
    ...inRegister, originalId: id, congressRegionId: id, sessionId: id.nullable(), raisedId: id.nullable(),
    delegationId: id.nullish().describe('The delegation that raised it; null: entered before delegations were'), raisedOn: civilDay, answeredOn: civilDay.nullable(),
  }),
});

export const adoptionChanged = defineEvent({
  service, subject: 'adoption', verb: 'changed', kind: 'state',
  description: { zh: '建议、议案、调研报告被采纳，或登记作废', en: 'A suggestion, bill or report was adopted, or that was voided' },
  data: z.looseObject({ ...inRegister, suggestionId: id.nullable(), billId: id.nullable(), reportId: id.nullable(), form: code, adoptedOn: civilDay }),
});

export const accountabilityCaseChanged = defineEvent({
  service, subject: 'accountability-case', verb: 'changed', kind: 'state',
  description: { zh: '责任追究启动、跟踪检查、再次测评、结束', en: 'A unit was held accountable: opened, checked, surveyed again, closed' },
  data: z.looseObject({
    ...inRegister, unitId: id, suggestionId: id.nullable(), bodyId: id.nullable(), trigger: code, surveyId: id.nullable(), decidedOn: civilDay, groupIds: z.array(id).nullable(),
    checkedOn: civilDay.nullable(), mandateIds: z.array(id).nullable(), repeatSurveyId: id.nullable(), repeatedOn: civilDay.nullable(), closedOn: civilDay.nullable(),
  }),
});

export const accountabilityMeansChanged = defineEvent({
  service, subject: 'accountability-means', verb: 'changed', kind: 'state',
  description: { zh: '决定、进行约见、专题询问或质询', en: 'A means of accountability was decided or held' },
  data: z.looseObject({ ...inRegister, caseId: id, unitId: id, means: code, decidedOn: civilDay, heldOn: civilDay.nullable() }),
});

export const strikeOffListChanged = defineEvent({
  service, subject: 'strike-off-list', verb: 'changed', kind: 'state',
  description: { zh: '销号清单建立', en: 'A list of what is to be struck off was set up' },
  data: z.looseObject({ ...inRegister, bodyId: id }),
});

export const strikeOffItemChanged = defineEvent({
  service, subject: 'strike-off-item', verb: 'changed', kind: 'state',
  description: { zh: '销号事项列入、报送依据、退回、销号、重新列入', en: 'Something was entered on a list, evidence was filed, it was sent back, struck off or taken up again' },
  data: z.looseObject({
    ...inRegister, listId: id, number: z.number().int(), kind: code.describe('MATTER, SUGGESTION, OPINION, PROBLEM'), matterId: id.nullable(), suggestionId: id.nullable(), reviewOpinionId: id.nullable().optional(), unitId: id.nullable(), bodyId: id,
    groupIds: z.array(id).nullable(), mandateIds: z.array(id).nullable(), dueOn: civilDay.nullable(), acceptingMandateId: id.nullable(), acceptingBodyId: id.nullable(), acceptedOn: civilDay.nullable(),
  }),
});

export const lookBackChanged = defineEvent({
  service, subject: 'look-back', verb: 'changed', kind: 'state',
  description: { zh: '回头看安排、未反弹、反弹、取消', en: 'A look back was scheduled or cancelled, or what was closed was found to hold or to have relapsed' },
  data: z.looseObject({
    ...inRegister, matterId: id.nullable(), suggestionId: id.nullable(), itemId: id.nullable(), unitId: id.nullable(), bodyId: id.nullable(), groupIds: z.array(id).nullable(), mandateIds: z.array(id),
    dueOn: civilDay, heldOn: civilDay.nullable(), nextDueOn: civilDay.nullable(),
  }),
});
