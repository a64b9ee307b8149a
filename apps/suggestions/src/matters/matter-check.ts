import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';

/** That whoever follows a matter looked after it (跟踪督办, P-11), and when next. Written once, never changed. */
@Entity({ tableName: 'matter_check' })
export class MatterCheck {
  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'text' })
  note!: string;

  @Property({ type: 'date' })
  nextCheckOn!: CivilDay;
}
