import { both, type Change, type RequestContext, type Told } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import {
  type AppointmentStepInput, ArrangeAppointmentInput, ExtendAppointmentInput, FollowUpAppointmentInput, HoldAppointmentInput, RefuseAppointmentInput, RequestAppointmentInput,
  WithdrawAppointmentInput,
} from './appointment.inputs.js';
import { Appointment, type Doing } from './appointment.js';
import { appointmentRows, AppointmentView } from './appointment.view.js';
import { doingNow, requestAppointment } from './request-appointments.js';

interface Asked {
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
}

/** The edge of the steps of an appointment: each is one method of the entity. */
@Resolver(() => AppointmentView)
export class AppointmentMutations {
  @Mutation(() => AppointmentView, { description: both('提出约见（代表本人，或由机关代为登记）', 'Ask for an appointment: the deputy himself, or an office for him') })
  requestAppointment(@Arg('input', () => RequestAppointmentInput) input: RequestAppointmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView> {
    const { capacity = null, targetPersonId = null, receivedAt = null } = input;
    return this.answer('requestAppointment', input, { context, info }, (change) => requestAppointment(change, { ...input, capacity, targetPersonId, receivedAt }));
  }

  @Mutation(() => AppointmentView, { description: both('安排约见，或改期改地点', 'Fix day and place, or move them') })
  arrangeAppointment(@Arg('input', () => ArrangeAppointmentInput) input: ArrangeAppointmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView> {
    return this.step('arrangeAppointment', input, { context, info }, (appointment, doing) => appointment.arrange(input, doing));
  }

  @Mutation(() => AppointmentView, { description: both('延长安排的时限（规则允许时）', 'Extend the time to arrange it, where the rule allows that') })
  extendAppointment(@Arg('input', () => ExtendAppointmentInput) input: ExtendAppointmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView> {
    return this.step('extendAppointment', input, { context, info }, (appointment, doing) => appointment.extend(input.reason, doing));
  }

  @Mutation(() => AppointmentView, { description: both('登记约见已举行', 'It was held') })
  holdAppointment(@Arg('input', () => HoldAppointmentInput) input: HoldAppointmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView> {
    return this.step('holdAppointment', input, { context, info }, (appointment, doing) => appointment.hold(input.heldOn, doing));
  }

  @Mutation(() => AppointmentView, { description: both('登记约见后的办理反馈', 'Say what came of it') })
  followUpAppointment(@Arg('input', () => FollowUpAppointmentInput) input: FollowUpAppointmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView> {
    return this.step('followUpAppointment', input, { context, info }, (appointment, doing) => appointment.followUp(input.outcome, doing));
  }

  @Mutation(() => AppointmentView, { description: both('撤回约见（限代表本人）', 'Withdraw a request: the deputy himself') })
  withdrawAppointment(@Arg('input', () => WithdrawAppointmentInput) input: WithdrawAppointmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView> {
    return this.step('withdrawAppointment', input, { context, info }, (appointment, doing) => appointment.withdraw(input.reason ?? null, doing));
  }

  @Mutation(() => AppointmentView, { description: both('不予安排：并非执行职务所需（说明原因，列入名单）', 'Refuse a request that no duty needs: for a reason, and listed') })
  refuseAppointment(@Arg('input', () => RefuseAppointmentInput) input: RefuseAppointmentInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<AppointmentView> {
    return this.step('refuseAppointment', input, { context, info }, (appointment, doing) => appointment.refuse(input.reason, doing));
  }

  private step(mutation: string, input: AppointmentStepInput, asked: Asked, move: (appointment: Appointment, doing: Doing) => Told): Promise<AppointmentView> {
    return this.answer(mutation, input, asked, async (change) => {
      const appointment = await change.lock(Appointment, input.appointmentId, input.expectedVersion);
      change.tell(move(appointment, await doingNow(change)));
      return appointment;
    });
  }

  private async answer(
    mutation: string, input: { requestId?: string | null }, { context, info }: Asked, work: (change: Change) => Promise<{ id: string }>,
  ): Promise<AppointmentView> {
    return context.read.oneOrRefuse(appointmentRows, await context.change(mutation, input, work), info);
  }
}
