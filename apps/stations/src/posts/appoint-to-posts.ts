import type { Change } from '@renda/subgraph';
import { Station } from '../stations/station.js';
import { type HeldPost, StationPost } from './station-post.js';

export interface PostToFill extends HeldPost {
  readonly id?: string;
  readonly stationId: string;
}

/** Appoints persons to posts at stations. Station and person must be known here (NOT_AVAILABLE). */
export async function appointToPosts(change: Change, given: readonly PostToFill[]): Promise<StationPost[]> {
  const stations = await change.referred(Station, given.map(({ stationId }) => stationId));
  const persons = await change.referredHeard<{ id: string }>('person_heard', given.map(({ personId }) => personId), ['id']);
  return given.map((one) => {
    const station = stations.get(one.stationId);
    change.permit(station.scopes());
    persons.get(one.personId);
    const post = StationPost.appoint({ ...one, id: one.id ?? change.newId(), station, now: change.now });
    change.em.persist(post);
    change.tell(post.told());
    return post;
  });
}
