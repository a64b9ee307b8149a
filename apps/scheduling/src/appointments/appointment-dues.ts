import type { RequestContext } from '@renda/subgraph';
import sql, { raw, type Sql } from 'sql-template-tag';
import { countedDeadline, governingRule, type Judged } from './appointment-deadline.js';

/**
 * When each appointment must be arranged, as an SQL expression over the alias `a`. What a year without data left open when it was last counted, or waits under
 * a rule that follows later versions, is counted again with what is known now; that costs one statement, which as a rule finds nothing.
 */
export async function dueOf(context: RequestContext): Promise<Sql> {
  const open = await context.read.rows<Judged & { id: string }>(sql`
    select id, rule, received_at as "receivedAt", extensions, region_path as "regionPath", arranged_at as "arrangedAt", closed_at as "closedAt" from appointment
    where rule is not null and (due_at is null or (arranged_at is null and closed_at is null and rule -> 'entry' ->> 'versionBy' <> 'started'))`);
  if (open.length === 0) return raw('a.due_at');
  const { ruling, now } = context;
  const [rules, calendar] = [await ruling.rulesKnown(), ruling.calendar()];
  const counted = open.map((one) => [one.id, countedDeadline({ ...one, rule: governingRule(one, { rules, calendar, now }) }, calendar)?.due ?? notKnown]);
  return sql`nullif(coalesce((${JSON.stringify(Object.fromEntries(counted))}::jsonb ->> a.id::text)::timestamptz, a.due_at), ${notKnown})`;
}

const notKnown = 'infinity';

/** Until when an appointment's deadline is judged: until it was arranged or closed, else now. */
export const judgedAt = (now: Date): Sql => sql`coalesce(a.arranged_at, a.closed_at, ${now.toISOString()}::timestamptz)`;
