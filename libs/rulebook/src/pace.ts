import { addDays, daysBetween, holdsOn, type CivilDay, type DayRange } from '@renda/calendar';
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
  const days = (until: CivilDay) => countableDays({ from, to: until }, between ? (sessions ?? []) : []);
  const total = days(to);
  const passed = days(day < to ? day : to);
  return {
    from,
    to,
    partial: from > period.from,
    prorata: Math.ceil(((obligation.min ?? 0) * daysBetween(from, period.to)) / daysBetween(period.from, period.to)),
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

/** Days of a range that are in no session. Sessions may overlap; a day is left out once. */
function countableDays(range: Period, sessions: readonly DayRange[]): number {
  if (range.to <= range.from) return 0;
  const out = new Set<CivilDay>();
  for (const session of sessions)
    for (let day = session.from > range.from ? session.from : range.from; day < range.to && holdsOn(session, day); day = addDays(day, 1)) out.add(day);
  return daysBetween(range.from, range.to) - out.size;
}
