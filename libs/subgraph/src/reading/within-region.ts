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
