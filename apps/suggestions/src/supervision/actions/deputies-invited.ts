import { boundSurely, congressBodyOf, unmetNeeds } from '@renda/rulebook';
import { type Change, Refusal } from '@renda/subgraph';
import type { ActionRow } from './action-rules.js';
import { formFacet } from './forms.js';

/**
 * Judges by the rules of the place on the day it was held how many deputies must be invited to an inspection, research or law check (P-66, AMB-11): throws
 * INVITED_TOO_FEW with the rule that says so. Where no rule in force surely applies there is no number.
 */
export async function deputiesInvited(change: Change, { regionPath, heldOn, form, bodyId, invitedMandateIds }: ActionRow): Promise<void> {
  const rules = await change.ruling.rulesOf(regionPath, heldOn ?? change.today);
  const requirements = rules.all().flatMap(({ entry }) => (entry.kind === 'requirement' && entry.before === 'OPEN' && entry.appliesTo.subject === 'ACTIVITY' ? [entry] : []));
  if (requirements.length === 0 || bodyId === null) return;
  const { kind } = await change.heard<{ kind: string }>('body_heard', bodyId, ['kind']);
  const facets = { form: formFacet(form), congressBody: congressBodyOf(kind) };
  const has = invitedMandateIds?.length ?? 0;
  for (const entry of requirements.filter(({ appliesTo }) => boundSurely(appliesTo, facets, (key) => rules.switchValue(key) === 'ON'))) {
    const few = unmetNeeds(entry, { DEPUTIES_INVITED: has }).find(({ quantity, min }) => quantity === 'DEPUTIES_INVITED' && min !== undefined && has < min);
    if (few?.min !== undefined) throw new Refusal('INVITED_TOO_FEW', { has, min: few.min }, { title: entry.title, citation: entry.citations.map(({ local }) => local).join('; ') });
  }
}
