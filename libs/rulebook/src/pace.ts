import { betweenSessions, dayCount, type CivilDay, type DayRange } from '@renda/calendar';
import { type Obligation } from './entry.js';
import { type Status } from './obligation.js';
import { type Period } from './period.js';

/** How far a subject's part of a period has gone, in countable days that have passed. */
export interface Pace extends Period {
  /** The subject began within the period. */
  readonly partial: boolean;
  /** The min in proportion to the subject's part of the period, rounded up. */
  readonly prorata: number;
  status(done: number, required: number): Extract<Status, 'MET' | 'ON_TRACK' | 'AT_RISK' | 'SHORT'>;
  forecast(done: number): number | null;
}

/** Null when days between sessions are asked for and sessions are not known. The day asked about has not passed yet. */
export function paceOf(obligation: Obligation, subject: DayRange, period: Period, day: CivilDay, sessions: readonly DayRange[] | null): Pace | null {
  const from = subject.from > period.from ? subject.from : period.from;
  const to = subject.to !== null && subject.to < period.to ? subject.to : period.to;
  const between = obligation.countableDays === 'BETWEEN_SESSIONS';
  if (between && !sessions) return null;
  const days = (until: CivilDay) => betweenSessions({ from, to: until }, between ? (sessions ?? []) : []).reduce((sum, range) => sum + dayCount({ from: range.from, to: range.to ?? until }), 0);
  const total = days(to);
  const passed = days(day < to ? day : to);
  return {
    from,
    to,
    partial: from > period.from,
    prorata: Math.ceil(((obligation.min ?? 0) * dayCount({ from, to: period.to })) / dayCount(period)),
    status: (done, required) => {
      if (done >= required) return 'MET';
      if (day >= to) return 'SHORT';
      return done < halfUp(required * passed, total) ? 'AT_RISK' : 'ON_TRACK';
    },
    forecast: (done) => (passed === 0 ? null : (done * total) / passed),
  };
}

/** A quotient of whole numbers rounded half up, without a fraction in between. */
export function halfUp(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : Math.floor((2 * numerator + denominator) / (2 * denominator));
}
