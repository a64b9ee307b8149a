import type { DayRange } from './civil-day.js';
import type { WorkCalendar } from './work-calendar.js';

/** What a limit is counted in. Working and civil days begin the day after the start; hours run by the clock from the start itself, holidays or not. */
export type Clock = 'WORKING_DAYS' | 'CIVIL_DAYS' | 'HOURS';

/** More time, in the limit's own clock. Who approved it is the caller's to keep: anything more on the object comes back with it. */
export interface Extension {
  readonly amount: number;
}

export interface Limit<E extends Extension = Extension> {
  readonly start: Date;
  /** How many days or hours: a whole number from 1 to 10 000. */
  readonly amount: number;
  readonly clock: Clock;
  readonly calendar: WorkCalendar;
  /** Days on which the clock stands, whole days in Shanghai, hours too; without `to` it stands until told otherwise. */
  readonly suspensions?: readonly DayRange[];
  /** Taken in order; one that would bring their sum over `maxExtension` is left out whole. */
  readonly extensions?: readonly E[];
  /** The most that all extensions together may add; none stated, no bound. */
  readonly maxExtension?: number;
  /** For civil days: `roll` moves the end from a day off to the next working day, `stay` (default) leaves it. Working days end on a working day anyway, hours never move. */
  readonly lastDay?: 'roll' | 'stay';
}

const most = 10_000;

/** Throws RangeError for an amount that is none: a limit without a number is no limit. */
export function checkLimit(limit: Limit): void {
  for (const amount of [limit.amount, ...(limit.extensions ?? []).map((extension) => extension.amount)]) {
    if (!Number.isInteger(amount) || amount < 1 || amount > most) throw new RangeError(`not an amount from 1 to ${most}: ${amount}`);
  }
  if (limit.maxExtension !== undefined && !(limit.maxExtension >= 0)) throw new RangeError(`not a bound: ${limit.maxExtension}`);
  if (Number.isNaN(limit.start.getTime())) throw new RangeError('the start is no moment');
}

/** Which extensions hold, and how much they add. */
export function extended<E extends Extension>(limit: Limit<E>): { amount: number; granted: E[]; beyondMaximum: E[] } {
  const granted: E[] = [];
  const beyondMaximum: E[] = [];
  let added = 0;
  for (const extension of limit.extensions ?? []) {
    const fits = added + extension.amount <= (limit.maxExtension ?? Infinity);
    (fits ? granted : beyondMaximum).push(extension);
    if (fits) added += extension.amount;
  }
  return { amount: limit.amount + added, granted, beyondMaximum };
}
