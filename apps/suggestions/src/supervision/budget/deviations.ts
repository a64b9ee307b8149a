import type { CivilDay } from '@renda/calendar';
import { all, both, CivilDayScalar, largestPage, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { raw } from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, Float, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { budgetLines } from './budget-line.js';
import { deviationThreshold, elapsedShare, spentShare } from './deviation-threshold.js';

@ObjectType('BudgetDeviation', { description: both('偏差超过规则规定的预算项目', 'A budget line that deviates by more than the rule allows') })
export class BudgetDeviation {
  lineId!: string;

  @Field(() => CivilDayScalar, { description: both('执行数的截至日期', 'Until which day it was spent') })
  spentUntil!: CivilDay;

  @Field(() => Float, { description: both('支出进度', 'Share that was spent') })
  spentShare!: number;

  @Field(() => Float, { description: both('时间进度', 'Share of the year that was over') })
  elapsedShare!: number;

  @Field(() => Float, { description: both('规则规定的偏差', 'Deviation that the rule allows') })
  threshold!: number;
}

/** Deviation alerts (P-55): where no rule in force sets a threshold there are none. */
@Resolver(() => BudgetDeviation)
export class DeviationsResolver {
  @Query(() => [BudgetDeviation], {
    description: both('预算执行偏差：按截至日前最近的执行数，支出进度与时间进度之差超过规则规定的项目（偏差大的在前，至多 200 个）', 'Lines that deviate by more than the rules of their place allow, by what was last entered until the day: the widest first, 200 at most') })
  async budgetDeviations(
    @Ctx() context: RequestContext,
    @Arg('year', () => Int, { description: both('预算年度', 'Year of the budget') }) year: number,
    @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId?: string,
    @Arg('asOf', () => CivilDayScalar, { nullable: true, description: both('截至何日；不填为今天', 'As of which day; left out: today') }) asked?: CivilDay | null,
  ): Promise<BudgetDeviation[]> {
    const { read, ruling, today } = context;
    const asOf = asked ?? today;
    const those = all([sql`x.year = ${year}`, read.condition(budgetLines.rows), ...withinRegion(regionId, 'x.region_path')]);
    const [places, rulesOn] = [await read.rows<{ path: string }>(sql`select distinct x.region_path as path from budget_line x where ${those}`), await ruling.rulesKnown()];
    const ruled = places.flatMap(({ path }) => {
      const threshold = deviationThreshold(rulesOn(path, asOf));
      return threshold === null ? [] : [{ path, threshold }];
    });
    if (ruled.length === 0) return [];
    return read.rows<BudgetDeviation>(sql`
      select * from (
        select x.id as "lineId", e.spent_until::text as "spentUntil", (${raw(spentShare)})::float8 as "spentShare", (${raw(elapsedShare)})::float8 as "elapsedShare", ruled.threshold
        from budget_line x join unnest(${ruled.map(({ path }) => path)}::text[], ${ruled.map(({ threshold }) => threshold)}::float8[]) ruled(path, threshold) on ruled.path = x.region_path
        cross join lateral (select spent, spent_until from budget_execution where line_id = x.id and spent_until <= ${asOf}::date order by spent_until desc limit 1) e
        where ${those}) deviating
      where abs("spentShare" - "elapsedShare") > threshold order by abs("spentShare" - "elapsedShare") desc, "lineId" limit ${largestPage}`);
  }

  @FieldResolver(() => budgetLines.view, { nullable: true, description: both('预算项目', 'The line') })
  line(@Root() { lineId }: BudgetDeviation, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.read.one(budgetLines.rows, lineId, info);
  }
}
