import type { RequestContext } from '@renda/subgraph';
import sql, { raw, type Sql } from 'sql-template-tag';
import { countedDeadline, type Limited } from './appointment-deadline.js';

/**
 * When each appointment must be arranged, as an SQL expression over the alias `a`. What a year without data left open when it was last counted is counted
 * again with what is known now; that costs one statement, which as a rule finds nothing.
 */
export async function dueOf(context: RequestContext): Promise<Sql> {
  const open = await context.read.rows<Limited & { id: string }>(sql`select id, rule, received_at as "receivedAt", extensions from appointment where rule is not null and due_at is null`);
  const calendar = context.ruling.calendar();
  const known = open.flatMap((one) => {
    const due = countedDeadline(one, calendar)?.due;
    return due ? [{ id: one.id, due }] : [];
  });
  if (known.length === 0) return raw('a.due_at');
  const [ids, dues] = [known.map(({ id }) => id), known.map(({ due }) => due.toISOString())];
  return sql`coalesce(a.due_at, (select counted.due from unnest(${ids}::uuid[], ${dues}::timestamptz[]) as counted(id, due) where counted.id = a.id))`;
}

/** Until when an appointment's deadline is judged: until it was arranged or closed, else now. */
export const judgedAt = (now: Date): Sql => sql`coalesce(a.arranged_at, a.closed_at, ${now.toISOString()}::timestamptz)`;
