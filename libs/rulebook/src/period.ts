import { addDays, civilDay, holdsOn, type CivilDay, type DayRange } from '@renda/calendar';
import { type PeriodKind } from './entry.js';

/** What periods lean on besides the calendar. Null: not heard, and so unknown; an empty list: known that there is none. */
export interface CongressTimes {
  readonly terms: readonly DayRange[] | null;
  readonly sessions: readonly DayRange[] | null;
}

export interface Period {
  readonly from: CivilDay;
  readonly to: CivilDay;
}

/** The period around a day, or what must be known to say it. */
export type PeriodAnswer = { readonly period: Period; readonly missing?: undefined } | { readonly period?: undefined; readonly missing: 'terms' | 'sessions' };

const monthsOf: Partial<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The period of a kind that holds a day, half-open: weeks from Monday, and a session year from the first day of one session to the first day of the next. */
export function periodAround(kind: PeriodKind, day: CivilDay, times: CongressTimes): PeriodAnswer {
  const months = monthsOf[kind];
  if (months !== undefined) return { period: monthsAround(day, months) };
  if (kind === 'WEEK') {
    const from = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    return { period: { from, to: addDays(from, 7) } };
  }
  if (kind === 'TERM') {
    const term = times.terms?.find((one) => holdsOn(one, day));
    return term?.to ? { period: { from: term.from, to: term.to } } : { missing: 'terms' };
  }
  const starts = (times.sessions ?? []).map((session) => session.from).sort();
  const from = starts.filter((start) => start <= day).at(-1);
  const to = starts.find((start) => start > day);
  return from && to ? { period: { from, to } } : { missing: 'sessions' };
}

function monthsAround(day: CivilDay, months: number): Period {
  const year = Number(day.slice(0, 4));
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months;
  return { from: firstOfMonth(year, first), to: firstOfMonth(year, first + months) };
}

function firstOfMonth(year: number, month: number): CivilDay {
  const whole = year + Math.floor(month / 12);
  return civilDay(`${String(whole).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}
