import { liesWithin } from '@renda/caller';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { type Change, Referred, Refusal, type Region } from '@renda/subgraph';

/** Which group and station something comes from. */
export interface Origin {
  readonly groupId: string | null;
  readonly stationId: string | null;
}

interface Place {
  readonly id: string;
  readonly regionId: string;
  readonly path: string;
}

const where = 'join region_heard r on r.id = p.region_id where p.id = any($1::uuid[])';

/** The groups and stations that the outputs of one change come from, with where each lies today: one statement for either. */
export async function heardOrigins(change: Change, origins: readonly Origin[]): Promise<Origins> {
  const rows = async <R>(columns: string, table: string, ids: readonly (string | null)[]): Promise<R[]> => {
    const asked = [...new Set(ids)].filter((id) => id !== null);
    return asked.length === 0 ? [] : change.sql.query<R>(`select p.id, p.region_id as "regionId", r.path${columns} from ${table} p ${where}`, [asked]);
  };
  const days = ', p.valid_from::text as "from", p.valid_to::text as "to"';
  const groups = await rows<Place & DayRange>(days, 'group_heard', origins.map(({ groupId }) => groupId));
  const stations = await rows<Place>('', 'station_heard', origins.map(({ stationId }) => stationId));
  return new Origins(new Referred('group', groups), new Referred('station', stations));
}

export class Origins {
  constructor(
    private readonly groups: Referred<Place & DayRange>,
    private readonly stations: Referred<Place>,
  ) {}

  /**
   * The region of an origin, which is the group's where there is one; null for an origin without either. Throws NOT_AVAILABLE for what is not heard of,
   * GROUP_NOT_HELD for a group that is not there on the day, PLACES_APART where neither region lies within the other.
   */
  regionOf({ groupId, stationId }: Origin, day: CivilDay): Region | null {
    const [group, station] = [this.groups.orNull(groupId), this.stations.orNull(stationId)];
    if (group && !holdsOn(group, day)) throw new Refusal('GROUP_NOT_HELD', { groupId: group.id, day });
    if (group && station && !liesWithin(group.path, station.path) && !liesWithin(station.path, group.path)) throw new Refusal('PLACES_APART');
    const place = group ?? station;
    return place && { id: place.regionId, path: place.path };
  }
}
