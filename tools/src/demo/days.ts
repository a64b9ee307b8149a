import { addDays, civilDay, daysBetween } from '@renda/calendar';

/** The day, or the Monday after it where it falls on a weekend. */
export function weekday(day: string): string {
  const number = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(civilDay(day), number === 6 ? 2 : number === 0 ? 1 : 0);
}

/** So many days later, on a weekday. */
export function later(day: string, days: number): string {
  return weekday(addDays(civilDay(day), days));
}

/** The part-th of `parts` weekdays that divide a time evenly. */
export function between(first: string, last: string, part: number, parts: number): string {
  const length = daysBetween(civilDay(first), civilDay(last));
  return later(first, Math.floor((length * part) / parts) + 2);
}

export function latest(...days: readonly string[]): string {
  return [...days].sort().at(-1) ?? '';
}

export function at(day: string, time: string): string {
  return `${day}T${time}:00+08:00`;
}
