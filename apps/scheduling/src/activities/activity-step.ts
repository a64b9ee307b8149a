import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Change, Told } from '@renda/subgraph';
import type { ActivityStatus } from './activity.lifecycle.js';

/** One step that an activity took: who, when, why. Written once, never changed. */
@Entity({ tableName: 'activity_step' })
export class ActivityStep {
  @PrimaryKey({ type: 'uuid' })
  activityId!: string;

  /** The activity's version after it: so steps stand in their order. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  status!: ActivityStatus;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;
}

/** Says what an activity's step tells, and keeps the step. A past activity has one: that it was imported. */
export function tellStep(change: Change, action: string, told: Told, reason: string | null = null): void {
  const step = new ActivityStep();
  step.activityId = told.subject;
  step.number = told.version;
  step.action = action;
  step.status = (told.data as { status: ActivityStatus }).status;
  step.actorId = change.caller.id;
  step.at = change.now;
  step.reason = reason;
  change.em.persist(step);
  change.tell(told);
}
