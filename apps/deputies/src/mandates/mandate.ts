import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { addDays, type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { mandateChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode, oneOf } from '../codes.js';
import type { Term } from '../terms/term.js';

export const elections = ['DIRECT', 'INDIRECT'] as const;
export const mandateStatuses = ['ELECTED', 'ACTIVE', 'RESTRICTED', 'ENDED'] as const;
export type MandateStatus = (typeof mandateStatuses)[number];

export interface MandateGiven extends DayRange {
  readonly id: string;
  readonly personId: string;
  readonly term: Term;
  readonly election: string;
  readonly constituencyId: string | null;
  readonly electingUnitId: string | null;
  readonly status: string;
  readonly now: Date;
}

/** A person's seat in one congress for one term (代表资格): a dated relation, ended but never deleted. One person may hold several at once (D-01). */
@Entity({ tableName: 'mandate' })
export class Mandate extends DatedRelation {
  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid' })
  termId!: string;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'text' })
  election!: string;

  @Property({ type: 'uuid', nullable: true })
  constituencyId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  electingUnitId: string | null = null;

  @Property({ type: 'text' })
  status!: MandateStatus;

  /** Direct election goes with a constituency, indirect with an electing unit (D-05); a mandate lies within its term. */
  static begin(given: MandateGiven): Mandate {
    const { id, personId, constituencyId, electingUnitId, from, to, now, term } = given;
    const direct = oneOf('election', elections, given.election) === 'DIRECT';
    if (direct !== (constituencyId !== null) || direct === (electingUnitId !== null)) throw new Refusal('ELECTION_UNFIT', { election: given.election });
    if (!holdsOn(term.range, from)) throw new Refusal('OUTSIDE_TERM', { from: term.validFrom, to: term.validTo });
    const mandate = new Mandate();
    mandate.hold(given);
    const status = oneOf('status', mandateStatuses, given.status);
    if (status === 'ENDED' && to === null) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    Object.assign(mandate, { id, personId, election: given.election, constituencyId, electingUnitId, status });
    mandate.termId = term.id;
    mandate.level = term.level;
    mandate.lieIn(term.region);
    mandate.recordedAt = now;
    return mandate;
  }

  /** Ends it on a day (the first it no longer holds, tomorrow at the latest), for a reason: the term is over, moved away, recalled (D-10). */
  end(on: CivilDay, reason: string, today: CivilDay): Told {
    if (this.status === 'ENDED') throw new Refusal('MANDATE_ENDED');
    const tomorrow = addDays(today, 1);
    if (on > tomorrow || on > (this.validTo ?? tomorrow)) throw new Refusal('BAD_USER_INPUT', { field: 'endedOn', after: this.validFrom });
    this.status = 'ENDED';
    return this.endOn(on, catalogueCode('reason', reason));
  }

  /** Refuses what would begin on a day on which the mandate does not hold, or last longer than one that has ended (MANDATE_NOT_HELD). */
  carry({ from, to }: DayRange): void {
    const outlasted = this.status === 'ENDED' && (to === null || to > (this.validTo ?? to));
    if (this.voided || !holdsOn(this.range, from) || outlasted) throw new Refusal('MANDATE_NOT_HELD', { from: this.validFrom, to: this.validTo });
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: [this.personId] };
  }

  told(): Told {
    const { personId, level, regionId, termId, election: electionKind, constituencyId, validFrom: from, validTo: to, status, voided } = this;
    return told(mandateChanged, this, { personId, level, regionId, termId, electionKind, constituencyId, from, to, status, voided });
  }
}
