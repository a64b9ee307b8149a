import { LockMode } from '@mikro-orm/postgresql';
import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Matter } from '../matters/matter.js';
import { liveBy } from '../outputs/output.js';
import { strikeOffItems } from '../strike-offs/strike-off-item.js';
import { keepStep } from '../suggestions/move-proposal.js';
import { Suggestion } from '../suggestions/suggestion.js';
import { reviewOpinions } from '../supervision/review-opinions/review-opinion.js';
import type { LookedAt } from './closed-thing.js';

interface Relapsed extends LookedAt {
  readonly findings: string;
  readonly nextDueOn: CivilDay | null;
}

/** The later one: what waited for another's commit may have begun before it. */
const later = (one: Date, other: Date): Date => (one < other ? other : one);

/**
 * What relapsed is open again, all of it: the matter is handled anew by a new day, the suggestion by the units that had it (one of the past may have none, and stays
 * closed), the opinion of the standing committee by the unit that had it, and wherever one of them stands as struck off on a list, it is open there. What somebody has
 * opened again meanwhile stays as it is.
 */
export async function reopenAll(change: Change, { matterId, suggestionId, itemId, findings, nextDueOn }: Relapsed, at: Date): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const looked = itemId === null ? null : await change.em.findOneOrFail(strikeOffItems.entity, { id: itemId } as never, { lockMode, refresh: true });
  const [matter, suggestion, opinion] = [matterId ?? looked?.matterId ?? null, suggestionId ?? looked?.suggestionId ?? null, looked?.reviewOpinionId ?? null];
  const same = Object.entries({ matterId: matter, suggestionId: suggestion, reviewOpinionId: opinion, id: itemId }).flatMap(([name, value]) => (value === null ? [] : [{ [name]: value }]));
  const items = await change.em.find(strikeOffItems.entity, { status: 'STRUCK_OFF', $or: same } as never, { lockMode, refresh: true, orderBy: { id: 'asc' } as never });
  for (const item of items) await strikeOffItems.lead(change, item, 'relapse', { reason: findings }, { at: later(at, item.statusSince) });
  if (matter !== null) await reopenMatter(change, matter, { reason: findings, dueOn: nextDueOn }, at);
  if (suggestion !== null) await reopenSuggestion(change, suggestion, findings, at);
  if (opinion !== null) await reopenOpinion(change, opinion, findings, at);
}

async function reopenOpinion(change: Change, id: string, reason: string, at: Date): Promise<void> {
  const opinion = await change.em.findOneOrFail(reviewOpinions.entity, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (opinion.status === 'CHECKED') await reviewOpinions.lead(change, opinion, 'reopen', { reason }, { at: later(at, opinion.statusSince) });
}

async function reopenMatter(change: Change, id: string, given: { reason: string; dueOn: CivilDay | null }, at: Date): Promise<void> {
  const matter = await change.em.findOneOrFail(Matter, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (matter.stage !== 'CLOSED') return;
  change.em.persist(matter.reopen({ callerId: change.caller.id, at: later(at, matter.stageSince) }, given));
  change.tell(matter.told());
}

async function reopenSuggestion(change: Change, id: string, reason: string, at: Date): Promise<void> {
  const suggestion = await change.em.findOneOrFail(Suggestion, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (suggestion.stage !== 'CLOSED' || suggestion.leadUnitId === null) return;
  keepStep(change, suggestion, suggestion.reopen(reason, { ...liveBy(change), at: later(at, suggestion.stageSince) }));
}
