import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Station } from './station.js';
import { StationFounding } from './station-founding.js';

export interface FoundingToRecord {
  readonly id: string;
  readonly expectedVersion?: number | null | undefined;
  readonly foundedOn: CivilDay;
  readonly reason: string | null;
}

/** Records since when a station is one; what was recorded before stays to be seen. */
export async function recordFounding(change: Change, { id, expectedVersion, foundedOn, reason }: FoundingToRecord): Promise<Station> {
  const station = await change.lock(Station, id, expectedVersion);
  change.tell(station.recordFounding(foundedOn, reason, change.today));
  const founding = new StationFounding();
  Object.assign(founding, { stationId: id, number: station.version, foundedOn, reason, recordedAt: change.now, recordedBy: change.caller.id });
  change.em.persist(founding);
  return station;
}
