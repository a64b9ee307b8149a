import { type CivilDay, dayOf } from './civil-day.js';

const hour = 3_600_000;

/** The first moment of a day in Shanghai: exact in the summer times of 1986–1991 as well. */
export function startOfDay(day: CivilDay): Date {
  const midnight = new Date(`${day}T00:00:00+08:00`);
  const inSummerTime = new Date(midnight.getTime() - hour);
  return dayOf(inSummerTime) === day ? inSummerTime : midnight;
}

/** The last millisecond of a day in Shanghai, 23:59:59.999: what is due on a day may still be done then. */
export function endOfDay(day: CivilDay): Date {
  const plain = new Date(`${day}T23:59:59.999+08:00`);
  return dayOf(plain) === day ? plain : new Date(plain.getTime() - hour);
}

/** n hours by the clock, whatever the days between are. */
export function hoursAfter(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + hours * hour);
}
