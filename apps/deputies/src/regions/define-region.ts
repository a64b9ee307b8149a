import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
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
  const parent = given.parentId === null ? null : await change.em.findOne(Region, { id: given.parentId });
  if (given.parentId !== null && !parent) throw new Refusal('NOT_AVAILABLE', { missing: 'region' });
  const region = Region.define({ ...given, id: given.id ?? change.newId(), parent });
  change.permit(region.scopes());
  change.em.persist(region);
  change.tell(region.told());
  return region;
}
