import type { Change } from '@renda/subgraph';
import { Grant, type GrantGiven } from './grant.js';
import { placeOf } from './place-of.js';

export type GrantToGive = Omit<GrantGiven, 'id' | 'place'> & { readonly id?: string };

/** Gives a grant. Nobody gives beyond his own scope: an administrator of a region not outside it, and not for the whole realm. */
export async function giveGrant(change: Change, given: GrantToGive): Promise<Grant> {
  const place = await placeOf(change, given);
  change.permit({ regionPaths: [place.regionPath] });
  const grant = Grant.give({ ...given, id: given.id ?? change.newId(), place });
  change.em.persist(grant);
  change.tell(grant.told());
  return grant;
}
