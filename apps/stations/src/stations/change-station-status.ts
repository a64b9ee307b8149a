import { type Change, Refusal, type Region } from '@renda/subgraph';
import { Station } from './station.js';
import { StationStep } from './station-step.js';
import type { StationAction } from './station.lifecycle.js';

export interface StepToTake {
  readonly id: string;
  readonly expectedVersion?: number | null;
  readonly action: StationAction;
  readonly reason: string | null;
  /** Where a relocated station goes. */
  readonly regionId: string | null;
}

/**
 * Takes one step of a station's life and keeps it in its history. Closing ends no residency and no post: each of them is ended with its own day
 * and reason. A station that moves away stays below its parent's region, and its children stay below its own (PARENT_ELSEWHERE).
 */
export async function changeStationStatus(change: Change, given: StepToTake): Promise<Station> {
  const station = await change.lock(Station, given.id, given.expectedVersion);
  const region = given.regionId === null ? null : await change.region(given.regionId);
  if (region !== null) change.permit({ regionPaths: [region.path] });
  const { id, status: fromStatus } = station;
  const told = station.take(given.action, { reason: given.reason, region, today: change.today });
  if (region !== null) await keepTogether(change, station, region);
  const { status: toStatus } = station;
  change.em.persist(StationStep.of({ id: change.newId(), stationId: id, action: given.action, fromStatus, toStatus, reason: given.reason, takenAt: change.now }));
  change.tell(told);
  return station;
}

/** A station's line and its people stay with it: the rights over them are those over the station. */
async function keepTogether(change: Change, station: Station, region: Region): Promise<void> {
  (await change.referred(Station, [station.parentId])).orNull(station.parentId)?.enclose(region);
  const [outside] = await change.sql.query('select id from station where parent_id = $1 and not starts_with(region_path, $2) limit 1', [station.id, region.path]);
  if (outside) throw new Refusal('PARENT_ELSEWHERE');
  for (const table of ['residency', 'station_post']) {
    await change.sql.query(`update ${table} set region_id = $2, region_path = $3 where station_id = $1`, [station.id, region.id, region.path]);
  }
}
