import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { CivilDay, ClosedRange } from '@renda/calendar';
import { sessionChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';
import type { Level, Term } from '../terms/term.js';

export interface SessionGiven extends ClosedRange {
  readonly id: string;
  readonly term: Term;
  readonly number: number;
  readonly opensYear: boolean;
  readonly now: Date;
}

/**
 * A session (会议) of a congress: what lies outside all of them is between sessions (闭会期间, D-03). An extraordinary one (临时会议) opens no session
 * year (AMB-04). The table's constraints keep that a number stands once in a term and that no two sessions of it share a day.
 */
@Entity({ tableName: 'session' })
export class Session extends DatedRelation {
  @Property({ type: 'uuid' })
  termId!: string;

  @Property({ type: 'text' })
  level!: Level;

  @Property({ type: 'integer' })
  number!: number;

  @Property({ type: 'boolean' })
  opensYear!: boolean;

  /** A session has its last day from the start. */
  declare validTo: CivilDay;

  static enter(given: SessionGiven): Session {
    const { id, term, number, opensYear, now } = given;
    if (!Number.isInteger(number) || number < 1) throw new Refusal('BAD_USER_INPUT', { field: 'number' });
    const session = new Session();
    session.sit(given, term);
    Object.assign(session, { id, number, opensYear, termId: term.id, level: term.level, recordedAt: now });
    session.lieIn(term.region);
    return session;
  }

  /** Takes other days, or opens a year or not; where nothing is new, nothing is told. */
  change(days: ClosedRange, opensYear: boolean, term: Term): Told[] {
    if (this.voided) throw new Refusal('SESSION_VOIDED');
    if (days.from === this.validFrom && days.to === this.validTo && opensYear === this.opensYear) return [];
    this.sit(days, term);
    this.opensYear = opensYear;
    return [this.changed()];
  }

  takeBack(reason: string, now: Date): Told {
    if (this.voided) throw new Refusal('SESSION_VOIDED');
    return this.void(now, catalogueCode('reason', reason));
  }

  told(): Told {
    const { termId, level, regionId, number, validFrom: from, validTo: to, opensYear, voided } = this;
    return told(sessionChanged, this, { termId, level, regionId, number, from, to, opensYear, voided });
  }

  /** It lies within its term, its last day too. */
  private sit(days: ClosedRange, { validFrom: from, validTo: to }: Term): void {
    this.hold(days);
    if (days.from < from || (to !== null && days.to > to)) throw new Refusal('SESSION_OUTSIDE_TERM', { from, to });
  }
}
