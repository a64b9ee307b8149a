import { both, type RequestContext } from '@renda/subgraph';
import sql, { raw } from 'sql-template-tag';
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { StationReference } from '../elsewhere/station.js';
import { reportRows } from './report.view.js';

@ObjectType('ReportCount', { description: both('某一年的调研报告数', 'How many reports there are of a year') })
class ReportCount {
  @Field(() => Int, { description: both('年份', 'Year') })
  year!: number;

  @Field(() => Int, { description: both('份数，撤回的不计', 'How many, without those withdrawn') })
  count!: number;

  @Field(() => Int, { description: both('其中高质量的', 'Of these, how many are of high quality') })
  highQuality!: number;
}

const says = both('各年调研报告数（限可见；近 200 年，新的在前）；无权看的为空', 'Reports by year, of those the asker may see, newest first, at most 200 years; null for who may see none');

/** One statement for however many parents. */
async function countsBy(column: 'group_id' | 'station_id', id: string, context: RequestContext): Promise<ReportCount[] | null> {
  if (!context.mayCall('Query.reports')) return null;
  const { read } = context;
  return read.loader<string, ReportCount[]>(`reports of years by ${column}`, async (ids) => {
    const parent = raw(`r.${column}`);
    const rows = await read.rows<ReportCount & { parent: string }>(sql`
      select ${parent} as parent, extract(year from r.submitted_on)::int as year, count(*)::int as count, (count(*) filter (where r.high_quality))::int as "highQuality"
      from research_report r where ${parent} = any(${[...ids]}::uuid[]) and r.status <> 'WITHDRAWN' and ${read.condition(reportRows)} group by 1, 2 order by 2 desc`);
    const found = Map.groupBy(rows, (row) => row.parent);
    return ids.map((one) => (found.get(one) ?? []).slice(0, 200));
  }).load(id);
}

@Resolver(() => StationReference)
export class StationReportCountsResolver {
  @FieldResolver(() => [ReportCount], { nullable: true, description: says })
  reportCounts(@Root() { id }: StationReference, @Ctx() context: RequestContext): Promise<ReportCount[] | null> {
    return countsBy('station_id', id, context);
  }
}

@Resolver(() => DeputyGroupReference)
export class GroupReportCountsResolver {
  @FieldResolver(() => [ReportCount], { nullable: true, description: says })
  reportCounts(@Root() { id }: DeputyGroupReference, @Ctx() context: RequestContext): Promise<ReportCount[] | null> {
    return countsBy('group_id', id, context);
  }
}
