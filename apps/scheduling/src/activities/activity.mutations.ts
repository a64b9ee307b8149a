import { both, type Change, only, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { openActivity } from '../invitations/invite-deputies.js';
import { tellStep } from './activity-step.js';
import { Activity } from './activity.js';
import { ActivityStepInput, CancelActivityInput, OpenActivityInput, PlanActivityInput } from './activity.inputs.js';
import { activityRows, ActivityView } from './activity.view.js';
import { planActivities } from './plan-activities.js';

interface Asked {
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
}

/** The edge of the steps of an activity: each is one method of the entity. */
@Resolver(() => ActivityView)
export class ActivityMutations {
  @Mutation(() => ActivityView, { description: both('计划一项活动', 'Plan an activity') })
  planActivity(@Arg('input', () => PlanActivityInput) input: PlanActivityInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView> {
    const { organiserBodyId = null, groupId = null, stationId = null } = input;
    return this.answer('planActivity', input, { context, info }, async (change) => {
      const activity = only(await planActivities(change, [{ ...input, organiserBodyId, groupId, stationId }]));
      tellStep(change, 'plan', activity.told());
      return activity;
    });
  }

  @Mutation(() => ActivityView, { description: both('已就选题、时间、方式听取代表意见', 'Deputies were consulted on topic, time and form') })
  consultActivity(@Arg('input', () => ActivityStepInput) input: ActivityStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView> {
    return this.step('consultActivity', input, { context, info }, (activity) => activity.consult());
  }

  @Mutation(() => ActivityView, { description: both('发出邀请', 'Open an activity: send the invitations') })
  openActivity(@Arg('input', () => OpenActivityInput) input: OpenActivityInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView> {
    return this.answer('openActivity', input, { context, info }, (change) => openActivity(change, { ...input, id: input.activityId }));
  }

  @Mutation(() => ActivityView, { description: both('活动已举行', 'The activity took place') })
  holdActivity(@Arg('input', () => ActivityStepInput) input: ActivityStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView> {
    return this.step('holdActivity', input, { context, info }, (activity, { now }) => activity.hold(now));
  }

  @Mutation(() => ActivityView, { description: both('取消活动', 'Cancel an activity') })
  cancelActivity(@Arg('input', () => CancelActivityInput) input: CancelActivityInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView> {
    return this.step('cancelActivity', input, { context, info }, (activity) => activity.cancel(input.reason));
  }

  @Mutation(() => ActivityView, { description: both('活动归档', 'Archive an activity') })
  archiveActivity(@Arg('input', () => ActivityStepInput) input: ActivityStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ActivityView> {
    return this.step('archiveActivity', input, { context, info }, (activity) => activity.archive());
  }

  private step(mutation: string, input: ActivityStepInput, asked: Asked, move: (activity: Activity, change: Change) => ReturnType<Activity['open']>): Promise<ActivityView> {
    return this.answer(mutation, input, asked, async (change) => {
      const activity = await change.lock(Activity, input.activityId, input.expectedVersion);
      const told = move(activity, change);
      tellStep(change, mutation.replace(/Activity$/, ''), told, activity.reason);
      return activity;
    });
  }

  private async answer(
    mutation: string, input: { requestId?: string | null }, { context, info }: Asked, work: (change: Change) => Promise<{ id: string }>,
  ): Promise<ActivityView> {
    return context.read.oneOrRefuse(activityRows, await context.change(mutation, input, work), info);
  }
}
