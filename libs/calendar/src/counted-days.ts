import { addDays, type CivilDay, dayOf, type DayRange, holdsOn } from './civil-day.js';
import { endOfDay } from './day-moments.js';
import type { Limit } from './deadline-input.js';
import type { CalendarDay, DayReason, WorkCalendar } from './work-calendar.js';

/** Why a day counted or did not. UNKNOWN_YEAR: no data, so nobody can say. LAST_DAY_OFF: the limit was over, but its last day was off. LAST_DAY: where it rolled to. */
export type DayCounted = DayReason | 'CIVIL' | 'HOURS' | 'SUSPENDED' | 'UNKNOWN_YEAR' | 'LAST_DAY_OFF' | 'LAST_DAY';

export interface CountedDay {
  readonly day: CivilDay;
  /** Null when its year has no data: it may count. */
  readonly counted: boolean | null;
  readonly reason: DayCounted;
  /** Of the holiday that took the day off or made it a working day. */
  readonly name: string | null;
}

export interface Counted {
  readonly days: readonly CountedDay[];
  /** The end, or the earliest possible one where a year is unknown; null when the clock stands without an end. */
  readonly end: Date | null;
}

/** Walks the days after the start until the amount is used up. A day without data is taken as one that may count, so that the end is never later than the true one. */
export function countDays(limit: Limit, amount: number): Counted {
  const days: CountedDay[] = [];
  let day = dayOf(limit.start);
  for (let left = amount; left > 0; ) {
    day = addDays(day, 1);
    const suspension = suspensionOn(limit.suspensions ?? [], day);
    if (suspension) {
      days.push({ day, counted: false, reason: 'SUSPENDED', name: null });
      if (suspension.to === null) return { days, end: null };
      continue;
    }
    const counted = limit.clock === 'CIVIL_DAYS' ? civil(day) : working(limit.calendar.on(day));
    days.push(counted);
    if (counted.counted !== false) left -= 1;
  }
  return limit.clock === 'CIVIL_DAYS' && limit.lastDay === 'roll' ? rolled(days, limit) : { days, end: endOfDay(day) };
}

/** The suspension that holds a day; one without an end before all others. */
export function suspensionOn(suspensions: readonly DayRange[], day: CivilDay): DayRange | undefined {
  const held = suspensions.filter((range) => holdsOn(range, day));
  return held.find((range) => range.to === null) ?? held[0];
}

function civil(day: CivilDay): CountedDay {
  return { day, counted: true, reason: 'CIVIL', name: null };
}

function working(known: CalendarDay): CountedDay {
  if (!known.known) return { day: known.day, counted: null, reason: 'UNKNOWN_YEAR', name: null };
  return { day: known.day, counted: known.working, reason: known.reason, name: known.name };
}

/** From a last day that is off on to the first working one on which the clock does not stand. */
function rolled(counted: readonly CountedDay[], limit: Limit): Counted {
  const days = [...counted];
  for (let last = days.pop(); last; ) {
    const suspension = suspensionOn(limit.suspensions ?? [], last.day);
    if (suspension) {
      days.push({ ...last, counted: false, reason: 'SUSPENDED', name: null });
      if (suspension.to === null) return { days, end: null };
    } else {
      const here = lastDayOn(limit.calendar, last);
      days.push(here);
      if (here.reason !== 'LAST_DAY_OFF') return { days, end: endOfDay(here.day) };
    }
    last = { day: addDays(last.day, 1), counted: false, reason: 'LAST_DAY', name: null };
  }
  return { days, end: null };
}

/** A day that may be the last: itself when it is worked, off with the holiday's name, or not known. */
function lastDayOn(calendar: WorkCalendar, day: CountedDay): CountedDay {
  const known = calendar.on(day.day);
  if (!known.known) return { ...day, counted: null, reason: 'UNKNOWN_YEAR' };
  return known.working ? day : { ...day, reason: 'LAST_DAY_OFF', name: known.name };
}
