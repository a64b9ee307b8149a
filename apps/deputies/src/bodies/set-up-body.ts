import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Region } from '../regions/region.js';
import { Body } from './body.js';

export interface BodyToSetUp {
  readonly id?: string;
  readonly name: string;
  readonly kind: string;
  readonly regionId: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Sets up bodies, each in a region within the reach of who asks. */
export async function setUpBodies(change: Change, given: readonly BodyToSetUp[]): Promise<Body[]> {
  const regions = await change.referred(Region, given.map(({ regionId }) => regionId), 'read');
  return given.map((one) => {
    const body = Body.setUp({ ...one, id: one.id ?? change.newId(), region: regions.get(one.regionId) });
    change.permit(body.scopes());
    change.em.persist(body);
    change.tell(body.told());
    return body;
  });
}
