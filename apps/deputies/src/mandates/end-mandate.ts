import { type EntityClass, LockMode } from '@mikro-orm/postgresql';
import type { CivilDay } from '@renda/calendar';
import type { Change, DatedRelation } from '@renda/subgraph';
import { DelegationMember } from '../delegations/delegation-member.js';
import { Membership } from '../groups/membership.js';
import { ContactPair } from '../pairs/contact-pair.js';
import { MandateTag } from '../tags/mandate-tag.js';
import { Mandate } from './mandate.js';

export interface MandateToEnd {
  readonly mandateId: string;
  readonly endedOn: CivilDay;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
}

/** Ends a mandate, and the same day what rests on it (D-10): its memberships in groups, its tags, its contact pairs, its place in a delegation. */
export async function endMandate(change: Change, { mandateId, endedOn, reason, expectedVersion }: MandateToEnd): Promise<Mandate> {
  const mandate = await change.lock(Mandate, mandateId, expectedVersion);
  change.tell(mandate.end(endedOn, reason, change.today));
  for (const resting of [Membership, MandateTag, ContactPair, DelegationMember]) await endResting(change, resting, mandateId, endedOn);
  return mandate;
}

type Resting = DatedRelation & { readonly mandateId: string };

async function endResting(change: Change, entity: EntityClass<Resting>, mandateId: string, endedOn: CivilDay): Promise<void> {
  const lasting = { mandateId, voidedAt: null, $or: [{ validTo: null }, { validTo: { $gt: endedOn } }] };
  const found = await change.em.find(entity, lasting, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  for (const one of found) change.tell(one.endWith(endedOn, 'MANDATE_ENDED', change.now));
}
