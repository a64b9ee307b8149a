import {
  askedFields, both, columnsFor, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext,
} from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { activityRows, ActivityView } from '../activities/activity.view.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { AttendanceOutcome } from './attendance.inputs.js';
import { AttendanceConnection, attendanceRows, AttendanceView, byRecordedAt } from './attendance.view.js';

@Resolver(() => AttendanceView)
export class AttendanceResolver {
  @FieldResolver(() => ActivityView, { nullable: true, description: both('活动', 'The activity') })
  activity(@Root() attendance: AttendanceView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView | null> {
    return context.read.oneWith(activityRows, attendance.activityId, columnsFor(activityRows, askedFields(info)));
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('代表资格', 'The mandate') })
  mandate(@Root() attendance: AttendanceView): MandateStub | null {
    return referenceTo(attendance.mandateId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('代表', 'The deputy') })
  person(@Root() attendance: AttendanceView): PersonStub | null {
    return referenceTo(attendance.personId);
  }
}

@Resolver(() => AttendanceOutcome)
export class AttendanceOutcomeResolver {
  @FieldResolver(() => AttendanceView, { nullable: true, description: both('出席登记', 'The attendance') })
  async attendance(@Root() outcome: AttendanceOutcome, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AttendanceView | null> {
    return outcome.id === null ? null : context.read.one(attendanceRows, outcome.id, info);
  }
}

@Resolver(() => ActivityView)
export class ActivityAttendancesResolver {
  @FieldResolver(() => AttendanceConnection, { description: both('出席登记（限有权查看者）', 'Attendance, as far as the reader may see it') })
  attendances(
    @Root() activity: ActivityView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<AttendanceView>> {
    return pageOfParent(context.read, { source: attendanceRows, order: byRecordedAt, page: paging, parent: 't.activity_id', parentId: activity.id }, info);
  }
}

export const attendanceReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(attendanceRows, id, info);
