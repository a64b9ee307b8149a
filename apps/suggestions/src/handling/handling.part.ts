import type { ServicePart } from '@renda/subgraph';
import { administrators, unit } from '../policy-rows.js';
import { SuggestionMilestone, SuggestionReply, UnitContact } from './handling-records.js';
import { milestoneImporter } from './milestone.import.js';
import { unitContactImporter } from './unit-contact.import.js';
import { HandlingResolver, MilestoneResolver, SuggestionReplyResolver, UnitContactResolver } from './handling.resolver.js';

/** What the units owe (P-19): contact with the deputy, the reply; and the milestones of handling (P-33). */
export const handling: ServicePart = {
  entities: [UnitContact, SuggestionReply, SuggestionMilestone],
  resolvers: [HandlingResolver, UnitContactResolver, SuggestionReplyResolver, MilestoneResolver],
  policy: {
    'Mutation.recordUnitContact': unit,
    'Mutation.replyToSuggestion': unit,
    'Mutation.recordMilestone': unit,
    'Import.unit_contact': administrators,
    'Import.suggestion_milestone': administrators,
  },
  importers: [unitContactImporter, milestoneImporter],
  constraints: { suggestion_milestone_once: 'MILESTONE_TWICE' },
  sentences: {
    CONTACTS_TOO_FEW: { zh: '答复前须与代表联系 {min} 次，现有 {has} 次。', en: 'Before it replies the unit must have been in contact with the deputy {min} times; it was {has} times.' },
    MILESTONE_TWICE: { zh: '这一节点已登记。', en: 'This milestone is written down already.' },
    MILESTONES_CROSS: { zh: '与节点 {milestone}（{day}）的先后不合。', en: 'It does not fit the day of {milestone} ({day}).' },
  },
};
