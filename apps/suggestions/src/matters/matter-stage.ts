import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';
import type { Stage } from './matter.lifecycle.js';

/** One stage that a matter entered: who, when, with what note, due when. Written once, never changed. */
@Entity({ tableName: 'matter_stage' })
export class MatterStage {
  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  /** The matter's version when it entered: so entries stand in their order. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  stage!: Stage;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Property({ type: 'date', nullable: true })
  dueOn: CivilDay | null = null;
}
