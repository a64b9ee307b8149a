import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, PageArgs } from '@renda/subgraph';
import sql, { raw, type Sql } from 'sql-template-tag';
import { ArgsType, Field } from 'type-graphql';

/** Arguments of a dated list: what held on a day, today when left out. */
@ArgsType()
export class AsOfArgs extends PageArgs {
  @Field(() => CivilDayScalar, { nullable: true, description: both('这一天有效的；缺省为今天（北京时间）', 'Those that hold on this day; today in Shanghai when left out') })
  asOf?: CivilDay | null;
}

/** Rows of a dated relation that hold on a day: from its first day on, until but not on the first it no longer holds; voided ones never. */
export function holdingOn(alias: string, day: CivilDay): Sql[] {
  const column = (name: string): Sql => raw(`${alias}.${name}`);
  return [
    sql`${column('voided_at')} is null`,
    sql`${column('valid_from')} <= ${day}::date`,
    sql`(${column('valid_to')} is null or ${column('valid_to')} > ${day}::date)`,
  ];
}
