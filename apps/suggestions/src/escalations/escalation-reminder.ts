import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';

/** That the two recipients were reminded. Written once, never changed. */
@Entity({ tableName: 'escalation_reminder' })
export class EscalationReminder {
  @PrimaryKey({ type: 'uuid' })
  escalationId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'text' })
  text!: string;
}
