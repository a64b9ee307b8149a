import { type CivilDay, dayOf, startOfDay } from '@renda/calendar';
import { type Change, day, key, keys, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import { past } from '../outputs/past-mark.js';
import { concluded } from './pre-submission.js';
import { filed } from './submit-suggestion.js';
import { Suggestion } from './suggestion.js';
import { SuggestionUnit, unitsNamed } from './suggestion-unit.js';

/** The cells of an imported row that say what came before the filing. */
export const draftCells = {
  drafted_on: day.nullish(), pre_submitted_at: moment.nullish(), likely_units: keys.nullish(), coordinated_at: moment.nullish(),
  outcome: z.string().max(40).nullish(), outcome_at: moment.nullish(), outcome_reason: z.string().max(500).nullish(), merged_into: key.nullish(), submitted_on: day.nullish(),
};
type DraftCells = z.infer<z.ZodObject<typeof draftCells>>;

/** The day on which it was put on paper. Throws BAD_USER_INPUT for a row that tells of no day, or tells of a draft without the day it was drafted. */
export function laidOn({ drafted_on: draftedOn, submitted_on: submittedOn, pre_submitted_at: preSubmittedAt, coordinated_at: coordinatedAt, outcome }: DraftCells): CivilDay {
  const laid = draftedOn ?? (preSubmittedAt || coordinatedAt || outcome ? null : submittedOn);
  if (!laid) throw new Refusal('BAD_USER_INPUT', { field: 'drafted_on', or: 'submitted_on' });
  return laid;
}

/** Leads a past draft up to its filing, if it was filed, by the same steps as a live one. Answers the units that it was shown to. */
export async function leadDraft(
  change: Change, suggestion: Suggestion, given: DraftCells, named: { readonly likelyUnitIds: readonly string[]; readonly intoId: string | null },
): Promise<readonly SuggestionUnit[]> {
  const by = (at: Date): ReturnType<typeof past> => past(at, change.now);
  const keep = (entry: object): unknown => change.em.persist(entry);
  const { pre_submitted_at: preSubmittedAt, coordinated_at: coordinatedAt, outcome, outcome_at: outcomeAt, outcome_reason: reason = null, submitted_on: submittedOn } = given;
  let shown: SuggestionUnit[] = [];
  const shownUntil = (endedAt: Date): void => { for (const unit of shown) unit.endedAt = endedAt; };
  if (preSubmittedAt) {
    await unitsNamed(change, named.likelyUnitIds, 'likely_units');
    keep(suggestion.preSubmit(named.likelyUnitIds, by(preSubmittedAt)));
    shown = named.likelyUnitIds.map((unitId) => Object.assign(new SuggestionUnit(), { suggestionId: suggestion.id, number: suggestion.version, unitId, role: 'LIKELY', at: preSubmittedAt }));
    change.em.persist(shown);
  }
  if (coordinatedAt) keep(suggestion.coordinate(null, by(coordinatedAt)));
  if (outcome) {
    if (!outcomeAt || outcomeAt < suggestion.stageSince) throw new Refusal('BAD_USER_INPUT', { field: 'outcome_at', earliest: suggestion.stageSince.toISOString() });
    const into = named.intoId === null ? null : (await change.referred(Suggestion, [named.intoId], 'held')).get(named.intoId);
    keep(concluded(change, suggestion, { outcome, reason, into }, by(outcomeAt)));
    if (outcome !== 'ADVANCE') shownUntil(outcomeAt);
  }
  if (!submittedOn) return shown;
  const last = outcomeAt ?? suggestion.stageSince;
  if (submittedOn < dayOf(last)) throw new Refusal('BAD_USER_INPUT', { field: 'submitted_on', earliest: dayOf(last) });
  const at = dayOf(last) === submittedOn ? last : startOfDay(submittedOn);
  keep(await filed(change, suggestion, by(at)));
  shownUntil(at);
  return shown;
}
