import {
  both, deadlineRule, deadlineView, DeadlineView, type Page, page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion,
} from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { RegionStub } from '../elsewhere/region.js';
import { countedDeadline, governingRule } from './appointment-deadline.js';
import { dueOf, judgedAt } from './appointment-dues.js';
import { AppointmentConnection, appointmentRows, AppointmentStepView, AppointmentView, byReceipt } from './appointment.view.js';

@Resolver(() => AppointmentView)
export class AppointmentResolver {
  @Query(() => AppointmentConnection, { description: both('代表约见（后收到的在前）：区域含其下级', 'Appointments, the last received first; a region stands for its subtree') })
  async appointments(
    @Args(() => PageArgs) paging: PageArgs, @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null,
    @Arg('status', () => String, { nullable: true, description: both('状态', 'Status (code)') }) status: string | null,
    @Arg('overdue', () => Boolean, { nullable: true, description: both('是否超过安排时限（未安排的看现在）；时限未定的不列', 'Whether it was or is past the time to arrange it; what has no known limit is in neither list') }) overdue: boolean | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AppointmentView>> {
    const where = [...withinRegion(regionId, 'a.region_path'), ...(status ? [sql`a.status = ${status}`] : []), ...(await pastDue(context, overdue))];
    return page(context.read, { source: appointmentRows, order: byReceipt, page: paging, where }, info);
  }

  @FieldResolver(() => DeadlineView, { nullable: true, description: both('安排的时限；没有规则规定时为空', 'When it must be arranged; null where no rule sets a limit') })
  async deadline(@Root() appointment: AppointmentView, @Ctx() { ruling, now }: RequestContext): Promise<DeadlineView | null> {
    const { receivedAt: startedAt, arrangedAt: metAt, closedAt } = appointment;
    const calendar = ruling.calendar();
    const rule = governingRule(appointment, { rules: await ruling.rulesKnown(), calendar, now });
    const counted = countedDeadline({ ...appointment, rule }, calendar);
    return rule && counted && deadlineView({ rule: deadlineRule(rule), counted, startedAt, metAt, now: closedAt ?? now });
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('提出约见的代表（代表资格）', 'The deputy who asks, by his mandate') })
  mandate(@Root() appointment: AppointmentView): MandateStub | null {
    return referenceTo(appointment.mandateId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('提出约见的代表', 'The deputy who asks') })
  person(@Root() appointment: AppointmentView): PersonStub | null {
    return referenceTo(appointment.personId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('约见对象', 'The person to be met') })
  target(@Root() appointment: AppointmentView): PersonStub | null {
    return referenceTo(appointment.targetPersonId);
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('代表所属人大的区域', "Region of the deputy's congress") })
  region(@Root() appointment: AppointmentView): RegionStub | null {
    return referenceTo(appointment.regionId);
  }

  @FieldResolver(() => [AppointmentStepView], { description: both('经过', 'The steps it took') })
  history(@Root() appointment: AppointmentView): AppointmentStepView[] {
    return appointment.steps.map(({ action, status, at, by, reason }) => ({ action, status, at: new Date(at), actorId: by, reason }));
  }
}

@Resolver(() => MandateStub)
export class MandateAppointmentsResolver {
  @FieldResolver(() => AppointmentConnection, { nullable: true, description: both('提出的约见（限本人和机关）', 'Appointments he asked for, for himself and his offices') })
  appointments(
    @Root() mandate: MandateStub, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AppointmentView>> {
    return pageOfParent(context.read, { source: appointmentRows, order: byReceipt, page: paging, parent: 'a.mandate_id', parentId: mandate.id }, info);
  }
}

async function pastDue(context: RequestContext, overdue: boolean | null): Promise<Sql[]> {
  if (overdue === null || overdue === undefined) return [];
  const due = await dueOf(context);
  return [overdue ? sql`${due} < ${judgedAt(context.now)}` : sql`${due} >= ${judgedAt(context.now)}`];
}

export const appointmentReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(appointmentRows, id, info);
