import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Region } from '../regions/region.js';
import { DeputyGroup } from './deputy-group.js';

export interface GroupToSetUp {
  readonly id?: string;
  readonly name: string;
  readonly kind: string;
  readonly level: string | null;
  readonly regionId: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Sets up groups, each in a region within the reach of who asks. */
export async function setUpGroups(change: Change, given: readonly GroupToSetUp[]): Promise<DeputyGroup[]> {
  const regions = await change.referred(Region, given.map(({ regionId }) => regionId), 'read');
  return given.map((one) => {
    const group = DeputyGroup.setUp({ ...one, id: one.id ?? change.newId(), region: regions.get(one.regionId) });
    change.permit({ regionPaths: [group.regionPath] });
    change.em.persist(group);
    change.tell(group.told());
    return group;
  });
}
