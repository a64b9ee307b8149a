import { type CivilDay, dayOf, endOfDay, publishedYears, workCalendar, type WorkCalendar } from '@renda/calendar';
import { z } from 'zod';
import { type Deadline, parts } from './entry.js';
import { askedOf, exampleDay as day, exampleMoment as moment } from './example-parts.js';
import { governingLimit } from './governing-limit.js';
import { limitOf } from './limit.js';
import { type RulesInForce } from './resolution.js';

const { code, happening, countedTime } = parts;
const suspension = z.tuple([day, day.nullable()]).transform(([from, to]) => ({ from, to }));

/** When the limit of a deadline ends that starts at a moment. Its days must lie in years whose holidays were published when the example was written. */
export const limitCase = z.strictObject({
  ...askedOf,
  starts: moment,
  /** The day on which it was met, or is judged; without it, that of the start. */
  judged: day.optional(),
  suspensions: z.array(suspension).default([]),
  /** How much more each adds, in the deadline's own clock. */
  extensions: z.array(countedTime).default([]),
  expect: z.strictObject({
    /** A day stands for its last moment; null while the clock stands without an end. */
    due: z.union([day, moment.transform((at) => at.toISOString())]).nullable(),
    counted: z.array(day).optional(),
    skipped: z.record(day, z.string()).optional(),
    beyondMaximum: z.array(z.int()).optional(),
    extension: z.strictObject({ by: z.int(), max: z.int() }).optional(),
    /** What starts and what ends the clock. */
    between: z.tuple([happening, happening]).optional(),
    variant: code.optional(),
  }),
});

/** Extensions are those of the version that governs. */
export function limitAnswer(started: Deadline, rulesOn: (day: CivilDay) => RulesInForce, one: z.infer<typeof limitCase>): Record<string, unknown> {
  const { starts: start, judged = dayOf(start), suspensions } = one;
  const extensions = one.extensions.map((amount) => ({ amount }));
  const { entry } = governingLimit({ started: { entry: started, hash: '' }, rulesOn, judged, start, calendar: published(), suspensions, extensions });
  const { due, days, beyondMaximum } = limitOf({ entry, start, calendar: published(), suspensions, extensions });
  return {
    due: due && told(due),
    counted: days.filter(({ counted }) => counted).map((one) => one.day),
    skipped: Object.fromEntries(days.filter(({ counted }) => !counted).map((one) => [one.day, one.reason])),
    beyondMaximum: beyondMaximum.map(({ amount }) => amount),
    extension: entry.extension && { by: entry.extension.by, max: entry.extension.max },
    between: [entry.starts, entry.ends],
    variant: entry.variant,
  };
}

function told(due: Date): string {
  const on = dayOf(due);
  return endOfDay(on).getTime() === due.getTime() ? on : due.toISOString();
}

let calendar: WorkCalendar | undefined;
const published = (): WorkCalendar => (calendar ??= workCalendar(publishedYears()));
