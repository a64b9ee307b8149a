import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar } from '@renda/subgraph';
import sql, { type Sql } from 'sql-template-tag';
import { ArgsType, Field } from 'type-graphql';

/** Which activities of a station or group are asked for. */
@ArgsType()
export class ActivityFilter {
  @Field(() => String, { nullable: true, description: both('状态', 'Status (code)') })
  status?: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('自这一天起开始的', 'Starting on this day or later') })
  from?: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('在这一天之前开始的', 'Starting before this day') })
  to?: CivilDay | null;
}

const startOfDay = (day: CivilDay): Sql => sql`(${day}::date)::timestamp at time zone 'Asia/Shanghai'`;

export function activityConditions({ status, from, to }: ActivityFilter): Sql[] {
  return [
    ...(status ? [sql`a.status = ${status}`] : []),
    ...(from ? [sql`a.starts_at >= ${startOfDay(from)}`] : []),
    ...(to ? [sql`a.starts_at < ${startOfDay(to)}`] : []),
  ];
}

/** What a list's answer depends on beside its parent. */
export function variantOf(filter: object): string {
  return JSON.stringify(Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)));
}
