/**
 * A civil day 'YYYY-MM-DD' in Asia/Shanghai: a type of its own, never a Date.
 * Shanghai has kept UTC+8 since 1991; summer time of 1986–1991 comes from the zone's data, so `dayOf` is right for those years as well.
 */
export type CivilDay = string & { readonly brand: 'CivilDay' };

const pattern = /^\d{4}-\d{2}-\d{2}$/;
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });
const dayLength = 86_400_000;

/** Whether a text is a day that exists: 2023-02-29 is none. */
export function isCivilDay(text: string): text is CivilDay {
  if (!pattern.test(text)) return false;
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysOfMonth(Number(text.slice(0, 4)), month);
}

/** How many days a month has; months from 1. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Reads a day; throws RangeError for what is not an existing day of four-digit year. */
export function civilDay(text: string): CivilDay {
  if (!isCivilDay(text)) throw new RangeError(`not a civil day: ${text.slice(0, 40)}`);
  return text;
}

/** The civil day in Shanghai at a moment, whatever zone the server keeps. */
export function dayOf(moment: Date): CivilDay {
  return civilDay(shanghai.format(moment));
}

/** n days later (earlier when negative). */
export function addDays(day: CivilDay, days: number): CivilDay {
  return civilDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10));
}

/** Whole days from one day to another: negative when `to` comes first. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength;
}

/** A half-open range of days: `to` is the first day it no longer holds, null while open. */
export interface DayRange {
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Whether a dated relation holds on a day. */
export function holdsOn(range: DayRange, day: CivilDay): boolean {
  return range.from <= day && (range.to === null || day < range.to);
}

/** Whether two ranges share a day. */
export function overlap(one: DayRange, other: DayRange): boolean {
  return (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to);
}
