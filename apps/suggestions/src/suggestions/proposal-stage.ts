import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';

/** One step of a suggestion or bill: who, when, with what note, what is due when. Written once, never changed. */
@Entity({ tableName: 'suggestion_stage' })
export class ProposalStage {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  /** The suggestion's version after it: so entries stand in their order. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'text' })
  action!: string;

  @Property({ type: 'text' })
  stage!: string;

  /** Null of a past step, if nobody wrote down whose it was. */
  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  @Property({ type: 'datetime' })
  at!: Date;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;

  @Property({ type: 'date', nullable: true })
  dueOn: CivilDay | null = null;
}
