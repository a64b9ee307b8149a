import { Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';
import { Refusal, RegionalAggregate, type Told } from '@renda/subgraph';
import { reasonGiven } from '../codes.js';

/** A duty of one deputy on one day as somebody recorded it. It counts only when a second person has verified it, and until it is taken back (001§6, A-54). */
export abstract class RecordedDuty extends RegionalAggregate {
  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'date' })
  day!: CivilDay;

  @Property({ type: 'text' })
  mode!: string;

  @Property({ type: 'boolean' })
  leftPost!: boolean;

  @Property({ type: 'text' })
  status: 'RECORDED' | 'VERIFIED' | 'CORRECTED' = 'RECORDED';

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;

  @Property({ type: 'uuid' })
  recordedBy!: string;

  @Property({ type: 'datetime', nullable: true })
  verifiedAt: Date | null = null;

  @Property({ type: 'uuid', nullable: true })
  verifiedBy: string | null = null;

  /** Takes the status to where its own lifecycle table leads. */
  protected abstract step(action: 'verify' | 'correct'): void;

  /** A second pair of eyes: never the deputy's own. From now on it is duty. */
  verify(given: { now: Date; by: string; byPersonId: string | null }): Told {
    if (given.byPersonId === this.personId) throw new Refusal('SECOND_PERSON_NEEDED');
    this.step('verify');
    this.verifiedAt = given.now;
    this.verifiedBy = given.by;
    return this.changed();
  }

  /** Takes it back for a reason; what it added to the ledger is countered there. */
  correct(reason: string | null | undefined): Told {
    const given = reasonGiven(reason);
    this.step('correct');
    this.reason = given;
    return this.changed();
  }
}
