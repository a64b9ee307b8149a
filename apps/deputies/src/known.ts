import { type Aggregate, type Change, Refusal } from '@renda/subgraph';
import { type EntityClass, type FilterQuery, LockMode, type QueryOrderMap } from '@mikro-orm/postgresql';

/**
 * Loads the rows that a change names, in one statement; asking for one that is not there is refused NOT_AVAILABLE. Held rows stay locked until the end of the
 * change, always taken in the order of their ids, so that two changes wait for each other and never for ever.
 */
export async function known<T extends Aggregate>(
  change: Change, entity: EntityClass<T>, ids: readonly (string | null)[], hold: 'hold' | 'read' = 'read',
): Promise<(id: string) => T> {
  const named = [...new Set(ids.filter((id) => id !== null))];
  const where = { id: { $in: named } } as unknown as FilterQuery<T>;
  const orderBy = { id: 'asc' } as QueryOrderMap<T>;
  const lockMode = hold === 'hold' ? LockMode.PESSIMISTIC_WRITE : LockMode.NONE;
  const found = named.length === 0 ? [] : await change.em.find<T>(entity, where, { orderBy, lockMode });
  const byId = new Map(found.map((row) => [row.id, row]));
  return (id) => {
    const row = byId.get(id);
    if (!row) throw new Refusal('NOT_AVAILABLE', { missing: entity.name.toLowerCase() });
    return row;
  };
}
