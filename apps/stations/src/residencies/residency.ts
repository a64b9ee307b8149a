import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { residencyChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import type { Station } from '../stations/station.js';

export const residencyModes = ['HOME_CONSTITUENCY', 'INDUSTRY', 'CROSS'] as const;
export type ResidencyMode = (typeof residencyModes)[number];

/** A mandate as this service has heard of it. */
export interface HeardMandate extends DayRange {
  readonly id: string;
  readonly personId: string;
  readonly voided: boolean;
}

export interface ResidencyGiven extends DayRange {
  readonly id: string;
  readonly station: Station;
  readonly mandate: HeardMandate;
  readonly mode: ResidencyMode;
  readonly now: Date;
}

/**
 * A deputy's residency at a station (驻站、进站编组, S-40), under one mandate: at home, by industry or across (S-42, S-43). It holds from a day until it is
 * ended here: a mandate that ends elsewhere does not end it.
 */
@Entity({ tableName: 'residency' })
export class Residency extends DatedRelation {
  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'text' })
  mode!: ResidencyMode;

  /**
   * Begins a residency. The mandate holds on its first day. The table's constraints keep that it resides at a station once at a time (ALREADY_RESIDENT),
   * and at home in one station at a time (HOME_TAKEN), however many ask at once; a second station in another mode is the double entry of S-42.
   */
  static begin(given: ResidencyGiven): Residency {
    const { station, mandate, mode, from, to } = given;
    const residency = new Residency();
    residency.hold(given);
    if (to === null) station.stayOpen();
    if (mandate.voided || !holdsOn(mandate, from)) throw new Refusal('MANDATE_NOT_HELD', { on: from });
    Object.assign(residency, { id: given.id, mode, stationId: station.id });
    residency.lieIn(station.region);
    residency.mandateId = mandate.id;
    residency.personId = mandate.personId;
    residency.recordedAt = given.now;
    return residency;
  }

  /** Ends it on a day, the first it no longer holds. */
  end(on: CivilDay, reason: string): Told {
    if (this.validTo !== null) throw new Refusal('RESIDENCY_ENDED', { on: this.validTo });
    return this.endOn(on, reason);
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], personIds: [this.personId] };
  }

  told(): Told {
    const { stationId, personId, mandateId, mode, validFrom: from, validTo: to, voided } = this;
    return told(residencyChanged, this, { stationId, personId, mandateId, mode, from, to, voided });
  }
}
