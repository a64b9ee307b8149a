import sql, { raw, type Sql } from 'sql-template-tag';

/** The end of the range of paths that a region and all below it have, from the region's own path (see `subtree` of @renda/caller). */
export const endOfSubtree = (path: string): string => `(left(${path}, -1) || '0')`;

/** Rows of a region and of all below it, by today's tree; none when the region is not heard of. Without a region: no condition. */
export function withinRegion(column: string, regionId: string | null | undefined): Sql[] {
  if (regionId === null || regionId === undefined) return [];
  return [
    sql`${raw(column)} >= (select path from region_heard where id = ${regionId})`,
    sql`${raw(column)} < (select ${raw(endOfSubtree('path'))} from region_heard where id = ${regionId})`,
  ];
}
