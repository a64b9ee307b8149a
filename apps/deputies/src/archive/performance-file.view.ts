import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar } from '@renda/subgraph';
import sql, { type Sql } from 'sql-template-tag';
import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('PerformanceFile', { description: both('一人一档：由各服务核实的事实自动写成', 'One file per person, written by itself from what the services verified') })
export class PerformanceFileView {
  personId!: string;
}

@ObjectType('DutyCount', { description: both('一项指标的合计（更正已扣除）', 'What one measure adds up to, corrections taken off') })
export class DutyCountView {
  @Field(() => String, { description: both('指标（代码）', 'Measure (code)') })
  measure!: string;

  @Field(() => String, { description: both('单位', 'Unit') })
  unit!: string;

  @Field(() => Float, { description: both('合计数量', 'Quantity in all') })
  quantity!: number;

  @Field(() => Int, { description: both('履职次数', 'How many duties') })
  duties!: number;
}

/** Which lines of a file are meant. */
@ArgsType()
export class TimelineRange {
  @Field(() => CivilDayScalar, { nullable: true, description: both('自哪一天起', 'From this day on') })
  from?: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('到哪一天为止（不含当日）', 'Up to this day, which is not counted') })
  to?: CivilDay | null;

  @Field(() => ID, { nullable: true, description: both('只看一项代表资格', 'Of one mandate only') })
  mandateId?: string | null;
}

export function within({ from, to, mandateId }: TimelineRange): Sql[] {
  return [...(from ? [sql`t.day >= ${from}`] : []), ...(to ? [sql`t.day < ${to}`] : []), ...(mandateId ? [sql`t.mandate_id = ${mandateId}`] : [])];
}

/** What the answer for a range depends on. */
export function rangeName({ from, to, mandateId }: TimelineRange): string {
  return [from, to, mandateId].map((one) => one ?? '').join('/');
}
