import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';

/** That a matter may be done later than it was to be: both days, why, and who approved it. Written once, never changed. */
@Entity({ tableName: 'matter_extension' })
export class MatterExtension {
  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'date' })
  fromDay!: CivilDay;

  @Property({ type: 'date' })
  toDay!: CivilDay;

  @Property({ type: 'text' })
  reason!: string;

  @Property({ type: 'text' })
  approvedBy!: string;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'datetime' })
  at!: Date;
}
