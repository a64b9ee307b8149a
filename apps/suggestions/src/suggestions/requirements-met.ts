import type { CivilDay } from '@renda/calendar';
import { type QuantityCode, unmetNeeds } from '@renda/rulebook';
import { type Change, Refusal } from '@renda/subgraph';
import type { Proposal } from './proposal.js';

/** Which refusal it is when the rules of a place ask for more of something than there is. */
const refusals = { PRE_SUBMISSIONS: 'PRE_SUBMISSION_NEEDED', MATCHING_MEETINGS: 'MATCHING_MEETING_NEEDED', UNIT_CONTACTS: 'CONTACTS_TOO_FEW' } as const satisfies Partial<Record<QuantityCode, string>>;
type Asked = keyof typeof refusals;

/**
 * Judges a step of a suggestion by the rules in force in its region on the day: throws with the rule that asks for more than is known. Where no rule in force surely
 * applies nothing is asked; a rule for some levels only does not, since a suggestion's level is not known here.
 */
export async function requirementsMet(change: Change, { regionPath }: Proposal, before: string, known: Readonly<Partial<Record<Asked, number>>>, day: CivilDay = change.today): Promise<void> {
  const rules = await change.ruling.rulesOf(regionPath, day);
  for (const { entry } of rules.all()) {
    if (entry.kind !== 'requirement' || entry.before !== before || entry.appliesTo.subject !== 'SUGGESTION' || Object.keys(entry.appliesTo.where ?? {}).length > 0) continue;
    const few = unmetNeeds(entry, known).find(({ quantity }) => quantity in known);
    if (few) {
      const { quantity, has, min = null } = few;
      throw new Refusal(refusals[quantity as Asked], { has, min }, { title: entry.title, citation: entry.citations.map(({ local }) => local).join('; ') });
    }
  }
}
