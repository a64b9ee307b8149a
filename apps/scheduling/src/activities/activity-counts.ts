import type { Reader } from '@renda/subgraph';
import sql from 'sql-template-tag';
import type { ActivityCounts } from './activity.view.js';

type CountsRow = ActivityCounts & { id: string };

/** How many were invited, accepted, came and were verified: one statement for all activities that a query asks for. */
export function countsOf(reader: Reader, activityId: string): Promise<ActivityCounts> {
  return reader.loader<string, ActivityCounts>('activity counts', async (ids) => {
    const rows = await reader.rows<CountsRow & Record<string, unknown>>(
      sql`select asked.id, invitations.invited, invitations.accepted, attendances.attended, attendances.verified
          from unnest(${[...ids]}::uuid[]) as asked(id)
          cross join lateral (
            select count(*)::int as invited, (count(*) filter (where answer = 'ACCEPTED'))::int as accepted from invitation where activity_id = asked.id
          ) invitations
          cross join lateral (
            select (count(*) filter (where status <> 'CORRECTED'))::int as attended, (count(*) filter (where status = 'VERIFIED'))::int as verified
            from attendance where activity_id = asked.id
          ) attendances`,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? new Error('an activity without counts'));
  }).load(activityId);
}
