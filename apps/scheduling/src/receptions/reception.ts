import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { dayOf } from '@renda/calendar';
import { receptionChanged } from '@renda/events';
import { Refusal, type Told, told } from '@renda/subgraph';
import type { HeardMandate } from '../heard/heard-mandates.js';
import type { Place } from '../heard/heard-stations.js';
import { Recorded } from '../recorded/recorded.js';

/** Most deputies who receive together. */
export const mostReceiving = 20;

export interface ReceptionGiven {
  readonly id: string;
  readonly station: Place;
  readonly mandates: readonly HeardMandate[];
  readonly heldFrom: Date;
  readonly heldUntil: Date;
  readonly fixedDay: boolean;
  readonly personTimes: number | null;
  readonly now: Date;
  readonly by: string;
}

/** Deputies receiving the public at a station (接待群众, A-32, A-38). A deputy does not receive twice at one station at the same time (RECEPTION_OVERLAPS). */
@Entity({ tableName: 'reception' })
export class Reception extends Recorded {
  @Property({ type: 'uuid' })
  stationId!: string;

  /** Who received; `personIds` are the persons behind them, in the same order. */
  @Property({ type: 'array', columnType: 'uuid[]' })
  mandateIds!: string[];

  @Property({ type: 'array', columnType: 'uuid[]' })
  personIds!: string[];

  @Property({ type: 'datetime' })
  heldFrom!: Date;

  @Property({ type: 'datetime' })
  heldUntil!: Date;

  /** Whether it was the station's fixed day (固定日, A-34). */
  @Property({ type: 'boolean' })
  fixedDay!: boolean;

  /** Person-times received; null: nobody counted. */
  @Property({ type: 'integer', nullable: true })
  personTimes: number | null = null;

  /** It is over (NOT_YET_HELD) and ended on the day it began, in Shanghai. */
  static record(given: ReceptionGiven): Reception {
    const { id, station, mandates, heldFrom, heldUntil, fixedDay, personTimes, now } = given;
    if (heldUntil <= heldFrom || dayOf(heldUntil) !== dayOf(heldFrom)) throw new Refusal('BAD_USER_INPUT', { field: 'heldUntil' });
    if (heldUntil > now) throw new Refusal('NOT_YET_HELD');
    if (personTimes !== null && personTimes < 0) throw new Refusal('BAD_USER_INPUT', { field: 'personTimes' });
    const reception = new Reception();
    Object.assign(reception, { id, heldFrom, heldUntil, fixedDay, personTimes });
    reception.stationId = station.id;
    reception.lieIn({ id: station.regionId, path: station.regionPath });
    reception.mode = station.online ? 'ONLINE' : 'ON_SITE';
    reception.mandateIds = mandates.map((mandate) => mandate.id);
    reception.personIds = mandates.map(({ personId }) => personId);
    reception.day = dayOf(heldFrom);
    reception.recordedAt = now;
    reception.recordedBy = given.by;
    return reception;
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], personIds: this.personIds };
  }

  told(): Told {
    const { stationId, regionId, day, mode, fixedDay, mandateIds, personTimes, status } = this;
    const verifiedAt = this.verifiedAt?.toISOString() ?? null;
    return told(receptionChanged, this, { stationId, regionId, day, mode, fixedDay, mandateIds, personTimes, status, verifiedAt });
  }

  protected override doneBy(): readonly string[] {
    return this.personIds;
  }
}
