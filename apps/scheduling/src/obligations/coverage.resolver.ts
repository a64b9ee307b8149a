import type { CivilDay } from '@renda/calendar';
import { all, both, CivilDayScalar, type Page, page, PageArgs, type RequestContext, walkingRegion, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, Field, FieldResolver, Float, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { periodsAt } from './obligation.resolver.js';
import { byPlace, ObligationConnection, obligationRows, type ObligationView } from './obligation.view.js';
import { sitInForecast, SitInForecast } from './sit-in-forecast.js';

const covered = ['MET'];
const missing = ['ON_TRACK', 'AT_RISK', 'SHORT'];

@ObjectType('ObligationCoverage', { description: both('覆盖情况：应做到的对象中有多少做到', 'How many of those whom a rule binds have met it') })
export class ObligationCoverage {
  @Field(() => String, { description: both('规则条目的代号', 'Key of the rule') })
  rule!: string;

  @Field(() => Int, { description: both('已做到的对象数', 'Subjects that met it') })
  covered!: number;

  @Field(() => Int, { description: both('应做到的对象数（免除的不算）', 'Subjects that must meet it, the exempt left out') })
  total!: number;

  @Field(() => Int, { description: both('免除的对象数', 'Subjects that are exempt, listed apart') })
  exempt!: number;

  @Field(() => Int, { description: both('不能判定的对象数（含在应做到之内，不算已做到）', 'Subjects that cannot be judged: within the total, never taken for covered') })
  unknown!: number;

  @Field(() => Float, { nullable: true, description: both('比例（百分比）；没有应做到的对象时为空', 'Share in per cent; empty when nobody must meet it') })
  share!: number | null;

  regionId!: string | null;
  within!: CivilDay | null;
}

@Resolver(() => ObligationCoverage)
export class CoverageResolver {
  @Query(() => ObligationCoverage, { description: both('一条规则在一个区域内的覆盖情况', 'How far a rule is met in a region') })
  async obligationCoverage(
    @Arg('rule', () => String, { description: both('规则条目的代号', 'Key of the rule') }) rule: string,
    @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null | undefined,
    @Arg('within', () => CivilDayScalar, { nullable: true, description: both('这一天所在的周期；不填为尚未结束的周期', 'Of the periods that hold this day; without it those not yet over') }) within: CivilDay | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ObligationCoverage> {
    const where = all([sql`o.rule = ${rule}`, sql`o.status <> 'NOT_IN_FORCE'`, periodsAt(within), ...withinRegion(regionId, 'o.region_path'), context.read.condition(obligationRows)]);
    const rows = await context.read.rows<{ status: string; count: number }>(sql`select o.status, count(*)::int as count from obligation o where ${where} group by o.status`);
    const having = (statuses: readonly string[]): number => rows.filter(({ status }) => statuses.includes(status)).reduce((sum, { count }) => sum + count, 0);
    const [met, unknown] = [having(covered), having(['UNKNOWN'])];
    const total = met + unknown + having(missing);
    return { rule, covered: met, total, exempt: having(['EXEMPT']), unknown, share: total === 0 ? null : (met * 100) / total, regionId: regionId ?? null, within: within ?? null };
  }

  @FieldResolver(() => ObligationConnection, { description: both('尚未做到的对象，按区域顺序', 'Who is missing, from place to place') })
  missing(@Root() { rule, regionId, within }: ObligationCoverage, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ObligationView>> {
    const where = [sql`o.rule = ${rule}`, sql`o.status = any(${missing})`, periodsAt(within), ...walkingRegion(regionId, 'o.region_path', 'o.id', paging.after)];
    return page(context.read, { source: obligationRows, order: byPlace, page: paging, where }, info);
  }

  @FieldResolver(() => SitInForecast, { nullable: true, description: both('列席全覆盖的预测：本届余下会议的名额是否够；其他规则为空', 'For the sit-in of a whole term: whether the meetings left have places for all who are missing; empty for other rules') })
  sitInForecast(@Root() coverage: ObligationCoverage, @Ctx() context: RequestContext): Promise<SitInForecast | null> {
    return sitInForecast(context, coverage);
  }
}
