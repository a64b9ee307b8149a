import type { Change } from '@renda/subgraph';
import { Station } from '../stations/station.js';
import { type HeldPost, StationPost } from './station-post.js';

export interface PostToFill extends HeldPost {
  readonly id?: string;
  readonly stationId: string;
}

/** Appoints persons to posts at stations. Station and person must be known here (NOT_AVAILABLE); of several at once, each sees those before it. */
export async function appointToPosts(change: Change, given: readonly PostToFill[]): Promise<StationPost[]> {
  const stationIds = given.map(({ stationId }) => stationId);
  const stations = await change.referred(Station, stationIds);
  const persons = await change.referredHeard<{ id: string }>('person_heard', given.map(({ personId }) => personId), ['id']);
  const held = await postsOf(change, stationIds);
  return given.map((one) => {
    const station = stations.get(one.stationId);
    change.permit(station.scopes());
    persons.get(one.personId);
    const others = held.get(station.id) ?? [];
    const post = StationPost.appoint({ ...one, id: one.id ?? change.newId(), station, others, now: change.now });
    held.set(station.id, [...others, one]);
    change.em.persist(post);
    change.tell(post.told());
    return post;
  });
}

async function postsOf(change: Change, stationIds: readonly string[]): Promise<Map<string, HeldPost[]>> {
  const rows = await change.sql.query<HeldPost & { stationId: string }>(
    `select station_id as "stationId", person_id as "personId", role, side, valid_from::text as "from", valid_to::text as "to"
     from station_post where station_id = any($1::uuid[]) and voided_at is null`,
    [[...new Set(stationIds)]],
  );
  return Map.groupBy(rows, ({ stationId }) => stationId);
}
