import type { CivilDay } from './civil-day.js';
import { weekdayOf } from './periods.js';
import type { CalendarYear } from './year-file.js';

export type DayReason = 'ORDINARY' | 'WEEKEND' | 'HOLIDAY' | 'MAKE_UP';

/** What a day is. In a year without data it is not known, not even on a Saturday: that may be a make-up day. */
export type CalendarDay =
  | { readonly known: true; readonly day: CivilDay; readonly working: boolean; readonly reason: DayReason; /** of the holiday taken or worked for */ readonly name: string | null }
  | { readonly known: false; readonly day: CivilDay; readonly year: number };

/** Working days of mainland China, as a value: it never changes, asks nobody and reads no clock. */
export interface WorkCalendar {
  /** The years it knows, in order, with what says so. */
  readonly years: readonly { readonly year: number; readonly source: string }[];
  /** What it was made of, for whoever must count the very same later: `workCalendar(calendar.given)`. */
  readonly given: readonly CalendarYear[];
  on(day: CivilDay): CalendarDay;
}

/** A calendar of exactly these years. Of two with one number the later wins whole: `workCalendar([...publishedYears(), ...yearsOfFiles])`. */
export function workCalendar(given: readonly CalendarYear[]): WorkCalendar {
  const years = new Map(given.map((year) => [year.year, year]));
  const special = new Map<CivilDay, { working: boolean; reason: DayReason; name: string }>();
  for (const year of years.values()) {
    for (const { name, days } of year.holidays) for (const day of days) special.set(day, { working: false, reason: 'HOLIDAY', name });
    for (const { name, days } of year.makeUpDays) for (const day of days) special.set(day, { working: true, reason: 'MAKE_UP', name });
  }
  return {
    years: [...years.values()].map(({ year, source }) => ({ year, source })).toSorted((one, other) => one.year - other.year),
    given: [...years.values()],
    on(day) {
      const year = Number(day.slice(0, 4));
      if (!years.has(year)) return { known: false, day, year };
      const weekend = weekdayOf(day) % 6 === 0;
      return { known: true, day, ...(special.get(day) ?? { working: !weekend, reason: weekend ? 'WEEKEND' : 'ORDINARY', name: null }) };
    },
  };
}
