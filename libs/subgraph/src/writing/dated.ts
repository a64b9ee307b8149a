import { Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay, DayRange } from '@renda/calendar';
import { Refusal } from '../refusal.js';
import { RegionalAggregate, type Told } from './aggregate.js';

/** What is there from a day on, until but not on the first day it no longer is. */
export abstract class DatedAggregate extends RegionalAggregate {
  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  get range(): DayRange {
    return { from: this.validFrom, to: this.validTo };
  }

  /** Sets its days; an end that is not after the beginning is refused. */
  protected hold({ from, to }: DayRange): void {
    if (to !== null && to <= from) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    this.validFrom = from;
    this.validTo = to;
  }
}

/** A dated relation: ended for a reason, never deleted. What never was true is voided, and stays to be seen. */
export abstract class DatedRelation extends DatedAggregate {
  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  voidedAt: Date | null = null;

  get voided(): boolean {
    return this.voidedAt !== null;
  }

  /** Whether it is over on a day: ended by then, or voided. */
  protected overOn(day: CivilDay): boolean {
    return this.voided || (this.validTo !== null && this.validTo <= day);
  }

  /** Ends with what it rests on; what would only have begun on that day or later is taken back. */
  endWith(on: CivilDay, reason: string, at: Date): Told {
    return on <= this.validFrom ? this.void(at, reason) : this.endOn(on, reason);
  }

  /** Ends it on a day after its first; whether it can still be ended is for the relation to say. */
  protected endOn(on: CivilDay, reason: string): Told {
    if (on <= this.validFrom) throw new Refusal('BAD_USER_INPUT', { field: 'endedOn', after: this.validFrom });
    this.validTo = on;
    this.reason = reason;
    return this.changed();
  }

  /** Takes back what has not begun, or never was true. */
  protected void(at: Date, reason: string): Told {
    this.voidedAt = at;
    this.reason = reason;
    return this.changed();
  }
}
