import { escalationChanged } from '@renda/events';
import type { ServicePart } from '@renda/subgraph';
import { stageNames } from '../matters/matter.lifecycle.js';
import { administrators, offices, station, unit, whoHandles } from '../policy-rows.js';
import { escalationImporter } from './escalation.import.js';
import { EscalationMutations } from './escalation.mutations.js';
import { EscalationReminder } from './escalation-reminder.js';
import { escalationReference, EscalationResolver, MatterEscalationsResolver } from './escalation.resolver.js';
import { Escalation } from './escalation.js';
import { StepEscalationsResolver } from './step-escalations.resolver.js';

/** What goes up to the county because powers do not suffice (权限有限 → 汇报 → 转交 → 限期办理). */
export const escalations: ServicePart = {
  entities: [Escalation, EscalationReminder],
  resolvers: [EscalationResolver, EscalationMutations, StepEscalationsResolver, MatterEscalationsResolver],
  references: { Escalation: escalationReference },
  policy: {
    'Query.escalation': whoHandles,
    'Query.escalations': whoHandles,
    Escalation: whoHandles,
    'Mutation.escalateMatter': station,
    'Mutation.escalateMatters': station,
    'Mutation.stepEscalations': offices,
    'Mutation.transferEscalation': offices,
    'Mutation.declineEscalation': offices,
    'Mutation.remindOfEscalation': offices,
    'Mutation.answerEscalation': unit,
    'Import.escalation': administrators,
  },
  sentences: {
    MATTER_NOT_ESCALATED: { zh: '该事项现为“{stage}”，不能上报、转交；须已受理、尚未反馈。', en: 'The matter stands at “{stage}” and is not reported or transferred: it must be accepted, and its source not yet told.', shown: { stage: stageNames } },
    ALREADY_ESCALATED: { zh: '该事项已有一次上报在办。', en: 'The matter is reported already, and that is not answered yet.' },
    TWO_RECIPIENTS_NEEDED: { zh: '须同时转交县级政府和一个主管部门。', en: "It goes to two recipients: the county's government and a bureau." },
    LIMIT_MISSING: { zh: '转交须限定办理日期。', en: 'A transfer needs a day to be handled by.' },
  },
  constraints: { escalation_open: 'ALREADY_ESCALATED' },
  importers: [escalationImporter],
  says: [escalationChanged],
  scopedTables: ['escalation'],
};
