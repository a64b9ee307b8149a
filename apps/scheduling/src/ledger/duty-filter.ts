import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar } from '@renda/subgraph';
import sql, { type Sql } from 'sql-template-tag';
import { ArgsType, Field } from 'type-graphql';

/** Which records of the ledger are asked for. */
@ArgsType()
export class DutyFilter {
  @Field(() => CivilDayScalar, { nullable: true, description: both('自这一天起', 'On this day or later') })
  from?: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('在这一天之前', 'Before this day') })
  to?: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('计量：ATTENDANCE、STATION_VISIT、SUGGESTION、MATTER_SOLVED、MEDIATION、RESEARCH_REPORT', 'Measure (code): ATTENDANCE, STATION_VISIT, SUGGESTION, MATTER_SOLVED, MEDIATION, RESEARCH_REPORT') })
  measure?: string | null;
}

export function dutyConditions({ from, to, measure }: DutyFilter): Sql[] {
  return [
    ...(from ? [sql`d.day >= ${from}::date`] : []),
    ...(to ? [sql`d.day < ${to}::date`] : []),
    ...(measure ? [sql`d.measure = ${measure}`] : []),
  ];
}
