import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Region } from '../regions/region.js';
import { Term } from './term.js';

export interface TermToStart {
  readonly id?: string;
  readonly level: string;
  readonly regionId: string;
  readonly number: number;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Starts terms. The same term of one congress is started once (TERM_EXISTS). */
export async function startTerms(change: Change, given: readonly TermToStart[]): Promise<Term[]> {
  const regions = await change.referred(Region, given.map(({ regionId }) => regionId), 'read');
  return given.map((one) => {
    const term = Term.begin({ ...one, id: one.id ?? change.newId(), region: regions.get(one.regionId) });
    change.permit(term.scopes());
    change.em.persist(term);
    change.tell(term.told());
    return term;
  });
}
