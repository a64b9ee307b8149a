import { type CivilDay, type DayRange, withoutRanges } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { CongressPost } from '../posts/congress-post.js';

/** Roles whose holders keep contact with deputies (001§8). */
export const contactRoles: readonly string[] = ['CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'CHAIR_MEETING_MEMBER', 'STANDING_COMMITTEE_MEMBER'];

/** One congress: of a level, in a region. */
export interface OfCongress {
  readonly regionId: string;
  readonly level: string;
}

export function sameCongress(one: OfCongress, other: OfCongress): boolean {
  return one.regionId === other.regionId && one.level === other.level;
}

/** The posts by which persons keep contact, the earliest first. */
export async function contactPostsOf(change: Change, personIds: readonly string[]): Promise<CongressPost[]> {
  const posts = await change.em.find(CongressPost, { personId: { $in: [...personIds] }, role: { $in: [...contactRoles] } }, { orderBy: { validFrom: 'asc', id: 'asc' } });
  return posts.filter(({ voided }) => !voided);
}

/** The first day of a range on which none of the posts holds; null when they carry all of it, one after the other. */
export function firstDayWithout(posts: readonly CongressPost[], range: DayRange): CivilDay | null {
  return withoutRanges(range, posts.map((post) => post.range))[0]?.from ?? null;
}
