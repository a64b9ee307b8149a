/**
 * A civil day 'YYYY-MM-DD' in Asia/Shanghai: a type of its own, never a Date.
 * Shanghai has kept UTC+8 since 1991; summer time of 1986–1991 comes from the zone's data, so `dayOf` is right for those years as well.
 */
export type CivilDay = string & { readonly brand: 'CivilDay' };

const pattern = /^\d{4}-\d{2}-\d{2}$/;
const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether a text is a day that exists: 2023-02-29 is none, nor is any of a year 0000, which no calendar and no database has. */
export function isCivilDay(text: string): text is CivilDay {
  if (!pattern.test(text) || text < '0001-01-01') return false;
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

/** The civil day in Shanghai at a moment, whatever zone the server keeps. Throws RangeError where that is no day of four-digit year. */
export function dayOf(moment: Date): CivilDay {
  const text = shanghai.format(moment);
  return civilDay(text.length < 10 ? text.padStart(10, '0') : text);
}

const [earliest, latest] = [new Date('0001-01-01T00:00:00Z'), new Date('9999-12-31T00:00:00+08:00')];

/** Whether a moment lies on a day in Shanghai that four digits can name, and the day after it as well. */
export function isOnCivilDay(moment: Date): boolean {
  return moment >= earliest && moment < latest;
}

/** n days later (earlier when negative). Throws RangeError for a day that no year of four digits holds. */
export function addDays(day: CivilDay, days: number): CivilDay {
  return dayNumbered(numberOf(day) + Math.floor(days));
}

/** Whole days from one day to another: negative when `to` comes first. */
export function daysBetween(from: CivilDay, to: CivilDay): number {
  return numberOf(to) - numberOf(from);
}

const daysOf400Years = 146_097;

/** Days since 0000-03-01. Reckoned in years that begin in March, so that a leap day is the last of its year: a Date costs two to four times as much, and verdicts ask millions of times. */
function numberOf(day: CivilDay): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + before + Number(day.slice(8)) - 1;
}

function dayNumbered(number: number): CivilDay {
  const era = Math.floor(number / daysOf400Years);
  const within = number - era * daysOf400Years;
  const yearOfEra = Math.floor((within - Math.floor(within / 1460) + Math.floor(within / 36_524) - Math.floor(within / 146_096)) / 365);
  const dayOfYear = within - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month < 3 ? 1 : 0);
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`no day of a year of four digits: ${String(year)}`);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}` as CivilDay;
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

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
