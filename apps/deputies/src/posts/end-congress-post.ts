import type { CivilDay } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { endPairsWithoutPost } from '../pairs/end-pairs-without-post.js';
import { CongressPost } from './congress-post.js';

export interface CongressPostToVoid {
  readonly postId: string;
  readonly reason: string;
  readonly expectedVersion?: number | null | undefined;
}

export interface CongressPostToEnd extends CongressPostToVoid {
  readonly endedOn: CivilDay;
}

/** Ends a post, and with a member's last one at a congress the contact pairs he keeps there. */
export async function endCongressPost(change: Change, { postId, endedOn, reason, expectedVersion }: CongressPostToEnd): Promise<CongressPost> {
  const post = await change.lock(CongressPost, postId, expectedVersion);
  change.tell(post.end(endedOn, reason));
  await endPairsWithoutPost(change, post);
  return post;
}

/** Voids a post that never was held; contact pairs that no other post carries go with it. */
export async function voidCongressPost(change: Change, { postId, reason, expectedVersion }: CongressPostToVoid): Promise<CongressPost> {
  const post = await change.lock(CongressPost, postId, expectedVersion);
  change.tell(post.takeBack(reason, change.now));
  await endPairsWithoutPost(change, post);
  return post;
}
