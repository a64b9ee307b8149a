import { both, type Page, PageArgs, pageOfParent, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { StationReference } from '../elsewhere/station.js';
import { bySubmission, ReportConnection, reportRows, type ReportView } from './report.view.js';

const reportsSay = both('调研报告（新的在前，限可见）', 'Its research reports, newest first, of those the asker may see');

function reportsOf(parent: string, parentId: string, paging: PageArgs, context: RequestContext, info: GraphQLResolveInfo): Promise<Page<ReportView>> {
  return pageOfParent(context.read, { source: reportRows, order: bySubmission, page: paging, parent, parentId }, info);
}

@Resolver(() => StationReference)
export class StationReportsResolver {
  @FieldResolver(() => ReportConnection, { nullable: true, description: reportsSay })
  reports(@Root() { id }: StationReference, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ReportView>> {
    return reportsOf('r.station_id', id, paging, context, info);
  }
}

@Resolver(() => DeputyGroupReference)
export class GroupReportsResolver {
  @FieldResolver(() => ReportConnection, { nullable: true, description: reportsSay })
  reports(@Root() { id }: DeputyGroupReference, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<ReportView>> {
    return reportsOf('r.group_id', id, paging, context, info);
  }
}
