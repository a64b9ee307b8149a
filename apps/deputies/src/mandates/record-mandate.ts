import { type CivilDay, overlap } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { Body } from '../bodies/body.js';
import { holdPersons } from '../people/hold-persons.js';
import { Region } from '../regions/region.js';
import { Term } from '../terms/term.js';
import { Mandate } from './mandate.js';

export interface MandateToRecord {
  readonly id?: string;
  readonly personId: string;
  readonly termId: string;
  readonly election: string;
  readonly constituencyId: string | null;
  readonly electingUnitId: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly status: string;
}

/**
 * Records mandates. Level and region come from the term. A person holds several mandates at once, but of one term one at a time (MANDATE_EXISTS):
 * his row is held, so that two who record it at the same time come one after the other.
 */
export async function recordMandates(change: Change, given: readonly MandateToRecord[]): Promise<Mandate[]> {
  const terms = await change.referred(Term, given.map(({ termId }) => termId), 'read');
  const regions = await change.referred(Region, given.map(({ constituencyId }) => constituencyId), 'read');
  const bodies = await change.referred(Body, given.map(({ electingUnitId }) => electingUnitId), 'read');
  await holdPersons(change, given.map(({ personId }) => personId));
  const standing = await change.em.find(Mandate, { personId: { $in: given.map(({ personId }) => personId) }, voidedAt: null });
  return given.map((one) => {
    regions.orNull(one.constituencyId);
    bodies.orNull(one.electingUnitId);
    const mandate = Mandate.begin({ ...one, id: one.id ?? change.newId(), term: terms.get(one.termId), now: change.now });
    change.permit({ regionPaths: [mandate.regionPath] });
    if (standing.some((other) => other.personId === one.personId && other.termId === one.termId && overlap(other.range, mandate.range))) throw new Refusal('MANDATE_EXISTS');
    standing.push(mandate);
    change.em.persist(mandate);
    change.tell(mandate.told());
    return mandate;
  });
}
