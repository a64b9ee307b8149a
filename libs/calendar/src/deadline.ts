import { addDays, dayOf } from './civil-day.js';
import { endOfDay } from './day-moments.js';
import { countDays, type Counted, type CountedDay } from './counted-days.js';
import { countHours } from './counted-hours.js';
import { checkLimit, type Clock, extended, type Extension, type Limit } from './deadline-input.js';

export type { Clock, Extension, Limit } from './deadline-input.js';
export type { CountedDay, DayCounted } from './counted-days.js';

export interface Deadline<E extends Extension = Extension> {
  readonly clock: Clock;
  /** The last moment in time; null when it is not known (`complete` false) or when the clock stands without an end (`stands`). */
  readonly due: Date | null;
  /** No end can come before this, whatever a missing year turns out to be; equal to `due` where that is known; null while the clock stands. */
  readonly earliest: Date | null;
  /** Each day from the first that could count to the last, with whether it counted and why. */
  readonly days: readonly CountedDay[];
  /** Whether every year that the count needed has data. */
  readonly complete: boolean;
  readonly unknownYears: readonly number[];
  /** The clock stands, and nobody has said until when. */
  readonly stands: boolean;
  readonly granted: readonly E[];
  readonly beyondMaximum: readonly E[];
  /** True only after `due`; false while it cannot be overdue; null when a year without data decides. */
  overdueAt(now: Date): boolean | null;
}

/**
 * When a limit ends, and how that was counted: the same answer for the same arguments, in whatever zone the server runs.
 * A limit in days ends with 23:59:59.999 of its last day in Shanghai; one in hours with its very moment.
 */
export function deadline<E extends Extension>(limit: Limit<E>): Deadline<E> {
  checkLimit(limit);
  const { amount, granted, beyondMaximum } = extended(limit);
  const counted: Counted = limit.clock === 'HOURS' ? countHours(limit.start, amount, limit.suspensions ?? []) : countDays(limit, amount);
  const unknownYears = [...new Set(counted.days.filter((day) => day.counted === null).map((day) => Number(day.day.slice(0, 4))))];
  const complete = unknownYears.length === 0;
  const due = complete ? counted.end : null;
  return {
    clock: limit.clock,
    due,
    earliest: counted.end,
    days: counted.days,
    complete,
    unknownYears,
    stands: counted.end === null,
    granted,
    beyondMaximum,
    overdueAt(now) {
      if (counted.end === null || now <= counted.end) return false;
      return due === null ? null : true;
    },
  };
}

/** The n-th working day after a moment, counted from the day after (AMB-08), as the last moment of that day; null when a year without data decides. */
export function workingDaysAfter(start: Date, amount: number, calendar: Limit['calendar']): Date | null {
  return deadline({ start, amount, clock: 'WORKING_DAYS', calendar }).due;
}

/** The last moment of the n-th civil day after the day of a moment. */
export function civilDaysAfter(start: Date, amount: number): Date {
  return endOfDay(addDays(dayOf(start), amount));
}
