import { both, type Page, page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { referenceTo } from '../elsewhere/reference-to.js';
import { RegionReference } from '../elsewhere/region.js';
import { StationReference } from '../elsewhere/station.js';
import { byRaised, MatterConnection, matterRows, MatterView } from '../matters/matter.view.js';
import { bySubmission, ReportConnection, reportRows, type ReportView } from '../reports/report.view.js';
import { bySubmission as bySuggested, SuggestionConnection, suggestionRows, type SuggestionView } from '../suggestions/suggestion.view.js';
import { byGathered, CommonProblemConnection, CommonProblemView, problemRows } from './common-problem.view.js';

@ArgsType()
class CommonProblemsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: both('联络站', 'Station') })
  stationId?: string | null;

  @Field(() => String, { nullable: true, description: both('状态', 'Status (code)') })
  status?: string | null;
}

const leading = (alias: string): string => `join provenance_link l on l.to_id = ${alias}.id and l.relation = 'LED_TO' and l.from_kind = 'CommonProblem'`;

@Resolver(() => CommonProblemView)
export class CommonProblemResolver {
  @Query(() => CommonProblemView, { nullable: true, description: both('一个共性问题', 'One common problem') })
  commonProblem(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CommonProblemView | null> {
    return context.read.one(problemRows, id, info);
  }

  @Query(() => CommonProblemConnection, { description: both('共性问题（新的在前）', 'Common problems, newest first') })
  commonProblems(@Args(() => CommonProblemsArgs) asked: CommonProblemsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<CommonProblemView>> {
    const where = [
      ...withinRegion(asked.regionId, 'p.region_path'), ...(asked.stationId ? [sql`p.station_id = ${asked.stationId}`] : []), ...(asked.status ? [sql`p.status = ${asked.status}`] : []),
    ];
    return page(context.read, { source: problemRows, order: byGathered, page: asked, where }, info);
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('所在区域', 'The region where it lies') })
  region(@Root() { regionId }: CommonProblemView): RegionReference {
    return { id: regionId };
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('联络站', 'The station it is of') })
  station(@Root() { stationId }: CommonProblemView): StationReference | null {
    return referenceTo(stationId);
  }

  @FieldResolver(() => MatterConnection, { description: both('归集的事项（限可见）', 'The matters gathered in it, of those the asker may see') })
  matters(@Root() { id }: CommonProblemView, @Args(() => PageArgs) asked: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    const source = { ...matterRows, from: `${matterRows.from} join common_problem_matter g on g.matter_id = m.id` };
    return pageOfParent(context.read, { source, order: byRaised, page: asked, parent: 'g.problem_id', parentId: id }, info);
  }

  @FieldResolver(() => ReportConnection, { description: both('形成的调研报告（限可见）', 'The research reports it led to, of those the asker may see') })
  reports(@Root() { id }: CommonProblemView, @Args(() => PageArgs) asked: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ReportView>> {
    return pageOfParent(context.read, { source: { ...reportRows, from: `${reportRows.from} ${leading('r')}` }, order: bySubmission, page: asked, parent: 'l.from_id', parentId: id }, info);
  }

  @FieldResolver(() => SuggestionConnection, { description: both('形成的代表建议、议案（限可见）', 'The suggestions and bills it led to, of those the asker may see') })
  suggestions(@Root() { id }: CommonProblemView, @Args(() => PageArgs) asked: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SuggestionView>> {
    return pageOfParent(context.read, { source: { ...suggestionRows, from: `${suggestionRows.from} ${leading('s')}` }, order: bySuggested, page: asked, parent: 'l.from_id', parentId: id }, info);
  }
}

@Resolver(() => MatterView)
export class MatterCommonProblemsResolver {
  @FieldResolver(() => CommonProblemConnection, { description: both('归入的共性问题（限可见）', 'The common problems it was gathered in, of those the asker may see') })
  commonProblems(@Root() { id }: MatterView, @Args(() => PageArgs) asked: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<CommonProblemView>> {
    const source = { ...problemRows, from: `${problemRows.from} join common_problem_matter g on g.problem_id = p.id` };
    return pageOfParent(context.read, { source, order: byGathered, page: asked, parent: 'g.matter_id', parentId: id }, info);
  }
}

export const problemReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(problemRows, id, info);
