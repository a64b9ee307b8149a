import sql, { join, raw, type Sql } from 'sql-template-tag';

/** The end of the range of paths that a region and all below it have, from the region's own path (see `subtree` of @renda/caller). */
export const endOfSubtree = (path: string): string => `(left(${path}, -1) || '0')`;

/**
 * Condition: rows that lie in a region or below it by today's tree, in any of these path columns; none while the region is not heard of. Without a
 * region: no condition.
 */
export function withinRegion(regionId: string | null | undefined, ...paths: readonly string[]): Sql[] {
  if (regionId === null || regionId === undefined) return [];
  const from = sql`(select path from region_heard where id = ${regionId})`;
  const to = sql`(select ${raw(endOfSubtree('path'))} from region_heard where id = ${regionId})`;
  return [sql`(${join(paths.map((path) => sql`(${raw(path)} >= ${from} and ${raw(path)} < ${to})`), ' or ')})`];
}

const leastId = '00000000-0000-0000-0000-000000000000';

/**
 * The same for a list in the order of path and id. Of a range with ends that it cannot know the planner expects five rows in a thousand, and so sorts all of a
 * province for one page; comparisons of both columns are no range to it, and it walks an index until the page is full. An index scan begins at one bound only:
 * after a cursor that is the cursor, and where the region begins is only looked at.
 */
export function walkingRegion(regionId: string | null | undefined, path: string, id: string, after: string | null | undefined): Sql[] {
  if (regionId === null || regionId === undefined) return [];
  const place = raw(`(${path}, ${id})`);
  const bound = (end: string): Sql => sql`((select ${raw(end)} from region_heard where id = ${regionId}), ${leastId}::uuid)`;
  const begun = after ? sql`not (${place} < ${bound('path')})` : sql`${place} >= ${bound('path')}`;
  return [sql`(${begun} and ${place} < ${bound(endOfSubtree('path'))})`];
}
