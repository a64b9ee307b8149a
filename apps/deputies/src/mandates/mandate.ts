import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { addDays, type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { mandateChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode, oneOf } from '../codes.js';
import { endsBeforeItBegins } from '../dated.js';
import type { Term } from '../terms/term.js';

export const elections = ['DIRECT', 'INDIRECT'] as const;
export const mandateStatuses = ['ELECTED', 'ACTIVE', 'RESTRICTED', 'ENDED'] as const;
export type MandateStatus = (typeof mandateStatuses)[number];

export interface MandateGiven {
  readonly id: string;
  readonly personId: string;
  readonly term: Term;
  readonly election: string;
  readonly constituencyId: string | null;
  readonly electingUnitId: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly status: string;
  readonly now: Date;
}

/** A person's seat in one congress for one term (代表资格): a dated relation, ended but never deleted. One person may hold several at once (D-01). */
@Entity({ tableName: 'mandate' })
export class Mandate implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid' })
  termId!: string;

  @Property({ type: 'text' })
  level!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'text' })
  election!: string;

  @Property({ type: 'uuid', nullable: true })
  constituencyId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  electingUnitId: string | null = null;

  @Property({ type: 'text' })
  status!: MandateStatus;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  voidedAt: Date | null = null;

  /** Direct election goes with a constituency, indirect with an electing unit (D-05); a mandate lies within its term. */
  static begin(given: MandateGiven): Mandate {
    const { id, personId, constituencyId, electingUnitId, from, to, now, term } = given;
    const direct = oneOf('election', elections, given.election) === 'DIRECT';
    if (direct !== (constituencyId !== null) || direct === (electingUnitId !== null)) throw new Refusal('ELECTION_UNFIT', { election: given.election });
    if (!holdsOn({ from: term.validFrom, to: term.validTo }, from)) throw new Refusal('OUTSIDE_TERM', { from: term.validFrom, to: term.validTo });
    if (endsBeforeItBegins(given)) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const status = oneOf('status', mandateStatuses, given.status);
    if (status === 'ENDED' && to === null) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const mandate = new Mandate();
    Object.assign(mandate, { id, personId, election: given.election, constituencyId, electingUnitId, status });
    mandate.termId = term.id;
    mandate.level = term.level;
    mandate.regionId = term.regionId;
    mandate.regionPath = term.regionPath;
    mandate.validFrom = from;
    mandate.validTo = to;
    mandate.recordedAt = now;
    return mandate;
  }

  get range(): DayRange {
    return { from: this.validFrom, to: this.validTo };
  }

  /** Ends it on a day (the first it no longer holds, tomorrow at the latest), for a reason: the term is over, moved away, recalled (D-10). */
  end(on: CivilDay, reason: string, today: CivilDay): Told {
    if (this.status === 'ENDED') throw new Refusal('MANDATE_ENDED');
    const latest = this.validTo ?? addDays(today, 1);
    if (on <= this.validFrom || on > latest || on > addDays(today, 1)) throw new Refusal('BAD_USER_INPUT', { field: 'endedOn', after: this.validFrom });
    this.validTo = on;
    this.status = 'ENDED';
    this.reason = catalogueCode('reason', reason);
    this.version += 1;
    return this.told();
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: [this.personId] };
  }

  told(): Told {
    const { personId, level, regionId, termId, election: electionKind, constituencyId, validFrom: from, validTo: to, status } = this;
    return told(
      mandateChanged, this, { personId, level, regionId, termId, electionKind, constituencyId, from, to, status, voided: this.voidedAt !== null },
      { regionId, regionPath: this.regionPath },
    );
  }
}
