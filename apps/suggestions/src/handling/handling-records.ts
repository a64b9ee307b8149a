import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';
import type { Milestone } from './milestones.js';

/** What is kept of a step beside the suggestion: its number is the suggestion's version then. Written once, never changed. */
abstract class HandlingRecord {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  @Property({ type: 'datetime' })
  at!: Date;
}

/** That a unit was in contact with a deputy who signed, and what he thinks (P-19). */
@Entity({ tableName: 'unit_contact' })
export class UnitContact extends HandlingRecord {
  @Property({ type: 'uuid' })
  unitId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'text' })
  form!: string;

  @Property({ type: 'date' })
  day!: CivilDay;

  @Property({ type: 'text', nullable: true })
  opinion: string | null = null;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;
}

@Entity({ tableName: 'suggestion_reply' })
export class SuggestionReply extends HandlingRecord {
  @Property({ type: 'uuid' })
  unitId!: string;

  @Property({ type: 'text' })
  text!: string;
}

@Entity({ tableName: 'suggestion_milestone' })
export class SuggestionMilestone extends HandlingRecord {
  @Property({ type: 'text' })
  milestone!: Milestone;

  @Property({ type: 'date' })
  day!: CivilDay;

  @Property({ type: 'text', nullable: true })
  note: string | null = null;
}
