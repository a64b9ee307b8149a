import { LockMode } from '@mikro-orm/postgresql';
import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Delegation } from './delegation.js';
import { DelegationMember } from './delegation-member.js';

export interface DelegationToEnd {
  readonly delegationId: string;
  readonly endedOn: CivilDay;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Ends a delegation, and the same day who is in it; who was to come in later never did. */
export async function endDelegation(change: Change, { delegationId, endedOn, reason, expectedVersion }: DelegationToEnd): Promise<Delegation> {
  const delegation = await change.lock(Delegation, delegationId, expectedVersion);
  change.tell(delegation.end(endedOn, reason));
  const lasting = { delegationId, voidedAt: null, $or: [{ validTo: null }, { validTo: { $gt: endedOn } }] };
  const members = await change.em.find(DelegationMember, lasting, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  for (const member of members) change.tell(member.endWith(endedOn, 'DELEGATION_ENDED', change.now));
  return delegation;
}
