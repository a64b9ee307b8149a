import { type DayRange } from '@renda/calendar';
import { z } from 'zod';
import { type Entry, parts } from './entry.js';

const { day, both, key } = parts;
const source = z.strictObject({ document: z.string().min(2), title: both });
/** A change of what held on past days, as of the day it is published: of one key, with the reason. */
const correction = z.strictObject({ key, on: day, reason: both });
const unexpressed = z.strictObject({ cite: z.string().min(3), reason: both });

/** The head of a rulebook file: everything but its entries and examples. */
export const headSchema = z.strictObject({
  jurisdiction: key,
  name: both,
  /** Six-digit code of the region it rules. */
  region: z.string().regex(/^\d{6}$/, 'is no region code of six digits'),
  /** True while the text has no effective date: it gives no rule in force and can only be simulated. */
  draft: z.boolean().default(false),
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Whether the text names its first day, or we read it so, and why. */
  dating: z.strictObject({ basis: z.enum(['text', 'reading']), reason: both }).optional(),
  checkedOn: day,
  sources: z.array(source).min(1, 'names no source'),
  unexpressed: z.array(unexpressed).default([]),
  /** Kept in later texts as the history of the rulebook; each lets its own publication only change the past. */
  corrections: z.array(correction).optional(),
});

export type RulebookHead = z.infer<typeof headSchema>;

/** A rulebook that passed validation. */
export interface Rulebook extends RulebookHead {
  readonly entries: readonly Entry[];
}

/** The days on which an entry holds; null in a draft, which holds on none. */
export function rangeOf(rulebook: RulebookHead, entry: Entry): DayRange | null {
  const from = entry.validFrom ?? rulebook.validFrom;
  if (rulebook.draft || from === undefined) return null;
  return { from, to: entry.validTo ?? rulebook.validTo ?? null };
}
