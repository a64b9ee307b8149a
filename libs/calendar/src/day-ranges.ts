import { type CivilDay, addDays, type DayRange, daysBetween, overlap } from './civil-day.js';

/** A half-open range that has an end. */
export interface ClosedRange extends DayRange {
  readonly to: CivilDay;
}

/** The days both ranges hold, or null when they share none. */
export function sharedDays(one: DayRange, other: DayRange): DayRange | null {
  if (!overlap(one, other)) return null;
  const from = one.from > other.from ? one.from : other.from;
  return { from, to: earlier(one.to, other.to) };
}

/** The days of a range that none of the others holds, in order; the others may come in any order and may share days. */
export function withoutRanges(range: DayRange, others: readonly DayRange[]): DayRange[] {
  const left: DayRange[] = [];
  let from: CivilDay | null = range.from;
  for (const other of inOrder(others.filter((one) => overlap(range, one)))) {
    if (from === null) break;
    if (other.from > from) left.push({ from, to: other.from });
    from = other.to === null ? null : other.to > from ? other.to : from;
  }
  if (from !== null && (range.to === null || from < range.to)) left.push({ from, to: range.to });
  return left;
}

/** The first of the ranges that holds a day (a term among terms), or null. */
export function rangeOn<Range extends DayRange>(ranges: readonly Range[], day: CivilDay): Range | null {
  return ranges.find((range) => range.from <= day && (range.to === null || day < range.to)) ?? null;
}

/** How many days a range has; negative never, for an empty or reversed range is zero. */
export function dayCount(range: ClosedRange): number {
  return Math.max(0, daysBetween(range.from, range.to));
}

/** The last day a range holds. */
export function lastDayOf(range: ClosedRange): CivilDay {
  return addDays(range.to, -1);
}

/** The same ranges, the earliest first; the given list stays as it was. */
export function inOrder<Range extends DayRange>(ranges: readonly Range[]): Range[] {
  return ranges.toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
}

function earlier(one: CivilDay | null, other: CivilDay | null): CivilDay | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
