import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';

/** A deputy who pushes a matter to its solution (推动解决, P-15): since when, and who wrote it down. */
@Entity({ tableName: 'matter_promoter' })
export class MatterPromoter {
  @PrimaryKey({ type: 'uuid' })
  matterId!: string;

  @PrimaryKey({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'date' })
  since!: CivilDay;

  @Property({ type: 'uuid' })
  actorId!: string;

  @Property({ type: 'datetime' })
  at!: Date;
}
