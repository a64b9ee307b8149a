import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StationAction, StationStatus } from './station.lifecycle.js';

/** One step that a station took (S-11): written once with it, never changed. */
@Entity({ tableName: 'station_step' })
export class StationStep {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'text' })
  action!: StationAction;

  @Property({ type: 'text' })
  fromStatus!: StationStatus;

  @Property({ type: 'text' })
  toStatus!: StationStatus;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  takenAt!: Date;

  static of(taken: Omit<StationStep, 'reason'> & { reason: string | null }): StationStep {
    return Object.assign(new StationStep(), taken);
  }
}
