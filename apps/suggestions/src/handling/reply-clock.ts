import type { CivilDay } from '@renda/calendar';
import type { LimitVersion } from '@renda/rulebook';
import { type Change, largestPage, only, type RequestContext } from '@renda/subgraph';
import sql, { type Sql } from 'sql-template-tag';

export interface KeptExtension {
  readonly fromDay: CivilDay | null;
  readonly toDay: CivilDay | null;
  readonly amount: number | null;
  readonly under: LimitVersion | null;
  readonly reason: string;
  readonly actorId: string;
  readonly at: Date;
}

/** The last assignment, the first reply after it, and what was extended since. */
export interface ReplyClock {
  readonly assignedAt: Date | null;
  readonly repliedAt: Date | null;
  readonly extensions: readonly KeptExtension[];
}

type Row = ReplyClock & { readonly id: string };

const clocksOf = (ids: readonly string[]): Sql => sql`
  select asked.id, assigned.at as "assignedAt", (select at from suggestion_reply r where r.suggestion_id = asked.id and r.number > assigned.number order by number limit 1) as "repliedAt",
    (select coalesce(json_agg(json_build_object('fromDay', from_day, 'toDay', to_day, 'amount', amount, 'under', under, 'reason', reason, 'actorId', actor_id, 'at', at) order by number), '[]')
     from (select * from suggestion_extension where suggestion_id = asked.id and number > assigned.number order by number limit ${largestPage}) extension) as extensions
  from unnest(${[...ids]}::uuid[]) asked(id) left join lateral (
    select number, at from suggestion_stage where suggestion_id = asked.id and action = 'assign' order by number desc limit 1) assigned on true`;

const moment = (at: Date | null): Date | null => at && new Date(at);
const clock = ({ assignedAt, repliedAt, extensions }: ReplyClock): ReplyClock => ({
  assignedAt: moment(assignedAt), repliedAt: moment(repliedAt), extensions: extensions.map((one) => ({ ...one, at: new Date(one.at) })),
});

/** Of one that a change holds. */
export async function clockIn(change: Change, suggestionId: string): Promise<ReplyClock> {
  const { text, values } = clocksOf([suggestionId]);
  return clock(only(await change.sql.query<Row>(text, values)));
}

/** Of many suggestions, in one statement. The suggestions themselves were judged when they were read. */
export function clockOf({ read }: RequestContext, suggestionId: string): Promise<ReplyClock> {
  return read.loader<string, ReplyClock>('reply clocks', async (ids) => {
    const found = new Map((await read.rows<Row>(clocksOf(ids))).map((row) => [row.id, clock(row)]));
    return ids.map((id) => found.get(id) ?? { assignedAt: null, repliedAt: null, extensions: [] });
  }).load(suggestionId);
}
