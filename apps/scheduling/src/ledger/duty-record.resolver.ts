import {
  all, askedFields, both, columnsFor, type Page, page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion,
} from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { variantOf } from '../activities/activity-filter.js';
import { activityRows, ActivityView } from '../activities/activity.view.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { RegionStub } from '../elsewhere/region.js';
import { StationStub } from '../elsewhere/station.js';
import { dutyConditions, DutyFilter } from './duty-filter.js';
import { byDay, DutyRecordConnection, DutyRecordView, dutyRows } from './duty-record.view.js';

@Resolver(() => DutyRecordView)
export class DutyRecordResolver {
  @Query(() => DutyRecordConnection, { description: both('履职台账（新的在前）：区域含其下级', 'The duty ledger, newest first; a region stands for its subtree') })
  dutyRecords(
    @Args(() => PageArgs) paging: PageArgs, @Args(() => DutyFilter) filter: DutyFilter, @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DutyRecordView>> {
    const here = regionId ? [sql`d.region_id in (select below.id from region_heard below where ${all(withinRegion(regionId, 'below.path'))})`] : [];
    const where = [...dutyConditions(filter), ...here];
    return page(context.read, { source: dutyRows, order: byDay, page: paging, where }, info);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('代表', 'The deputy') })
  person(@Root() record: DutyRecordView): PersonStub | null {
    return referenceTo(record.personId);
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('代表资格', 'The mandate') })
  mandate(@Root() record: DutyRecordView): MandateStub | null {
    return referenceTo(record.mandateId);
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('履职所在区域', 'Where it was done') })
  region(@Root() record: DutyRecordView): RegionStub | null {
    return referenceTo(record.regionId);
  }

  @FieldResolver(() => StationStub, { nullable: true, description: both('联络站', 'The station') })
  station(@Root() record: DutyRecordView): StationStub | null {
    return referenceTo(record.stationId);
  }

  @FieldResolver(() => ActivityView, { nullable: true, description: both('活动', 'The activity') })
  async activity(@Root() record: DutyRecordView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView | null> {
    return record.activityId ? context.read.oneWith(activityRows, record.activityId, columnsFor(activityRows, askedFields(info))) : null;
  }
}

@Resolver(() => PersonStub)
export class PersonDutyRecordsResolver {
  @FieldResolver(() => DutyRecordConnection, { nullable: true, description: both('履职台账（新的在前）', 'Duty records of this person, newest first') })
  dutyRecords(
    @Root() person: PersonStub, @Args(() => PageArgs) paging: PageArgs, @Args(() => DutyFilter) filter: DutyFilter,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DutyRecordView>> {
    const of = { source: dutyRows, order: byDay, page: paging, where: dutyConditions(filter), parent: 'd.person_id', parentId: person.id, variant: variantOf(filter) };
    return pageOfParent(context.read, of, info);
  }
}

@Resolver(() => MandateStub)
export class MandateDutyRecordsResolver {
  @FieldResolver(() => DutyRecordConnection, { nullable: true, description: both('履职台账（新的在前）', 'Duty records under this mandate, newest first') })
  dutyRecords(
    @Root() mandate: MandateStub, @Args(() => PageArgs) paging: PageArgs, @Args(() => DutyFilter) filter: DutyFilter,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DutyRecordView>> {
    const of = { source: dutyRows, order: byDay, page: paging, where: dutyConditions(filter), parent: 'd.mandate_id', parentId: mandate.id, variant: variantOf(filter) };
    return pageOfParent(context.read, of, info);
  }
}

export const dutyRecordReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(dutyRows, id, info);
