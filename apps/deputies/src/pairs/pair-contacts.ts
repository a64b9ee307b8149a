import type { DayRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Mandate } from '../mandates/mandate.js';
import { holdPersons } from '../people/hold-persons.js';
import { ContactPair } from './contact-pair.js';
import { contactPostsOf } from './contact-posts.js';

export interface ContactToPair extends DayRange {
  readonly id?: string;
  readonly memberId: string;
  readonly mandateId: string;
  readonly layer: string | null;
}

/**
 * Pairs members with deputies. Mandates and persons are held, so that no mandate and no post ends meanwhile and pairs made at the same time come one after
 * the other; the deputies are held with the members, all in one order, since one may be both.
 */
export async function pairContacts(change: Change, given: readonly ContactToPair[]): Promise<ContactPair[]> {
  const mandates = await change.referred(Mandate, given.map(({ mandateId }) => mandateId), 'held');
  await holdPersons(change, given.flatMap(({ memberId, mandateId }) => [memberId, mandates.get(mandateId).personId]));
  const posts = Map.groupBy(await contactPostsOf(change, given.map(({ memberId }) => memberId)), ({ personId }) => personId);
  return given.map((one) => {
    const pair = ContactPair.begin({
      ...one, id: one.id ?? change.newId(), mandate: mandates.get(one.mandateId), posts: posts.get(one.memberId) ?? [], now: change.now,
    });
    change.permit(pair.scopes());
    change.em.persist(pair);
    change.tell(pair.told());
    return pair;
  });
}
