import { deadline, type Deadline as CountedDeadline, type DayRange, type Extension, type WorkCalendar } from '@renda/calendar';
import { type Deadline } from './entry.js';
import { type Rule } from './resolution.js';

/** One version of a deadline, and the rulebook it stands in. */
export type LimitVersion = Pick<Rule<Deadline>, 'entry' | 'hash'>;

/** More time as it was approved. */
export interface ApprovedTime extends Extension {
  /** The version by which it was approved; without it, the one that counts. */
  readonly under?: LimitVersion;
}

export interface LimitAsked<E extends ApprovedTime> {
  readonly entry: Deadline;
  /** When what starts the clock happened. */
  readonly start: Date;
  readonly calendar: WorkCalendar;
  readonly suspensions?: readonly DayRange[];
  /** In the order of their approval. An entry that allows none takes none. */
  readonly extensions?: readonly E[];
}

/**
 * When the deadline of a rule ends, with each day counted or left out and why. How much all extensions up to one may add is said by the version by which that
 * one was approved: more time once given stays given, though the version that counts would allow less.
 */
export function limitOf<E extends ApprovedTime>({ entry, start, calendar, suspensions, extensions = [] }: LimitAsked<E>): CountedDeadline<E> {
  const { amount, clock, lastDay } = entry;
  const taken = takenOf(entry, extensions);
  const counted = deadline({ start, amount, clock, calendar, lastDay, suspensions, extensions: taken });
  return { ...counted, beyondMaximum: extensions.filter((one) => !taken.includes(one)) };
}

function takenOf<E extends ApprovedTime>(entry: Deadline, extensions: readonly E[]): E[] {
  let added = 0;
  return extensions.filter(({ amount, under }) => {
    const fits = added + amount <= ((under?.entry ?? entry).extension?.max ?? 0);
    if (fits) added += amount;
    return fits;
  });
}
