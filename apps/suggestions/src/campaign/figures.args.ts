import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, Refusal } from '@renda/subgraph';
import sql, { raw, type Sql } from 'sql-template-tag';
import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class FiguresArgs {
  @Field(() => ID, { description: both('区域：含其下级', 'Region, with all below it') })
  regionId!: string;

  @Field(() => CivilDayScalar, { description: both('自何日起（含）', 'First day') })
  from!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('至何日（不含）', 'First day no longer counted') })
  to!: CivilDay;
}

/** A region and days to count in. */
export interface Counted {
  readonly regionId: string;
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** Throws BAD_USER_INPUT for days that end no later than they begin. */
export function counted({ regionId, from, to }: FiguresArgs): Counted {
  if (to <= from) throw new Refusal('BAD_USER_INPUT', { field: 'to', earliest: from });
  return { regionId, from, to };
}

/** A moment within the days, as they are in Shanghai. */
export function momentWithin(column: string, { from, to }: Counted): Sql {
  return sql`(${raw(column)} >= ${from}::date::timestamp at time zone 'Asia/Shanghai' and ${raw(column)} < ${to}::date::timestamp at time zone 'Asia/Shanghai')`;
}
