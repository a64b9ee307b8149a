import { type CivilDay, holdsOn } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';

interface HeardPost {
  readonly personId: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Whether persons hold posts at congress bodies that this service has heard of, in one statement. Asking for one who holds none on the day throws NOT_AVAILABLE. */
export async function holdersOfPosts(change: Change, personIds: readonly (string | null)[]): Promise<(personId: string | null, day: CivilDay) => void> {
  const asked = [...new Set(personIds)].filter((id) => id !== null);
  const posts = asked.length === 0 ? [] : await change.sql.query<HeardPost>(
    `select person_id as "personId", valid_from::text as "from", valid_to::text as "to" from congress_post_heard where person_id = any($1::uuid[]) and not voided`, [asked]);
  return (personId, day) => {
    if (personId !== null && !posts.some((post) => post.personId === personId && holdsOn(post, day))) throw new Refusal('NOT_AVAILABLE', { missing: 'post' });
  };
}
