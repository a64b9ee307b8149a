import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, largestPage, Refusal, type RequestContext, withinRegion } from '@renda/subgraph';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { matterRows } from '../matters/matter.view.js';

/** By what matters are counted: one group of each value. */
const groupings = {
  ALL: `'ALL'`, STATION: 'm.station_id::text', UNIT: 'm.unit_id::text', TOPIC: 'm.topic', KIND: 'm.kind', CHANNEL: 'm.channel',
  MONTH: `to_char(m.raised_at at time zone 'Asia/Shanghai', 'YYYY-MM')`,
} as const;

@ArgsType()
class StatisticsArgs {
  @Field(() => String, { defaultValue: 'ALL', description: both('按什么分组：ALL、STATION、UNIT、TOPIC、KIND、CHANNEL、MONTH', 'By what: ALL, STATION, UNIT, TOPIC, KIND, CHANNEL, MONTH') })
  by!: string;

  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: both('联络站', 'Station') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('承办单位', 'Undertaking unit') })
  unitId?: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('收集之日不早于', 'Raised on this day or later') })
  from?: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('收集之日早于', 'Raised before this day') })
  to?: CivilDay | null;
}

@ObjectType('MatterStatistics', { description: both('事项统计：每个比率旁都有件数', 'Counts of matters, the volume beside every rate') })
class StatisticsView {
  @Field(() => String, { nullable: true, description: both('组：联络站、单位的标识，领域、来源、渠道的代码，或月份；未分的为空', 'The group: id of a station or unit, code of a topic, kind or channel, or a month; null of what has none') })
  group!: string | null;

  @Field(() => Int, { description: both('收集件数（合并之前）', 'How many were raised, before merging') })
  raised!: number;

  @Field(() => Int, { description: both('合并之后的件数', 'How many there are after merging') })
  afterMerging!: number;

  @Field(() => Int, { description: both('受理件数', 'Entered the stage ACCEPTED') })
  accepted!: number;

  @Field(() => Int, { description: both('分析件数', 'Entered the stage ANALYSED') })
  analysed!: number;

  @Field(() => Int, { description: both('交办件数', 'Entered the stage ASSIGNED') })
  assigned!: number;

  @Field(() => Int, { description: both('签收督办件数', 'Entered the stage SUPERVISED') })
  supervised!: number;

  @Field(() => Int, { description: both('反馈件数', 'Entered the stage FED_BACK') })
  answered!: number;

  @Field(() => Int, { description: both('销号件数', 'Struck off') })
  closed!: number;

  @Field(() => Int, { description: both('不予受理件数', 'Rejected') })
  rejected!: number;

  @Field(() => Int, { description: both('已解决', 'Solved') })
  solved!: number;

  @Field(() => Int, { description: both('部分解决', 'Solved in part') })
  partly!: number;

  @Field(() => Int, { description: both('列入计划', 'Planned') })
  planned!: number;

  @Field(() => Int, { description: both('已作解释', 'Explained') })
  explained!: number;

  @Field(() => Float, { nullable: true, description: both('解决率：已解决占合并之后、除不予受理外的件数；没有则为空', 'Solved of all after merging but those rejected; null where there are none') })
  solvedRate!: number | null;

  @Field(() => Float, { nullable: true, description: both('收集至反馈的天数：中位数', 'Days from raising to telling the source: median') })
  medianDays!: number | null;

  @Field(() => Float, { nullable: true, description: both('收集至反馈的天数：九成不超过', 'Days from raising to telling the source: nine of ten need no more') })
  p90Days!: number | null;

  @Field(() => [Int], { description: both('反馈用时分布：7 天内、8—15 天、16—30 天、31—60 天、61 天以上各几件', 'How many were answered within 7 days, in 8 to 15, 16 to 30, 31 to 60, and later') })
  answeredWithin!: number[];
}

const days = raw('extract(epoch from m.fed_back_at - m.raised_at) / 86400');
const entered = (stage: string): Sql => sql`count(*) filter (where exists (select 1 from matter_stage s where s.matter_id = m.id and s.stage = ${stage}))::int`;
const ended = (solution: string): Sql => sql`count(*) filter (where m.solution = ${solution})::int`;
const within = (above: number, most: number | null): Sql => (most === null
  ? sql`count(*) filter (where ${days} > ${above})::int` : sql`count(*) filter (where ${days} > ${above} and ${days} <= ${most})::int`);

@Resolver()
export class MatterStatisticsResolver {
  @Query(() => [StatisticsView], { description: both('事项统计（限可见；至多 200 组，件数多的在前）', 'Counts of matters, of those the asker may see: at most 200 groups, the largest first') })
  async matterStatistics(@Args(() => StatisticsArgs) asked: StatisticsArgs, @Ctx() { read }: RequestContext): Promise<StatisticsView[]> {
    if (!Object.hasOwn(groupings, asked.by)) throw new Refusal('BAD_USER_INPUT', { field: 'by', possible: Object.keys(groupings).join(', ') });
    const group = raw(groupings[asked.by as keyof typeof groupings]);
    const left = sql`count(*) filter (where m.stage not in ('MERGED', 'REJECTED'))`;
    return read.rows<StatisticsView>(sql`
      select ${group} as "group", count(*)::int as raised, count(*) filter (where m.stage <> 'MERGED')::int as "afterMerging",
        ${entered('ACCEPTED')} as accepted, ${entered('ANALYSED')} as analysed, ${entered('ASSIGNED')} as assigned, ${entered('SUPERVISED')} as supervised, count(m.fed_back_at)::int as answered,
        count(m.closed_at)::int as closed, count(*) filter (where m.stage = 'REJECTED')::int as rejected,
        ${ended('SOLVED')} as solved, ${ended('PARTLY')} as partly, ${ended('PLANNED')} as planned, ${ended('EXPLAINED')} as explained,
        count(*) filter (where m.solution = 'SOLVED')::float8 / nullif(${left}, 0) as "solvedRate",
        percentile_cont(0.5) within group (order by (${days})::float8) filter (where m.fed_back_at is not null) as "medianDays",
        percentile_cont(0.9) within group (order by (${days})::float8) filter (where m.fed_back_at is not null) as "p90Days",
        array[${within(-1, 7)}, ${within(7, 15)}, ${within(15, 30)}, ${within(30, 60)}, ${within(60, null)}] as "answeredWithin"
      from ${raw(matterRows.from)} where ${join([read.condition(matterRows), ...scope(asked)], ' and ')} group by 1 order by raised desc, 1 nulls last limit ${largestPage}`);
  }
}

function scope({ regionId, stationId, unitId, from, to }: StatisticsArgs): Sql[] {
  const begins = (day: CivilDay): Sql => sql`${day}::date::timestamp at time zone 'Asia/Shanghai'`;
  return [
    ...withinRegion(regionId, 'm.region_path', 'm.concerns_region_path'), ...(stationId ? [sql`m.station_id = ${stationId}`] : []), ...(unitId ? [sql`m.unit_id = ${unitId}`] : []),
    ...(from ? [sql`m.raised_at >= ${begins(from)}`] : []), ...(to ? [sql`m.raised_at < ${begins(to)}`] : []),
  ];
}
