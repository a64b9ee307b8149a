import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Base } from '../bases/base.js';
import { Industry } from '../industries/industry.js';
import type { StationStatus } from './station.lifecycle.js';
import { Station, type StationSiting } from './station.js';

export interface StationToRecord {
  readonly id?: string;
  readonly name: string;
  readonly kind: string;
  readonly siting: StationSiting | null;
  readonly regionId: string;
  readonly parentId: string | null;
  readonly baseId: string | null;
  readonly industryId: string | null;
  readonly status: StationStatus;
  readonly online: boolean;
  readonly foundedOn: CivilDay | null;
}

/** Records stations, a parent before its children. What they refer to must be there, or they are refused NOT_AVAILABLE. */
export async function recordStations(change: Change, given: readonly StationToRecord[]): Promise<Station[]> {
  const regions = await change.referredRegions(given.map(({ regionId }) => regionId));
  const industries = await change.referred(Industry, given.map(({ industryId }) => industryId));
  const bases = await change.referred(Base, given.map(({ baseId }) => baseId));
  const stations = await change.referred(Station, given.map(({ parentId }) => parentId));
  return given.map((one) => {
    const region = regions.get(one.regionId);
    change.permit({ regionPaths: [region.path] });
    const station = Station.record({
      ...one, id: one.id ?? change.newId(), region, parent: stations.orNull(one.parentId), base: bases.orNull(one.baseId), industry: industries.orNull(one.industryId),
    });
    stations.add(station);
    change.em.persist(station);
    change.tell(station.told());
    return station;
  });
}
