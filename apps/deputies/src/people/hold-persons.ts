import { type Change, Refusal } from '@renda/subgraph';

/**
 * Holds persons until the end of the change, so that what is recorded of one person at the same time comes one after the other; always in the order of
 * their ids, so that two changes wait for each other and never for ever. One who is not registered is refused NOT_AVAILABLE.
 */
export async function holdPersons(change: Change, ids: readonly string[]): Promise<void> {
  const named = [...new Set(ids)];
  const held = await change.sql.query('select id from person where id = any($1::uuid[]) order by id for update', [named]);
  if (held.length < named.length) throw new Refusal('NOT_AVAILABLE', { missing: 'person' });
}
