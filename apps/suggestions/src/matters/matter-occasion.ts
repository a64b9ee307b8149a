import type { CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';

/** On which a matter may have been raised: what the service scheduling holds, under its names in the graph. */
export const occasionKinds = ['Activity', 'Reception', 'StationVisit', 'ContactMeeting'] as const;
export type OccasionKind = (typeof occasionKinds)[number];

export interface Occasion {
  readonly kind: string;
  readonly id: string;
}

export interface HeardOccasion {
  readonly kind: OccasionKind;
  readonly id: string;
  readonly stationId: string | null;
  readonly day: CivilDay;
  readonly status: string;
}

const heard = `
  select 'Activity' as kind, id, station_id, (starts_at at time zone 'Asia/Shanghai')::date as day, status from activity_heard
  union all select 'Reception', id, station_id, day, status from reception_heard
  union all select 'StationVisit', id, station_id, day, status from visit_heard
  union all select 'ContactMeeting', id, null, day, status from contact_meeting_heard`;

/** The occasions that matters of one change name, in one statement. Throws NOT_AVAILABLE for one that is not heard of as what it is called. */
export async function heardOccasions(change: Change, named: readonly (Occasion | null)[]): Promise<(occasion: Occasion | null) => HeardOccasion | null> {
  const ids = [...new Set(named.flatMap((one) => one?.id ?? []))];
  const rows = ids.length === 0 ? [] : await change.sql.query<HeardOccasion>(
    `select kind, id, station_id as "stationId", day::text as day, status from (${heard}) occasion where id = any($1::uuid[])`, [ids]);
  const found = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
  return (occasion) => {
    if (occasion === null) return null;
    if (!(occasionKinds as readonly string[]).includes(occasion.kind)) throw new Refusal('BAD_USER_INPUT', { field: 'occasion', possible: occasionKinds.join(', ') });
    const known = found.get(`${occasion.kind} ${occasion.id.toLowerCase()}`);
    if (!known) throw new Refusal('NOT_AVAILABLE', { missing: 'occasion' });
    return known;
  };
}
