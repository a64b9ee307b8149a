import type { CivilDay } from '@renda/calendar';
import { askedFields, both, CivilDayScalar, columnsFor, largestPage, Refusal, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join, raw } from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { CommonProblemView, problemRows } from '../common-problems/common-problem.view.js';
import { referenceTo } from '../elsewhere/reference-to.js';
import { RegionReference } from '../elsewhere/region.js';
import { CommonProblemFigure } from './common-problem-figure.js';
import { perCent } from './suggestion-figure.js';

const gatheredIn = (format: string): string => `to_char(p.gathered_at at time zone 'Asia/Shanghai', '${format}')`;
/** What common problems are grouped by, and the order of the groups. */
const groupings: Readonly<Record<string, { readonly group: string; readonly order: string }>> = {
  PROBLEM: { group: 'p.id::text', order: 'gathered desc, "group"' },
  REGION: { group: 'p.region_id::text', order: 'gathered desc, "group"' },
  YEAR: { group: gatheredIn('YYYY'), order: '"group"' },
  MONTH: { group: gatheredIn('YYYY-MM'), order: '"group"' },
};

@ArgsType()
class CommonProblemFiguresArgs {
  @Field(() => String, { description: both('PROBLEM 按共性问题、REGION 按所在区域、YEAR 按年度、MONTH 按月份', 'Grouped by PROBLEM, REGION, YEAR or MONTH') })
  by!: string;

  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: both('联络站', 'Station') })
  stationId?: string | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('归集之日不早于', 'Gathered on this day or later') })
  from?: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('归集之日早于', 'Gathered before this day') })
  to?: CivilDay | null;
}

type Counted = Omit<CommonProblemFigure, 'code' | 'problemId' | 'regionId' | 'solvedRate' | 'ledRate'> & { readonly group: string };
const gatheredOn = raw(`(p.gathered_at at time zone 'Asia/Shanghai')::date`);

@Resolver(() => CommonProblemFigure)
export class CommonProblemFiguresResolver {
  /** Matters and what the problems led to are counted apart: joined, each would count the other's. */
  @Query(() => [CommonProblemFigure], { description: both('共性问题的归集、解决和形成的成果：按问题、区域、时间（限可见的共性问题，至多 200 行）', 'How many matters common problems gathered, how they ended and what the problems led to; of those the asker may see, at most 200 lines') })
  async commonProblemFigures(@Args(() => CommonProblemFiguresArgs) { by, regionId, stationId, from, to }: CommonProblemFiguresArgs, @Ctx() { read }: RequestContext): Promise<CommonProblemFigure[]> {
    const grouping = Object.hasOwn(groupings, by) ? groupings[by] : undefined;
    if (!grouping) throw new Refusal('BAD_USER_INPUT', { field: 'by', possible: Object.keys(groupings).join(', ') });
    const where = [
      read.condition(problemRows), ...withinRegion(regionId, 'p.region_path'), ...(stationId ? [sql`p.station_id = ${stationId}`] : []),
      ...(from ? [sql`${gatheredOn} >= ${from}::date`] : []), ...(to ? [sql`${gatheredOn} < ${to}::date`] : []),
    ];
    const rows = await read.rows<Counted>(sql`
      with asked as (select p.id, ${raw(grouping.group)} as "group" from ${raw(problemRows.from)} where ${join(where, ' and ')}),
      matters as (
        select "group", count(*)::int as gathered, count(*) filter (where stage = 'MERGED')::int as merged, count(*) filter (where stage = 'REJECTED')::int as rejected, count(closed_at)::int as closed,
          ${raw(['SOLVED', 'PARTLY', 'PLANNED', 'EXPLAINED'].map((solution) => `count(*) filter (where solution = '${solution}')::int as ${solution.toLowerCase()}`).join(', '))}
        from (select distinct asked."group", m.id, m.stage, m.closed_at, m.solution from asked join common_problem_matter g on g.problem_id = asked.id join matter m on m.id = g.matter_id) once group by 1),
      outputs as (
        select asked."group", count(distinct r.id)::int as reports, count(distinct s.id)::int as suggestions, count(distinct asked.id) filter (where coalesce(r.id, s.id) is not null)::int as led
        from asked join provenance_link l on l.from_id = asked.id and l.relation = 'LED_TO'
          left join research_report r on r.id = l.to_id and r.withdrawn_reason is null
          left join suggestion s on s.id = l.to_id and s.filed and s.status <> 'WITHDRAWN' group by 1)
      select "group", problems, gathered, merged, rejected, closed, solved, partly, planned, explained, coalesce(reports, 0) as reports, coalesce(suggestions, 0) as suggestions, coalesce(led, 0) as led
      from (select "group", count(*)::int as problems from asked group by 1) counted join matters using ("group") left join outputs using ("group")
      order by ${raw(grouping.order)} limit ${largestPage}`);
    return rows.map(({ group, ...row }) => ({
      ...row, code: by === 'YEAR' || by === 'MONTH' ? group : null, problemId: by === 'PROBLEM' ? group : null, regionId: by === 'REGION' ? group : null,
      solvedRate: perCent(row.solved, row.gathered - row.merged - row.rejected), ledRate: perCent(row.led, row.problems),
    }));
  }

  @FieldResolver(() => CommonProblemView, { nullable: true, description: both('共性问题（按问题时）', 'The common problem, of figures by problem') })
  async problem(@Root() { problemId }: CommonProblemFigure, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CommonProblemView | null> {
    return problemId === null ? null : context.read.oneWith(problemRows, problemId, columnsFor(problemRows, askedFields(info)));
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('所在区域（按区域时）', 'The region, of figures by region') })
  region(@Root() { regionId }: CommonProblemFigure): RegionReference | null {
    return referenceTo(regionId);
  }
}
