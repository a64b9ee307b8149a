import type { DayRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Mandate } from '../mandates/mandate.js';
import { Region } from '../regions/region.js';
import { Term } from '../terms/term.js';
import { Delegation } from './delegation.js';
import { electedBy } from './elected-by.js';

export interface DelegationToForm extends DayRange {
  readonly id?: string;
  readonly name: string;
  readonly termId: string;
  readonly electingRegionId: string;
  readonly headMandateId: string | null;
}

/** Forms delegations at congresses. A head's mandate is held, so that it does not end meanwhile; it must hold on the first day. */
export async function formDelegations(change: Change, given: readonly DelegationToForm[]): Promise<Delegation[]> {
  const terms = await change.referred(Term, given.map(({ termId }) => termId), 'read');
  const regions = await change.referred(Region, given.map(({ electingRegionId }) => electingRegionId), 'read');
  const mandates = await change.referred(Mandate, given.map(({ headMandateId }) => headMandateId), 'held');
  const formed = given.map((one) => Delegation.form({ ...one, id: one.id ?? change.newId(), term: terms.get(one.termId), electingRegion: regions.get(one.electingRegionId), now: change.now }));
  const heads = given.flatMap(({ headMandateId }) => mandates.orNull(headMandateId) ?? []);
  const belong = await electedBy(change, heads, formed);
  formed.forEach((delegation, index) => {
    change.permit(delegation.scopes());
    const head = mandates.orNull(given[index]?.headMandateId ?? null);
    if (head !== null) {
      belong(head, delegation);
      head.carry({ from: delegation.validFrom, to: null });
      delegation.headMandateId = head.id;
    }
    change.em.persist(delegation);
    change.tell(delegation.told());
  });
  return formed;
}
