import { periodOn, rangeOn, sessionYears, type CivilDay, type ClosedRange, type DayRange } from '@renda/calendar';
import { type PeriodKind } from './entry.js';

/** What periods lean on besides the calendar. Null: not heard, and so unknown; an empty list: known that there is none. */
export interface CongressTimes {
  readonly terms: readonly DayRange[] | null;
  readonly sessions: readonly DayRange[] | null;
  /** Of the sessions those that open a year, where there are others: an extraordinary session would divide one. */
  readonly openings?: readonly DayRange[] | null;
}

export type Period = ClosedRange;

/** The period around a day, or what must be known to say it. */
export type PeriodAnswer = { readonly period: Period; readonly missing?: undefined } | { readonly period?: undefined; readonly missing: 'terms' | 'sessions' };

/** The period of a kind that holds a day, half-open. A term or a session year whose end is not known is no period yet. */
export function periodAround(kind: PeriodKind, day: CivilDay, times: CongressTimes): PeriodAnswer {
  if (kind !== 'TERM' && kind !== 'SESSION_YEAR') return { period: periodOn(kind, day) };
  const range = rangeOn(toldOf(kind, times), day);
  return range?.to ? { period: { from: range.from, to: range.to } } : { missing: kind === 'TERM' ? 'terms' : 'sessions' };
}

/** The first day of the next term or session year that begins after a day and whose end is known; null where there is none, and for the periods of the calendar. */
export function nextKnownPeriod(kind: PeriodKind, day: CivilDay, times: CongressTimes): CivilDay | null {
  if (kind !== 'TERM' && kind !== 'SESSION_YEAR') return null;
  return toldOf(kind, times).flatMap(({ from, to }) => (to !== null && from > day ? [from] : [])).sort()[0] ?? null;
}

function toldOf(kind: 'TERM' | 'SESSION_YEAR', { terms, sessions, openings = sessions }: CongressTimes): readonly DayRange[] {
  return kind === 'TERM' ? (terms ?? []) : sessionYears(openings ?? []);
}
