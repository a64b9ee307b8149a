import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { addDays, type CivilDay, dayOf } from '@renda/calendar';
import { visitChanged } from '@renda/events';
import { Refusal, type Told, told } from '@renda/subgraph';
import { oneOf, openCode } from '../codes.js';
import type { HeardMandate } from '../heard/heard-mandates.js';
import type { Place } from '../heard/heard-stations.js';
import { RecordedDuty } from '../ledger/recorded-duty.js';

const evidences = ['SCAN', 'SIGNATURE'] as const;

export interface VisitGiven {
  readonly id: string;
  readonly station: Place;
  readonly mandate: HeardMandate;
  readonly enteredAt: Date;
  readonly leftAt: Date | null;
  readonly purpose: string;
  readonly evidence: string;
  readonly leftPost: boolean;
  readonly now: Date;
  readonly by: string;
  readonly byPersonId: string | null;
}

/** A deputy at a liaison station (进站履职, A-31). Not at one station twice at the same time (VISIT_OVERLAPS). */
@Entity({ tableName: 'station_visit' })
export class StationVisit extends RecordedDuty {
  @Property({ type: 'uuid' })
  stationId!: string;

  @Property({ type: 'datetime' })
  enteredAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  leftAt: Date | null = null;

  @Property({ type: 'datetime' })
  presentUntil!: Date;

  @Property({ type: 'text' })
  purpose!: string;

  @Property({ type: 'text' })
  evidence!: string;

  /** The deputy said so himself. */
  @Property({ type: 'boolean' })
  declared!: boolean;

  /** It has happened (VISIT_TO_COME); its day is the day of entering in Shanghai; without a time of leaving it lasts to the end of that day. */
  static record(given: VisitGiven): StationVisit {
    const { id, station, mandate, enteredAt, leftAt, leftPost, now } = given;
    if (leftAt !== null && leftAt <= enteredAt) throw new Refusal('BAD_USER_INPUT', { field: 'leftAt' });
    if (enteredAt > now || (leftAt !== null && leftAt > now)) throw new Refusal('VISIT_TO_COME');
    const visit = new StationVisit();
    Object.assign(visit, { id, enteredAt, leftAt, leftPost });
    visit.stationId = station.id;
    visit.lieIn({ id: station.regionId, path: station.regionPath });
    // Contact with an online station is kept, told apart from being there: whether it counts is for the rulebook (AMB-03).
    visit.mode = station.online ? 'ONLINE' : 'ON_SITE';
    visit.mandateId = mandate.id;
    visit.personId = mandate.personId;
    visit.day = dayOf(enteredAt);
    visit.presentUntil = leftAt ?? endOf(visit.day);
    visit.purpose = openCode(given.purpose, 'purpose');
    visit.evidence = oneOf(evidences, given.evidence, 'evidence');
    visit.declared = given.byPersonId === mandate.personId;
    visit.recordedAt = now;
    visit.recordedBy = given.by;
    return visit;
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], stationIds: [this.stationId], personIds: [this.personId] };
  }

  told(): Told {
    const { stationId, mandateId, personId, regionId, status, day, purpose, evidence, leftPost, mode } = this;
    const [leftAt, verifiedAt] = [this.leftAt?.toISOString() ?? null, this.verifiedAt?.toISOString() ?? null];
    const enteredAt = this.enteredAt.toISOString();
    return told(
      visitChanged, this, { stationId, mandateId, personId, regionId, status, day, enteredAt, leftAt, purpose, evidence, leftPost, mode, verifiedAt },
    );
  }
}

/** Midnight in Shanghai, which has kept UTC+8 since 1991. */
function endOf(day: CivilDay): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`);
}
