import { type Change, Referred } from '@renda/subgraph';

/** A station with where it lies today. */
export interface Place {
  readonly id: string;
  readonly regionId: string;
  readonly regionPath: string;
  readonly online: boolean;
}

/** Stations that this service has heard of, their regions included, in one statement. */
export async function heardStations(change: Change, ids: readonly (string | null)[]): Promise<Referred<Place>> {
  const asked = [...new Set(ids)].filter((id) => id !== null);
  const rows = asked.length === 0 ? [] : await change.sql.query<Place>(
    `select s.id, s.region_id as "regionId", r.path as "regionPath", s.online
     from station_heard s join region_heard r on r.id = s.region_id where s.id = any($1::uuid[])`, [asked]);
  return new Referred('station', rows);
}
