import type { RequestContext } from '@renda/subgraph';
import { requestSql } from './request-sql.js';

/** How far each partition of the log was heard, at most 1000 of them: one statement for a whole request. */
export function positionsHeard({ read }: RequestContext): Promise<string[]> {
  return read.loader<string, string[]>('heard positions', async (asked) => {
    const rows = await requestSql(read).query<{ at: string }>(
      `select topic || '/' || partition || ':' || next_position as at from heard_position order by topic, partition limit 1000`);
    return asked.map(() => rows.map(({ at }) => at));
  }).load('all');
}
