import { both, type RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ActivityView } from './activity.view.js';

@ObjectType('ActivityStep', { description: both('活动的一步', 'One step of an activity') })
export class ActivityStepView {
  @Field(() => String, { description: both('步骤：plan、consult、open、hold、attendance、archive、cancel、import', 'Step: plan, consult, open, hold, attendance, archive, cancel, import') })
  action!: string;

  @Field(() => String, { description: both('之后的状态', 'Status after it (code)') })
  status!: string;

  @Field(() => Date, { description: both('时间', 'When') })
  at!: Date;

  @Field(() => ID, { description: both('经办的调用者', 'The caller who did it') })
  actorId!: string;

  @Field(() => String, { nullable: true, description: both('原因', 'Reason') })
  reason!: string | null;
}

/** The steps of many activities in one statement, for those who may organise them; for others null. */
export async function historyOf(context: RequestContext, activity: ActivityView): Promise<ActivityStepView[] | null> {
  const { regionPath, stationId, groupId } = activity;
  const scopes = { regionPaths: [regionPath], stationIds: stationId === null ? [] : [stationId], groupIds: groupId === null ? [] : [groupId] };
  if (!context.reaches('Activity.history', scopes)) return null;
  return context.read.loader<string, ActivityStepView[]>('activity steps', async (ids) => {
    const rows = await context.read.rows<ActivityStepView & { activityId: string }>(
      sql`select activity_id as "activityId", action, status, at, actor_id as "actorId", reason from activity_step
          where activity_id = any(${[...ids]}::uuid[]) order by activity_id, number`);
    const found = Map.groupBy(rows, (row) => row.activityId);
    return ids.map((id) => found.get(id) ?? []);
  }).load(activity.id);
}
