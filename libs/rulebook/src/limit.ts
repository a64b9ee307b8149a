import { deadline, type Deadline as CountedDeadline, type DayRange, type Extension, type WorkCalendar } from '@renda/calendar';
import { type Deadline } from './entry.js';

export interface LimitAsked<E extends Extension> {
  readonly entry: Deadline;
  /** When what starts the clock happened. */
  readonly start: Date;
  readonly calendar: WorkCalendar;
  readonly suspensions?: readonly DayRange[];
  /** As approved; the entry says how much all of them may add. An entry that allows none takes none. */
  readonly extensions?: readonly E[];
}

/** When the deadline of a rule ends, with each day counted or left out and why. */
export function limitOf<E extends Extension>({ entry, start, calendar, suspensions, extensions }: LimitAsked<E>): CountedDeadline<E> {
  const { amount, clock, lastDay, extension } = entry;
  return deadline({ start, amount, clock, calendar, lastDay, suspensions, extensions, maxExtension: extension?.max ?? 0 });
}
