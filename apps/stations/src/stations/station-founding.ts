import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';

/** A founding day as somebody recorded it: written once, never changed. Quotas count from the last one on (AMB-14). */
@Entity({ tableName: 'station_founding' })
export class StationFounding {
  @PrimaryKey({ type: 'uuid' })
  stationId!: string;

  /** The station's version after it: so they stand in their order. */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'date' })
  foundedOn!: CivilDay;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  recordedBy!: string;
}
