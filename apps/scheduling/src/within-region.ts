import sql, { raw, type Sql } from 'sql-template-tag';

/** Rows whose region path lies in a region's subtree as the tree is today. A region not heard of has no rows. */
export function pathWithin(column: string, regionId: string): Sql {
  const path = sql`(select path from region_heard where id = ${regionId})`;
  return sql`(${raw(column)} >= ${path} and ${raw(column)} < rtrim(${path}, '/') || '0' collate "C")`;
}

/** Rows whose region is one of a region's subtree: for rows that keep no path of their own. */
export function regionWithin(column: string, regionId: string): Sql {
  return sql`${raw(column)} in (select below.id from region_heard below where ${pathWithin('below.path', regionId)})`;
}
