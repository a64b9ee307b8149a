import type { CivilDay } from '@renda/calendar';
import { askedFields, both, CivilDayScalar, columnsFor, largestPage, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw } from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, Float, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { unitRows, UnitView } from '../units/unit.view.js';
import { handlingScores } from './handling-score.js';

@ObjectType('UnitScore', { description: both('一个承办单位的得分：得分率旁有件数', 'What a unit was scored: beside the rate how many suggestions it is of') })
class UnitScore {
  @Field(() => Int, { description: both('名次：得分率相同的同名次', 'Place: equal rates share one') })
  place!: number;

  @Field(() => Int, { description: both('已打分的建议件数', 'How many suggestions were scored') })
  suggestions!: number;

  @Field(() => Float, { description: both('平均得分率（%）', 'Average score in per cent of its scale') })
  rate!: number;

  unitId!: string;
}

@Resolver(() => UnitScore)
export class UnitRankingResolver {
  @Query(() => [UnitScore], { description: both('承办单位得分排名：只供人大内部（至多 200 个）', 'Ranking of the units by the scores of the committees, inside the offices only; at most 200') })
  unitRanking(
    @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null | undefined,
    @Arg('from', () => CivilDayScalar, { description: both('打分日期自（含）', 'Scored from this day on') }) from: CivilDay,
    @Arg('to', () => CivilDayScalar, { description: both('打分日期止（不含）', 'Scored before this day') }) to: CivilDay,
    @Ctx() { read }: RequestContext,
  ): Promise<UnitScore[]> {
    const where = [read.condition(handlingScores.rows), sql`x.status = 'SCORED' and x.scored_on >= ${from}::date and x.scored_on < ${to}::date`, ...withinRegion(regionId, 'x.region_path')];
    return read.rows<UnitScore>(sql`
      select rank() over (order by rate desc)::int as place, scored.* from (
        select x.unit_id as "unitId", count(*)::int as suggestions, round(avg(100 * x.points / x.out_of)::numeric, 2)::float8 as rate from ${raw(handlingScores.rows.from)} where ${join(where, ' and ')} group by x.unit_id
      ) scored order by place, "unitId" limit ${largestPage}`);
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('承办单位', 'The unit') })
  unit(@Root() { unitId }: UnitScore, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return context.read.oneWith(unitRows, unitId, columnsFor(unitRows, askedFields(info)));
  }
}
