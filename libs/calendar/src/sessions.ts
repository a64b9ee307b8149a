import type { DayRange } from './civil-day.js';
import { inOrder, withoutRanges } from './day-ranges.js';

/** The days of a range on which no session sits (闭会期间): everything outside the given sessions, in order. */
export function betweenSessions(range: DayRange, sessions: readonly DayRange[]): DayRange[] {
  return withoutRanges(range, sessions);
}

/**
 * The years between two sessions of a congress: each from the first day of a session up to the first day of the next, the last one open. They share no
 * day and leave none out, but no day before the first session lies in one. Their days between sessions are the same as if each began when a session closed.
 * Give only the sessions that open a year: an extraordinary session left in would divide one.
 */
export function sessionYears(sessions: readonly DayRange[]): DayRange[] {
  const ordered = inOrder(sessions);
  const starts = ordered.map((session) => session.from).filter((from, place, all) => from !== all[place - 1]);
  return starts.map((from, place) => ({ from, to: starts[place + 1] ?? null }));
}
