import { createRequire } from 'node:module';
import { civilDay } from './civil-day.js';
import type { CalendarYear, NamedDays } from './year-file.js';

export interface PublishedDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
}

const require = createRequire(import.meta.url);

/**
 * The years that chinese-days has data for, and no other. Its table is read, not its functions: those count in the server's zone and call every day of a
 * year they do not know an ordinary one. Its days off in lieu are holidays in this table.
 */
export function publishedYears(): CalendarYear[] {
  const table = require('chinese-days/dist/chinese-days.json') as PublishedDays;
  const { version } = require('chinese-days/package.json') as { version: string };
  return yearsIn(table, `chinese-days ${version}`);
}

/** The years of a table of days that are there as a whole. */
export function yearsIn(table: PublishedDays, source: string): CalendarYear[] {
  const years = [...new Set(Object.keys(table.holidays).map((day) => Number(day.slice(0, 4))))].toSorted((one, other) => one - other);
  return years
    .map((year) => ({ year, source, holidays: named(table.holidays, year), makeUpDays: named(table.workdays, year) }))
    .filter(isWhole);
}

/** A year of which only a few days are there, as a New Year's holiday that began in December, is not known. */
function isWhole(year: CalendarYear): boolean {
  return ['元旦', '春节', '国庆节'].every((name) => year.holidays.some((holiday) => holiday.name === name));
}

/** The table has 'English name,中文名,number' by day. */
function named(days: Readonly<Record<string, string>>, year: number): NamedDays[] {
  const ofYear = Object.entries(days).filter(([day]) => day.startsWith(`${year}-`));
  return Object.entries(Object.groupBy(ofYear, ([, text]) => text.split(',')[1] ?? text)).map(([name, entries]) => ({
    name,
    days: (entries ?? []).map(([day]) => civilDay(day)),
  }));
}
