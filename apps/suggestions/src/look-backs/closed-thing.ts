import { type CivilDay, dayOf } from '@renda/calendar';
import { type Change, Refusal, type Region } from '@renda/subgraph';
import { observingGroups } from '../consultations/group-observer.js';
import { judgedSuggestion, unitsOf } from '../consultations/judged-suggestion.js';
import { Matter } from '../matters/matter.js';
import { strikeOffItems } from '../strike-offs/strike-off-item.js';

/** What one looks back at: exactly one of three. */
export interface LookedAt {
  readonly matterId: string | null;
  readonly suggestionId: string | null;
  readonly itemId: string | null;
}

/** How what is looked back at was closed, and who had it. */
export interface ClosedThing {
  readonly kind: 'Matter' | 'Suggestion' | 'StrikeOffItem';
  readonly id: string;
  /** Null while it is not closed. */
  readonly closedOn: CivilDay | null;
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly groupIds: readonly string[] | null;
  readonly region: Region;
}

/** Throws BAD_USER_INPUT for none of the three, or for more than one. */
export async function closedThing(change: Change, { matterId, suggestionId, itemId }: LookedAt): Promise<ClosedThing> {
  if ([matterId, suggestionId, itemId].filter((id) => id !== null).length !== 1) throw new Refusal('BAD_USER_INPUT', { field: 'matterId, suggestionId, itemId' });
  if (matterId !== null) return closedMatter(change, matterId);
  return suggestionId === null ? struckOffItem(change, itemId ?? '') : closedSuggestion(change, suggestionId);
}

async function closedMatter(change: Change, id: string): Promise<ClosedThing> {
  const { stage, closedAt, unitId, region } = (await change.referred(Matter, [id], 'read')).get(id);
  return { kind: 'Matter', id, closedOn: stage === 'CLOSED' && closedAt ? dayOf(closedAt) : null, unitId, bodyId: null, groupIds: null, region };
}

async function closedSuggestion(change: Change, id: string): Promise<ClosedThing> {
  const suggestion = await judgedSuggestion(change, id);
  const { stage, solvedOn, closedAt, committeeId, region } = suggestion;
  const closedOn = stage === 'CLOSED' && closedAt ? (solvedOn ?? dayOf(closedAt)) : null;
  return { kind: 'Suggestion', id, closedOn, unitId: unitsOf(suggestion)[0] ?? null, bodyId: committeeId, groupIds: await observingGroups(change, id), region };
}

async function struckOffItem(change: Change, id: string): Promise<ClosedThing> {
  const { status, acceptedOn, unitId, bodyId, groupIds, region } = (await change.referred(strikeOffItems.entity, [id], 'read')).get(id);
  return { kind: 'StrikeOffItem', id, closedOn: status === 'STRUCK_OFF' ? acceptedOn : null, unitId, bodyId, groupIds, region };
}
