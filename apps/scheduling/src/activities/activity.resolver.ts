import { both, type Page, page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { BodyStub } from '../elsewhere/body.js';
import { DeputyGroupStub } from '../elsewhere/deputy-group.js';
import { referenceTo } from '../elsewhere/reference.js';
import { RegionStub } from '../elsewhere/region.js';
import { StationStub } from '../elsewhere/station.js';
import { countsOf } from './activity-counts.js';
import { ActivityStepView, historyOf } from './activity-history.js';
import { activityConditions, ActivityFilter, variantOf } from './activity-filter.js';
import { ActivityConnection, ActivityCounts, activityRows, ActivityView, byStart } from './activity.view.js';

@Resolver(() => ActivityView)
export class ActivityResolver {
  @Query(() => ActivityView, { nullable: true, description: both('一项活动', 'One activity') })
  activity(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView | null> {
    return context.read.one(activityRows, id, info);
  }

  @Query(() => ActivityConnection, { description: both('活动列表（新的在前）：区域含其下级', 'Activities, newest first; a region stands for its subtree') })
  activities(
    @Args(() => PageArgs) paging: PageArgs, @Args(() => ActivityFilter) filter: ActivityFilter,
    @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null, @Arg('type', () => String, { nullable: true, description: both('活动类型（见 activityTypes）', 'Type (code of activityTypes)') }) type: string | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ActivityView>> {
    const where = [...activityConditions(filter), ...withinRegion(regionId, 'a.region_path'), ...(type ? [sql`a.type = ${type}`] : [])];
    return page(context.read, { source: activityRows, order: byStart, page: paging, where }, info);
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('所在区域', 'Region') })
  region(@Root() activity: ActivityView): RegionStub | null {
    return referenceTo(activity.regionId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: both('组织单位', 'The body that organises it') })
  organiser(@Root() activity: ActivityView): BodyStub | null {
    return referenceTo(activity.organiserBodyId);
  }

  @FieldResolver(() => DeputyGroupStub, { nullable: true, description: both('组织活动的代表小组', 'The deputy group that holds it') })
  group(@Root() activity: ActivityView): DeputyGroupStub | null {
    return referenceTo(activity.groupId);
  }

  @FieldResolver(() => StationStub, { nullable: true, description: both('举办活动的联络站', 'The station where it takes place') })
  station(@Root() activity: ActivityView): StationStub | null {
    return referenceTo(activity.stationId);
  }

  @FieldResolver(() => [DeputyGroupStub], { nullable: 'itemsAndList', description: both('联合举办的其他代表小组', 'Other deputy groups that organise it as well') })
  coGroups(@Root() activity: ActivityView): DeputyGroupStub[] {
    return activity.coGroupIds.map((id) => ({ id }));
  }

  @FieldResolver(() => [StationStub], { nullable: 'itemsAndList', description: both('联合举办的其他联络站', 'Other stations that organise it as well') })
  coStations(@Root() activity: ActivityView): StationStub[] {
    return activity.coStationIds.map((id) => ({ id }));
  }

  @FieldResolver(() => ActivityCounts, { description: both('人次统计', 'Person-times') })
  counts(@Root() activity: ActivityView, @Ctx() context: RequestContext): Promise<ActivityCounts> {
    return countsOf(context.read, activity.id);
  }

  @FieldResolver(() => [ActivityStepView], { nullable: true, description: both('经过（限组织活动的站和机关）', 'The steps it took, for the station and offices that may organise it') })
  history(@Root() activity: ActivityView, @Ctx() context: RequestContext): Promise<ActivityStepView[] | null> {
    return historyOf(context, activity);
  }
}

@Resolver(() => StationStub)
export class StationActivitiesResolver {
  @FieldResolver(() => ActivityConnection, { nullable: true, description: both('本站活动（新的在前）', 'Activities at this station, newest first') })
  activities(
    @Root() station: StationStub, @Args(() => PageArgs) paging: PageArgs, @Args(() => ActivityFilter) filter: ActivityFilter,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ActivityView>> {
    return activitiesOf('a.station_id', station.id, { paging, filter, context, info });
  }
}

@Resolver(() => DeputyGroupStub)
export class GroupActivitiesResolver {
  @FieldResolver(() => ActivityConnection, { nullable: true, description: both('小组活动（新的在前）', 'Activities of this group, newest first') })
  activities(
    @Root() group: DeputyGroupStub, @Args(() => PageArgs) paging: PageArgs, @Args(() => ActivityFilter) filter: ActivityFilter,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ActivityView>> {
    return activitiesOf('a.group_id', group.id, { paging, filter, context, info });
  }
}

interface Asked {
  readonly paging: PageArgs;
  readonly filter: ActivityFilter;
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
}

function activitiesOf(parent: 'a.station_id' | 'a.group_id', parentId: string, { paging, filter, context, info }: Asked): Promise<Page<ActivityView>> {
  const where = activityConditions(filter);
  return pageOfParent(context.read, { source: activityRows, order: byStart, page: paging, where, parent, parentId, variant: variantOf(filter) }, info);
}

export const activityReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(activityRows, id, info);
