import type { CivilDay } from '@renda/calendar';
import type { RequestContext } from '@renda/subgraph';
import { all, both, largestPage, withinRegion } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { CivilDayScalar } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { topics } from './topic.js';

@ObjectType('TopicWithMissingYear', { description: both('有年度缺口的监督议题', 'A topic that missed a year') })
export class TopicWithMissingYear {
  topicId!: string;

  @Field(() => [Int], { description: both('没有开展监督的年度', 'Years without an action') })
  missingYears!: number[];
}

/** Topics of every year's supervision (年年不间断) and the years they missed. */
@Resolver(() => TopicWithMissingYear)
export class MissingYearsResolver {
  /**
   * Of each topic that is supervised every year the years without an action held, from the year it began to the last year that was over by `until` (today), or
   * in which it was closed. A year that is still running is not missed yet; one in which it began counts.
   */
  @Query(() => [TopicWithMissingYear], {
    description: both('有年度缺口的每年监督议题（至多 200 个）：从开始监督之年到截止日前已结束的年度，没有开展监督活动的年度', 'Topics of every year with the years they missed, the first 200: from the year each began to the last that was over by then') })
  topicsWithMissingYear(
    @Ctx() { read, today }: RequestContext,
    @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId?: string,
    @Arg('until', () => CivilDayScalar, { nullable: true, description: both('截至何日；不填为今天', 'Until which day; left out: today') }) asked?: CivilDay | null,
  ): Promise<TopicWithMissingYear[]> {
    const until = asked && asked < today ? asked : today;
    return read.rows<TopicWithMissingYear>(sql`
      select x.id as "topicId", array_agg(y.year order by y.year) as "missingYears"
      from supervision_topic x
      cross join lateral generate_series(
        extract(year from x.begun_on)::int,
        least(extract(year from ${until}::date + 1)::int - 1, coalesce(extract(year from x.closed_on)::int - 1, 9999))) y(year)
      where ${all([sql`x.regime = 'EVERY_YEAR'`, sql`x.begun_on is not null`, read.condition(topics.rows), ...withinRegion(regionId, 'x.region_path')])}
        and not exists (select 1 from supervision_action a where a.topic_id = x.id and a.status in ('HELD', 'REPORTED')
          and a.held_on >= make_date(y.year, 1, 1) and a.held_on < make_date(y.year + 1, 1, 1))
      group by x.id order by min(y.year), x.id limit ${largestPage}`);
  }

  @FieldResolver(() => topics.view, { nullable: true, description: both('监督议题', 'The topic') })
  topic(@Root() { topicId }: TopicWithMissingYear, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.read.one(topics.rows, topicId, info);
  }
}
