import { addDays, type CivilDay, civilDay, daysOfMonth } from './civil-day.js';
import type { ClosedRange } from './day-ranges.js';

/** What "each week, month, quarter, half-year, year" counts over. Weeks begin on Monday; the others with their first month. */
export type PeriodKind = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

export const periodKinds: readonly PeriodKind[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'];

const monthsOf = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 } as const;

/** The period of a kind that holds a day. */
export function periodOn(kind: PeriodKind, day: CivilDay): ClosedRange {
  if (kind === 'DAY') return { from: day, to: addDays(day, 1) };
  if (kind === 'WEEK') {
    const monday = addDays(day, -((weekdayOf(day) + 6) % 7));
    return { from: monday, to: addDays(monday, 7) };
  }
  const months = monthsOf[kind];
  const month = Number(day.slice(5, 7)) - 1;
  const from = civilDay(`${day.slice(0, 4)}-${String(month - (month % months) + 1).padStart(2, '0')}-01`);
  return { from, to: addMonths(from, months) };
}

/** All periods of a kind that hold a day of the range, in order, whole: the first may begin before the range and the last end after it. */
export function periodsOver(kind: PeriodKind, range: ClosedRange): ClosedRange[] {
  const periods: ClosedRange[] = [];
  for (let from = range.from; from < range.to; ) {
    const period = periodOn(kind, from);
    periods.push(period);
    from = period.to;
  }
  return periods;
}

/** The same day n months later (earlier when negative), or the month's last day when it has no such day: 31 January and one month is 28 or 29 February. */
export function addMonths(day: CivilDay, months: number): CivilDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const first = `${String(inYear).padStart(4, '0')}-${String(inMonth).padStart(2, '0')}`;
  return civilDay(`${first}-${String(Math.min(date, daysOfMonth(inYear, inMonth))).padStart(2, '0')}`);
}

/** The same day n years later; 29 February becomes the 28th in a year without one. */
export function addYears(day: CivilDay, years: number): CivilDay {
  return addMonths(day, years * 12);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: CivilDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
