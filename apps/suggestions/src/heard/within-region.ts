import sql, { join, raw, type Sql } from 'sql-template-tag';

/** Rows that lie in a region or below it by today's tree, in any of these path columns. Nothing lies in a region not heard of. */
export function withinRegion(pathColumns: readonly string[], regionId: string): Sql {
  const from = sql`(select path from region_heard where id = ${regionId})`;
  const to = sql`(select left(path, -1) || '0' from region_heard where id = ${regionId})`;
  return sql`(${join(pathColumns.map((column) => sql`(${raw(column)} >= ${from} and ${raw(column)} < ${to})`), ' or ')})`;
}
