import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { liesWithin } from '@renda/caller';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { delegationChanged } from '@renda/events';
import { DatedRelation, Refusal, type Region, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';
import type { Level, Term } from '../terms/term.js';

export interface DelegationGiven extends DayRange {
  readonly id: string;
  readonly name: string;
  readonly term: Term;
  readonly electingRegion: Region;
  readonly now: Date;
}

/** The deputies of an electing region at a higher congress (代表团, D-17), such as a city's at the provincial congress. It lies at that congress and ends with its term. */
@Entity({ tableName: 'delegation' })
export class Delegation extends DatedRelation {
  @Property({ type: 'text' })
  name!: string;

  @Property({ type: 'uuid' })
  termId!: string;

  @Property({ type: 'text' })
  level!: Level;

  @Property({ type: 'uuid' })
  electingRegionId!: string;

  @Property({ type: 'uuid', nullable: true })
  headMandateId: string | null = null;

  /**
   * The electing region lies below that of the congress; at the national one, which has no region of its own in a realm, it may be the term's own region.
   * The table's constraint keeps that it has one delegation there at a time (DELEGATION_EXISTS).
   */
  static form(given: DelegationGiven): Delegation {
    const { id, name, term, electingRegion, from, now } = given;
    if (name.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'name' });
    const own = electingRegion.path === term.regionPath;
    if (!liesWithin(electingRegion.path, term.regionPath) || (own && term.level !== 'NATIONAL')) throw new Refusal('ELECTING_REGION_NOT_BELOW');
    const to = given.to ?? term.validTo;
    if (!holdsOn(term.range, from) || (term.validTo !== null && to !== null && to > term.validTo)) {
      throw new Refusal('DELEGATION_OUTSIDE_TERM', { from: term.validFrom, to: term.validTo });
    }
    const delegation = new Delegation();
    delegation.hold({ from, to });
    Object.assign(delegation, { id, name: name.trim(), termId: term.id, level: term.level, electingRegionId: electingRegion.id, recordedAt: now });
    delegation.lieIn(term.region);
    return delegation;
  }

  /** The days of a member who joins on one of its days: until its end at the latest (DELEGATION_NOT_HELD). */
  daysOf({ from, to }: DayRange): DayRange {
    const last = to ?? this.validTo;
    const outlasted = this.validTo !== null && last !== null && last > this.validTo;
    if (this.voided || !holdsOn(this.range, from) || outlasted) throw new Refusal('DELEGATION_NOT_HELD', { from: this.validFrom, to: this.validTo });
    return { from, to: last };
  }

  /** Ends it on a day, the first it no longer holds: never later than it would have ended. */
  end(on: CivilDay, reason: string): Told {
    if (this.overOn(on)) throw new Refusal('DELEGATION_ENDED');
    return this.endOn(on, catalogueCode('reason', reason));
  }

  told(): Told {
    const { termId, level, regionId, electingRegionId, headMandateId, validFrom: from, validTo: to, voided } = this;
    return told(delegationChanged, this, { termId, level, regionId, electingRegionId, headMandateId, from, to, voided });
  }
}
