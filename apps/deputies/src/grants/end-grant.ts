import { type Change, Refusal } from '@renda/subgraph';
import { LockMode } from '@mikro-orm/postgresql';
import { Grant } from './grant.js';

export interface GrantToEnd {
  readonly grantId: string;
  readonly endedAt: Date | null;
  readonly expectedVersion?: number | null | undefined;
}

/** Ends a grant: at once, or at a moment to come. The last administrator of the realm cannot be ended, or nobody could give a grant again. */
export async function endGrant(change: Change, { grantId, endedAt, expectedVersion }: GrantToEnd): Promise<Grant> {
  const at = endedAt ?? change.now;
  if (at < change.now) throw new Refusal('BAD_USER_INPUT', { field: 'endedAt' });
  // All of them are held, in one order, so that of two administrators who end each other one stays.
  const overRealm = await change.em.find(
    Grant, { role: 'ADMINISTRATOR', scopeId: null, validTo: null, validFrom: { $lte: change.now } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  const grant = await change.lock(Grant, grantId, expectedVersion);
  const told = grant.end(at);
  if (grant.overRealm && !overRealm.some(({ id }) => id !== grant.id)) throw new Refusal('LAST_ADMINISTRATOR');
  change.tell(told);
  return grant;
}
