import { LockMode } from '@mikro-orm/postgresql';
import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Matter } from '../matters/matter.js';
import { strikeOffItems } from '../strike-offs/strike-off-item.js';
import type { LookedAt } from './closed-thing.js';

interface Relapsed extends LookedAt {
  readonly findings: string;
  readonly nextDueOn: CivilDay | null;
}

/** The later one: what waited for another's commit may have begun before it. */
const later = (one: Date, other: Date): Date => (one < other ? other : one);

/**
 * What relapsed is open again, all of it: the matter is handled anew by a new day, and wherever it, or the suggestion, stands as struck off on a list, it is open
 * there. What somebody has opened again meanwhile stays as it is.
 */
export async function reopenAll(change: Change, { matterId, suggestionId, itemId, findings, nextDueOn }: Relapsed, at: Date): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const looked = itemId === null ? null : await change.em.findOneOrFail(strikeOffItems.entity, { id: itemId } as never, { lockMode, refresh: true });
  const [matter, suggestion] = [matterId ?? looked?.matterId ?? null, suggestionId ?? looked?.suggestionId ?? null];
  const same = [...(matter === null ? [] : [{ matterId: matter }]), ...(suggestion === null ? [] : [{ suggestionId: suggestion }]), ...(itemId === null ? [] : [{ id: itemId }])];
  const items = await change.em.find(strikeOffItems.entity, { status: 'STRUCK_OFF', $or: same } as never, { lockMode, refresh: true, orderBy: { id: 'asc' } as never });
  for (const item of items) await strikeOffItems.lead(change, item, 'relapse', { reason: findings }, { at: later(at, item.statusSince) });
  if (matter !== null) await reopenMatter(change, matter, { reason: findings, dueOn: nextDueOn }, at);
}

async function reopenMatter(change: Change, id: string, given: { reason: string; dueOn: CivilDay | null }, at: Date): Promise<void> {
  const matter = await change.em.findOneOrFail(Matter, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (matter.stage !== 'CLOSED') return;
  change.em.persist(matter.reopen({ callerId: change.caller.id, at: later(at, matter.stageSince) }, given));
  change.tell(matter.told());
}
