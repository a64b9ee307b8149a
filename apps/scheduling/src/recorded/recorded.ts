import { Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay } from '@renda/calendar';
import { Refusal, RegionalAggregate, type Told } from '@renda/subgraph';
import { reasonGiven } from '../codes.js';
import { type RecordAction, recordLifecycle, type RecordStatus } from './recorded.lifecycle.js';

/** What happened on a day, as somebody recorded it. It counts only when a second person has verified it, and until it is taken back (001§6, A-54). */
export abstract class Recorded extends RegionalAggregate {
  @Property({ type: 'date' })
  day!: CivilDay;

  @Property({ type: 'text' })
  mode!: string;

  @Property({ type: 'text' })
  status: RecordStatus = 'RECORDED';

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

  /** The persons whose doing it was: none of them verifies it. */
  protected abstract doneBy(): readonly string[];

  /** Takes the status to where its lifecycle table leads. */
  protected step(action: RecordAction): void {
    this.status = recordLifecycle.after(this.status, action);
  }

  /** A second pair of eyes, never one's own (SECOND_PERSON_NEEDED). From now on it counts. */
  verify(given: { now: Date; by: string; byPersonId: string | null }): Told {
    if (given.byPersonId !== null && this.doneBy().includes(given.byPersonId)) throw new Refusal('SECOND_PERSON_NEEDED');
    this.step('verify');
    this.verifiedAt = given.now;
    this.verifiedBy = given.by;
    return this.changed();
  }

  /** Takes it back for a reason; whatever counts it is countered there. */
  correct(reason: string | null | undefined): Told {
    const given = reasonGiven(reason);
    this.step('correct');
    this.reason = given;
    return this.changed();
  }
}
