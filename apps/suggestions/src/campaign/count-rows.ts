import { type RequestContext, type RowSource, withinRegion } from '@renda/subgraph';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Counted } from './figures.args.js';

/** How many rows of a source lie in the region and fit, of those the asker may see: one statement. */
export async function countRows<Row extends { id: string }>({ read }: RequestContext, source: RowSource<Row>, { regionId }: Counted, path: string, ...fits: readonly Sql[]): Promise<number> {
  const where = join([read.condition(source), ...withinRegion(regionId, path), ...fits], ' and ');
  const [row] = await read.rows<{ count: number }>(sql`select count(*)::int as count from ${raw(source.from)} where ${where}`);
  return row?.count ?? 0;
}
