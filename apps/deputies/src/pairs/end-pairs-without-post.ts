import { LockMode } from '@mikro-orm/postgresql';
import type { Change } from '@renda/subgraph';
import { holdPersons } from '../people/hold-persons.js';
import type { CongressPost } from '../posts/congress-post.js';
import { ContactPair } from './contact-pair.js';
import { contactPostsOf, contactRoles, firstDayWithout, sameCongress } from './contact-posts.js';

/**
 * After a post was ended or voided: ends the member's pairs at its congress on the first day on which none of his posts there carries them, and voids those
 * that none carries from their beginning. The member is held, as by who pairs him.
 */
export async function endPairsWithoutPost(change: Change, post: CongressPost): Promise<void> {
  const { personId: memberId, regionId, level } = post;
  if (!contactRoles.includes(post.role)) return;
  await holdPersons(change, [memberId]);
  const posts = (await contactPostsOf(change, [memberId])).filter((one) => sameCongress(one, post));
  const pairs = await change.em.find(ContactPair, { memberId, regionId, level, voidedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  for (const pair of pairs) {
    const day = firstDayWithout(posts, pair.range);
    if (day !== null) change.tell(pair.endWith(day, post.voided ? 'POST_VOIDED' : 'POST_ENDED', change.now));
  }
}
