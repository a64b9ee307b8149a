import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { ArrayType } from '@mikro-orm/postgresql';
import type { CivilDay } from '@renda/calendar';

/** A meeting of who proposed with the units it may be for (提办对接, P-17): who was there, what was agreed, whose it is. Written once, never changed. */
@Entity({ tableName: 'matching_meeting' })
export class MatchingMeeting {
  @PrimaryKey({ type: 'uuid' })
  suggestionId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'date' })
  day!: CivilDay;

  /** Of those who signed. */
  @Property({ type: ArrayType, columnType: 'uuid[]' })
  mandateIds!: string[];

  @Property({ type: ArrayType, columnType: 'uuid[]' })
  unitIds!: string[];

  @Property({ type: 'text' })
  points!: string;

  @Property({ type: 'uuid' })
  confirmedUnitId!: string;

  @Property({ type: 'uuid', nullable: true })
  actorId: string | null = null;

  @Property({ type: 'datetime' })
  at!: Date;
}
