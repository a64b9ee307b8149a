import type { DayRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Body } from '../bodies/body.js';
import { holdPersons } from '../people/hold-persons.js';
import { CongressPost } from './congress-post.js';

export interface CongressPostToFill extends DayRange {
  readonly id?: string;
  readonly personId: string;
  readonly bodyId: string;
  readonly role: string;
  readonly level: string;
}

/** Appoints persons to posts. They are held, so that what is done to the posts of one person at the same time comes one after the other. */
export async function appointToCongressPosts(change: Change, given: readonly CongressPostToFill[]): Promise<CongressPost[]> {
  const bodies = await change.referred(Body, given.map(({ bodyId }) => bodyId), 'read');
  await holdPersons(change, given.map(({ personId }) => personId));
  return given.map((one) => {
    const post = CongressPost.appoint({ ...one, id: one.id ?? change.newId(), body: bodies.get(one.bodyId), now: change.now });
    change.permit(post.scopes());
    change.em.persist(post);
    change.tell(post.told());
    return post;
  });
}
