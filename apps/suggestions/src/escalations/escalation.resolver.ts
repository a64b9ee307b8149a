import { dayOf } from '@renda/calendar';
import {
  askedFields, both, columnsFor, deadlineView, DeadlineView, largestPage, type Page, page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion,
} from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { StationReference } from '../elsewhere/station.js';
import { matterRows, MatterView } from '../matters/matter.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { byReported, EscalationConnection, escalationRows, EscalationView, ReminderView } from './escalation.view.js';

@ArgsType()
class EscalationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: both('联络站', 'Station') })
  stationId?: string | null;

  @Field(() => String, { nullable: true, description: both('状态', 'Status (code)') })
  status?: string | null;

  @Field(() => Boolean, { nullable: true, description: both('true 只列逾期未答复的，false 只列其余', 'true: only those past their day and not answered; false: only the others') })
  overdue?: boolean | null;
}

const unitOf = (context: RequestContext, id: string | null, info: GraphQLResolveInfo): Promise<UnitView | null> | null =>
  id === null ? null : context.read.oneWith(unitRows, id, columnsFor(unitRows, askedFields(info)));

@Resolver(() => EscalationView)
export class EscalationResolver {
  @Query(() => EscalationView, { nullable: true, description: both('一次上报', 'One escalation') })
  escalation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<EscalationView | null> {
    return context.read.one(escalationRows, id, info);
  }

  @Query(() => EscalationConnection, { description: both('上报（新的在前）', 'Escalations, newest first') })
  escalations(@Args(() => EscalationsArgs) asked: EscalationsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<EscalationView>> {
    const late = sql`(e.status = 'TRANSFERRED' and e.limit_on is not null and e.limit_on < ${context.today}::date)`;
    const where = [
      ...withinRegion(asked.regionId, 'e.region_path'), ...(asked.stationId ? [sql`e.station_id = ${asked.stationId}`] : []), ...(asked.status ? [sql`e.status = ${asked.status}`] : []),
      ...(typeof asked.overdue === 'boolean' ? [asked.overdue ? late : sql`not ${late}`] : []),
    ];
    return page(context.read, { source: escalationRows, order: byReported, page: asked, where }, info);
  }

  @FieldResolver(() => MatterView, { nullable: true, description: both('事项；无权查看则为空', 'The matter; null when it is not for the asker') })
  matter(@Root() { matterId }: EscalationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView | null> {
    return context.read.oneWith(matterRows, matterId, columnsFor(matterRows, askedFields(info)));
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('上报的联络站', 'The station that reported it') })
  station(@Root() { stationId }: EscalationView): StationReference {
    return { id: stationId };
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('转交的政府', 'The government it was transferred to') })
  governmentUnit(@Root() { governmentUnitId }: EscalationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> | null {
    return unitOf(context, governmentUnitId, info);
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('转交的主管部门', 'The bureau it was transferred to') })
  bureauUnit(@Root() { bureauUnitId }: EscalationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> | null {
    return unitOf(context, bureauUnitId, info);
  }

  /** “At once” (第一时间) is no number, so nothing is late by it: the day itself is what it is measured by (AMB-32). */
  @FieldResolver(() => Boolean, { nullable: true, description: both('是否在上报当日转交（“第一时间”）；当日未过而未转交，或不予转交的，为空', 'Whether it was transferred on the day it was reported (“at once”); null while that day lasts, and of one that was declined') })
  transferredSameDay(@Root() { status, reportedAt, transferredAt }: EscalationView, @Ctx() { today }: RequestContext): boolean | null {
    if (transferredAt !== null) return dayOf(transferredAt) === dayOf(reportedAt);
    return status === 'DECLINED' || today === dayOf(reportedAt) ? null : false;
  }

  @FieldResolver(() => DeadlineView, { nullable: true, description: both('限期：转交至限定之日，答复为止；未转交或未设限期则为空', 'From the transfer to the day that was set, met by the answer; null before it is transferred and where no day was set') })
  deadline(@Root() { limitOn, transferredAt, answeredAt }: EscalationView, @Ctx() { now }: RequestContext): DeadlineView | null {
    return limitOn === null ? null : deadlineView({ rule: null, day: limitOn, startedAt: transferredAt, metAt: answeredAt, now });
  }

  @FieldResolver(() => [ReminderView], { description: both('历次催办', 'Every reminder, the first first') })
  reminders(@Root() { id }: EscalationView, @Ctx() { read }: RequestContext): Promise<ReminderView[]> {
    return read.loader<string, ReminderView[]>('escalation reminders', async (ids) => {
      const rows = await read.rows<ReminderView>(sql`
        select kept.* from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
          select escalation_id as "escalationId", at, text from escalation_reminder where escalation_id = asked.id order by number limit ${largestPage}) kept`);
      const found = Map.groupBy(rows, ({ escalationId }) => escalationId);
      return ids.map((one) => found.get(one) ?? []);
    }).load(id);
  }
}

@Resolver(() => MatterView)
export class MatterEscalationsResolver {
  @FieldResolver(() => EscalationConnection, { description: both('上报情况（限可见）', 'Its escalations, of those the asker may see') })
  escalations(@Root() { id }: MatterView, @Args(() => PageArgs) asked: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<EscalationView>> {
    return pageOfParent(context.read, { source: escalationRows, order: byReported, page: asked, parent: 'e.matter_id', parentId: id }, info);
  }
}

export const escalationReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(escalationRows, id, info);
