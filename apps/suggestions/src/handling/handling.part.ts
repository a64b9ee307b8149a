import type { ServicePart } from '@renda/subgraph';
import { administrators, offices, unit } from '../policy-rows.js';
import { ExtensionResolver } from './extension.resolver.js';
import { SuggestionMilestone, SuggestionReply, UnitContact } from './handling-records.js';
import { milestoneImporter } from './milestone.import.js';
import { milestones } from './milestones.js';
import { SuggestionExtension } from './suggestion-extension.js';
import { unitContactImporter } from './unit-contact.import.js';
import { HandlingResolver, MilestoneResolver, SuggestionReplyResolver, UnitContactResolver } from './handling.resolver.js';

/** What the units owe (P-19): contact with the deputy, the reply; and the milestones of handling (P-33). */
export const handling: ServicePart = {
  entities: [UnitContact, SuggestionReply, SuggestionMilestone, SuggestionExtension],
  resolvers: [HandlingResolver, ExtensionResolver, UnitContactResolver, SuggestionReplyResolver, MilestoneResolver],
  policy: {
    'Mutation.recordUnitContact': unit,
    'Mutation.replyToSuggestion': unit,
    'Mutation.recordMilestone': unit,
    'Mutation.extendSuggestion': offices,
    'Import.unit_contact': administrators,
    'Import.suggestion_milestone': administrators,
  },
  importers: [unitContactImporter, milestoneImporter],
  constraints: { suggestion_milestone_once: 'MILESTONE_TWICE' },
  sentences: {
    CONTACTS_TOO_FEW: { zh: '答复前须与代表联系 {min} 次，现有 {has} 次。', en: 'Before it replies the unit must have been in contact with the deputy {min} times; it was {has} times.' },
    NO_REPLY_DEADLINE: { zh: '该建议没有答复时限，无从延长。', en: 'There is no deadline for the reply, so there is none to extend.' },
    REPLY_GIVEN: { zh: '已于 {repliedOn} 答复，不再延长。', en: 'The reply was given on {repliedOn}; its time is extended no longer.' },
    REPLY_OVERDUE: { zh: '答复时限 {dueOn} 已过（今日 {today}），不能再延长。', en: 'The time to reply was over on {dueOn} (it is {today}); it is extended no longer.' },
    EXTENSION_NOT_RULED: { zh: '规则没有规定可以延长。', en: 'No rule allows more time.' },
    EXTENSION_USED_UP: { zh: '延长合计不得超过 {max}。', en: 'All extensions together may add at most {max}.' },
    MILESTONE_TWICE: { zh: '这一节点已登记。', en: 'This milestone is written down already.' },
    MILESTONES_CROSS: { zh: '与节点“{milestone}”（{day}）的先后不合。', en: 'It does not fit the day of “{milestone}” ({day}).', shown: { milestone: milestones } },
  },
};
