import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { LockMode } from '@mikro-orm/postgresql';
import { Membership } from '../groups/membership.js';
import { Mandate } from './mandate.js';

export interface MandateToEnd {
  readonly mandateId: string;
  readonly endedOn: CivilDay;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Ends a mandate; who sat in groups by it leaves them the same day (D-10). */
export async function endMandate(change: Change, { mandateId, endedOn, reason, expectedVersion }: MandateToEnd): Promise<Mandate> {
  const mandate = await change.lock(Mandate, mandateId, expectedVersion);
  change.tell(mandate.end(endedOn, reason, change.today));
  const memberships = await change.em.find(
    Membership, { mandateId, voidedAt: null, $or: [{ validTo: null }, { validTo: { $gt: endedOn } }] }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  for (const membership of memberships) change.tell(membership.end(endedOn, 'MANDATE_ENDED', change.now));
  return mandate;
}
