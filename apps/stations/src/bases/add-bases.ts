import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Industry } from '../industries/industry.js';
import { Base } from './base.js';

export interface BaseToAdd {
  readonly id?: string;
  readonly name: string;
  readonly regionId: string;
  readonly industryId: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Adds industry bases, each in a region that is heard of and within the caller's grants. */
export async function addBases(change: Change, given: readonly BaseToAdd[]): Promise<Base[]> {
  const regions = await change.referredRegions(given.map(({ regionId }) => regionId));
  const industries = await change.referred(Industry, given.map(({ industryId }) => industryId));
  return given.map((one) => {
    const base = Base.add({ ...one, id: one.id ?? change.newId(), region: regions.get(one.regionId), industry: industries.orNull(one.industryId) });
    change.permit(base.scopes());
    change.em.persist(base);
    change.tell(base.told());
    return base;
  });
}
