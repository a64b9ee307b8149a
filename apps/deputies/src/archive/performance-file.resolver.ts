import { both, MomentScalar, type Page, PageArgs, pageOfParent, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ActivityStub } from '../elsewhere/activity.js';
import { StationStub } from '../elsewhere/station.js';
import { mandateRows, MandateView } from '../mandates/mandate.view.js';
import { personRows, PersonView } from '../people/person.view.js';
import { regionRows, RegionView } from '../regions/region.view.js';
import { dutyCounts } from './duty-counts.js';
import { DutyCountView, PerformanceFileView, rangeName, TimelineRange, within } from './performance-file.view.js';
import { TimelineConnection, TimelineEntryView, timelineRows } from './timeline.view.js';

const newestFirst = { by: 't.day', type: 'date', descending: true } as const;

@Resolver(() => PersonView)
export class FileOfPerson {
  @FieldResolver(() => PerformanceFileView, { description: both('履职档案', 'The performance file') })
  performanceFile(@Root() person: PersonView): PerformanceFileView {
    return { personId: person.id };
  }
}

@Resolver(() => PerformanceFileView)
export class PerformanceFileResolver {
  @FieldResolver(() => PersonView, { description: both('本人', 'Whose file it is') })
  person(@Root() file: PerformanceFileView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    return context.read.oneOrRefuse(personRows, file.personId, info);
  }

  @FieldResolver(() => MomentScalar, { nullable: true, description: both('截至何时已收到各服务的事实', 'Up to when the facts of the services have been heard') })
  heardUntil(@Ctx() context: RequestContext): Date | null {
    return context.heardUntil;
  }

  @FieldResolver(() => TimelineConnection, { description: both('履职轨迹（新的在前）：只列提问者有权看的', 'The timeline, newest first: what the asker may see of it') })
  timeline(
    @Root() file: PerformanceFileView, @Args(() => PageArgs) paging: PageArgs, @Args(() => TimelineRange) range: TimelineRange,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<TimelineEntryView>> {
    return pageOfParent(context.read, {
      source: timelineRows, order: newestFirst, page: paging, where: within(range), parent: 't.person_id', parentId: file.personId, variant: rangeName(range),
    }, info);
  }

  @FieldResolver(() => [DutyCountView], { description: both('各指标合计：只计提问者有权看的', 'What each measure adds up to: of what the asker may see') })
  counts(@Root() file: PerformanceFileView, @Args(() => TimelineRange) range: TimelineRange, @Ctx() context: RequestContext): Promise<DutyCountView[]> {
    return dutyCounts(context, file.personId, range);
  }
}

@Resolver(() => TimelineEntryView)
export class TimelineEntryResolver {
  @FieldResolver(() => MandateView, { nullable: true, description: both('以哪项代表资格', 'The mandate by which it was done') })
  mandate(@Root() entry: TimelineEntryView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView | null> {
    return context.read.one(mandateRows, entry.mandateId, info);
  }

  @FieldResolver(() => RegionView, { nullable: true, description: both('履职地点所在区域', 'Region of the place') })
  region(@Root() entry: TimelineEntryView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView | null> {
    return context.read.one(regionRows, entry.regionId, info);
  }

  @FieldResolver(() => StationStub, { nullable: true, description: both('联络站', 'The station') })
  station(@Root() entry: TimelineEntryView): StationStub | null {
    return entry.stationId ? { id: entry.stationId } : null;
  }

  @FieldResolver(() => ActivityStub, { nullable: true, description: both('活动', 'The activity') })
  activity(@Root() entry: TimelineEntryView): ActivityStub | null {
    return entry.activityId ? { id: entry.activityId } : null;
  }
}
