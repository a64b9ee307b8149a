import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { keyUnitNow } from '../key-supervision/key-supervision.js';
import type { By } from '../outputs/output.js';
import { type Moving, moveProposal } from '../suggestions/move-proposal.js';
import { requirementsMet } from '../suggestions/requirements-met.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { unitsNamed, unitsNow } from '../suggestions/suggestion-unit.js';
import { powersSuffice } from '../units/powers-level.js';
import type { UndertakingUnit } from '../units/undertaking-unit.js';
import { MatchingMeeting, type Met } from './matching-meeting.js';
import { replyDay, replyDaySwitch } from './reply-day-switch.js';

/** Keeps that a meeting was held: at least one who signed and one unit were there, and one of the units is confirmed. */
export async function recordMatching(change: Change, { day, mandateIds, unitIds, points, confirmedUnitId, ...moving }: Moving & Met): Promise<Suggestion> {
  const met = { day, mandateIds, unitIds, points, confirmedUnitId };
  await unitsNamed(change, unitIds, 'unitIds');
  return moveProposal(change, Suggestion, moving, (suggestion, by) => {
    MatchingMeeting.fits(suggestion, met, by);
    return MatchingMeeting.of(suggestion, suggestion.takes('match', { unit: met.confirmedUnitId }), met, by);
  });
}

export interface Assigning extends Moving {
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
  readonly dueOn: CivilDay | null;
  /** Of a disputed one: what the round of coordination came to, with whom. */
  readonly round: string | null;
  readonly note: string | null;
}

/** Assigns a suggestion to a unit that leads and others that help. The units need not lie within the assigner's own reach: it goes where the powers are. */
export async function assignSuggestion(change: Change, { leadUnitId, coUnitIds, dueOn, round, note, ...moving }: Assigning): Promise<Suggestion> {
  const units = await unitsNamed(change, [leadUnitId, ...coUnitIds], 'coUnitIds');
  return moveProposal(change, Suggestion, moving, async (suggestion, by) => {
    const kept = assigned(suggestion, units, { dueOn, round, note }, by);
    const meetings = await change.em.count(MatchingMeeting, { suggestionId: suggestion.id, confirmedUnitId: leadUnitId });
    await requirementsMet(change, suggestion, 'ASSIGN', { MATCHING_MEETINGS: meetings });
    if (dueOn === null && (await replyDaySwitch(change.ruling, suggestion.regionPath, change.today)) === 'SET_LOCALLY') throw new Refusal('STEP_INCOMPLETE', { stage: suggestion.stage, needed: 'dueOn' }, undefined, { needed: replyDay });
    await unitsNow(change, suggestion, units.map(({ id }) => [id, id === leadUnitId ? 'LEAD' : 'CO'] as const), by.at);
    await keyUnitNow(change, suggestion);
    return kept;
  });
}

function assigned(suggestion: Suggestion, units: readonly UndertakingUnit[], given: Pick<Assigning, 'dueOn' | 'round' | 'note'>, by: By): ReturnType<Suggestion['assignTo']> {
  const [lead] = units;
  if (!lead) throw new Refusal('NOT_AVAILABLE', { missing: 'unit' });
  const kept = suggestion.assignTo({ ...given, leadUnitId: lead.id, unitIds: units.map(({ id }) => id) }, by);
  const needed = suggestion.powersLevel;
  if (needed && !powersSuffice(lead.powersLevel, needed)) throw new Refusal('POWERS_UNFIT', { held: lead.powersLevel, needed });
  return kept;
}

/** A unit to which it was assigned, to lead or to help, says that it is not its own (P-18). */
export function disputeAssignment(change: Change, { unitId, reason, ...moving }: Moving & { readonly unitId: string; readonly reason: string }): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, (suggestion, by) => {
    actsFor(change, suggestion, unitId);
    return suggestion.dispute(reason, by);
  });
}

/** The unit that leads signs for it. */
export function signSuggestion(change: Change, { receivedBy, ...moving }: Moving & { readonly receivedBy: string }): Promise<Suggestion> {
  return moveProposal(change, Suggestion, moving, (suggestion, by) => {
    if (suggestion.leadUnitId !== null) actsFor(change, suggestion, suggestion.leadUnitId);
    return suggestion.sign(receivedBy, by);
  });
}

/** Throws NOT_AVAILABLE unless the caller acts for this unit, and the suggestion is the unit's to see. */
export function actsFor(change: Change, suggestion: Suggestion, unitId: string): void {
  if (!suggestion.unitIds.includes(unitId)) throw new Refusal('NOT_AVAILABLE', { missing: 'unit' });
  change.permit({ unitIds: [unitId], regionPaths: [suggestion.regionPath] });
}
