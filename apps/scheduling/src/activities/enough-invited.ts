import { boundSurely, congressBodyOf, type FacetValues, unmetNeeds } from '@renda/rulebook';
import { type Change, Refusal } from '@renda/subgraph';
import { activityForm } from '../activity-types/activity-types.js';
import type { Activity } from './activity.js';

/**
 * Judges by the rules of the activity's region on its day how many deputies must be invited before it opens (A-05, AMB-11): throws INVITED_TOO_FEW with the
 * rule that says so. Where no rule in force surely applies there is no number.
 */
export async function enoughInvited(change: Change, activity: Activity, has: number): Promise<void> {
  const rules = await change.ruling.rulesOf(activity.regionPath, activity.day);
  const requirements = rules.all().flatMap(({ entry }) => (entry.kind === 'requirement' && entry.before === 'OPEN' && entry.appliesTo.subject === 'ACTIVITY' ? [entry] : []));
  if (requirements.length === 0) return;
  const facets = await facetsOf(change, activity);
  for (const entry of requirements.filter(({ appliesTo }) => boundSurely(appliesTo, facets, (key) => rules.switchValue(key) === 'ON'))) {
    const few = unmetNeeds(entry, { DEPUTIES_INVITED: has }).find(({ quantity, min }) => quantity === 'DEPUTIES_INVITED' && min !== undefined && has < min);
    if (few?.min !== undefined) throw new Refusal('INVITED_TOO_FEW', { has, min: few.min }, { title: entry.title, citation: entry.citations.map(({ local }) => local).join('; ') });
  }
}

async function facetsOf(change: Change, { type, organiserBodyId }: Activity): Promise<FacetValues> {
  const bodies = await change.referredHeard<{ id: string; kind: string | null }>('body_heard', [organiserBodyId], ['id', 'kind']);
  return { form: activityForm(type), congressBody: congressBodyOf(bodies.orNull(organiserBodyId)?.kind ?? null) };
}
