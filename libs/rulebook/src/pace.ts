import { addDays, betweenSessions, dayCount, type CivilDay, type DayRange } from '@renda/calendar';
import { type Obligation } from './entry.js';
import { type Status } from './obligation.js';
import { type Period } from './period.js';

export type PaceStatus = Extract<Status, 'MET' | 'ON_TRACK' | 'AT_RISK' | 'SHORT'>;

/** How far a subject's part of a period has gone, in countable days that have passed. */
export interface Pace extends Period {
  /** The subject began within the period. */
  readonly partial: boolean;
  /** The min in proportion to the subject's part of the period, rounded up. */
  readonly prorata: number;
  status(done: number, required: number): PaceStatus;
  forecast(done: number): number | null;
  /** The first day on which so much is behind; null when that never comes within the part. */
  behindFrom(done: number, required: number): CivilDay | null;
}

/** Null when days between sessions are asked for and sessions are not known. The day asked about has not passed yet. */
export function paceOf(obligation: Obligation, subject: DayRange, period: Period, day: CivilDay, sessions: readonly DayRange[] | null): Pace | null {
  const from = subject.from > period.from ? subject.from : period.from;
  const to = subject.to !== null && subject.to < period.to ? subject.to : period.to;
  const between = obligation.countableDays === 'BETWEEN_SESSIONS';
  if (between && !sessions) return null;
  const countable = betweenSessions({ from, to }, between ? (sessions ?? []) : []);
  const days = (until: CivilDay) => countable.reduce((sum, range) => sum + dayCount({ from: range.from, to: range.to !== null && range.to < until ? range.to : until }), 0);
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
    behindFrom: (done, required) => {
      // halfUp(required × passed, total) is over `done` as soon as 2 × required × passed reaches this.
      const enough = total * (2 * Math.floor(done) + 1);
      return done >= required ? null : dayAfter(countable, Math.ceil(enough / (2 * required)));
    },
  };
}

/** The first day by which so many days of the ranges have passed; null when they are not so many. */
function dayAfter(ranges: readonly DayRange[], passed: number): CivilDay | null {
  let left = Math.max(1, passed);
  for (const { from, to } of ranges) {
    const length = to === null ? Infinity : dayCount({ from, to });
    if (left <= length) return addDays(from, left);
    left -= length;
  }
  return null;
}

/** A quotient of whole numbers rounded half up, without a fraction in between. */
export function halfUp(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : Math.floor((2 * numerator + denominator) / (2 * denominator));
}
