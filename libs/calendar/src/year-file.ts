import { z } from 'zod';
import { type CivilDay, civilDay, isCivilDay } from './civil-day.js';
import { weekdayOf } from './periods.js';

/** One year of the State Council's notice: which days are off by name, and which weekend days are worked for them. */
export interface CalendarYear {
  readonly year: number;
  /** What says so: the notice's number, or the package the data came with. */
  readonly source: string;
  readonly holidays: readonly NamedDays[];
  readonly makeUpDays: readonly NamedDays[];
}

export interface NamedDays {
  readonly name: string;
  readonly days: readonly CivilDay[];
}

export interface YearFault {
  /** Where in the file, as `holidays[0].days[2]`; empty for the file as a whole. */
  readonly at: string;
  readonly says: string;
}

export type ReadYear = { readonly ok: true; readonly year: CalendarYear } | { readonly ok: false; readonly faults: readonly YearFault[] };

const day = z.string().refine(isCivilDay, 'is not an existing day YYYY-MM-DD').transform(civilDay);
const named = z.strictObject({ name: z.string().trim().min(1).max(40), days: z.array(day).min(1).max(366) });
const shape = z.strictObject({
  year: z.int().min(1949).max(9998),
  source: z.string().trim().min(1).max(200),
  holidays: z.array(named).min(1).max(60),
  makeUpDays: z.array(named).max(60),
});

/** Reads the JSON text of a year file. A file with any fault gives no year, and all its faults. */
export function readYearFile(text: string): ReadYear {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, faults: [{ at: '', says: 'is not JSON' }] };
  }
  const read = shape.safeParse(value);
  if (!read.success) return { ok: false, faults: read.error.issues.map((issue) => ({ at: placeOf(issue.path), says: issue.message })) };
  const faults = faultsOf(read.data);
  return faults.length === 0 ? { ok: true, year: read.data } : { ok: false, faults };
}

/** What is wrong with the days of a year, though each exists: another year's, named twice, or a make-up day on a day that is worked anyway. */
function faultsOf(year: CalendarYear): YearFault[] {
  const seen = new Set<CivilDay>();
  return (['holidays', 'makeUpDays'] as const).flatMap((list) =>
    year[list].flatMap((entry, place) =>
      entry.days.flatMap((one, number) => {
        const at = `${list}[${place}].days[${number}]`;
        const faults: YearFault[] = [];
        if (Number(one.slice(0, 4)) !== year.year) faults.push({ at, says: `${one} is not in ${year.year}` });
        if (seen.has(one)) faults.push({ at, says: `${one} is named twice` });
        if (list === 'makeUpDays' && weekdayOf(one) % 6 !== 0) faults.push({ at, says: `${one} is neither a Saturday nor a Sunday` });
        seen.add(one);
        return faults;
      }),
    ),
  );
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('').replace(/^\./, '');
}
