import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Region } from './region.js';

export interface RegionGiven {
  readonly id?: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Sets up a region. Its parent must exist; its siblings have other codes (REGION_EXISTS). */
export async function defineRegion(change: Change, given: RegionGiven): Promise<Region> {
  const parent = (await change.referred(Region, [given.parentId], 'read')).orNull(given.parentId);
  const region = Region.define({ ...given, id: given.id ?? change.newId(), parent });
  change.permit(region.scopes());
  change.em.persist(region);
  change.tell(region.told());
  return region;
}
