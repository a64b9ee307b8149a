import { moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import type { By, Mark } from './output.js';

/** The cells of an imported row that say how it was judged. */
export const markCells = { judged_at: moment.nullish(), high_quality: z.boolean().nullish(), judged_reason: z.string().max(500).nullish() };
type MarkCells = z.infer<z.ZodObject<typeof markCells>>;

/** Who did a step of the past: nobody wrote it down. Throws BAD_USER_INPUT for a moment that has not come. */
export function past(at: Date, now: Date): By {
  if (at > now) throw new Refusal('BAD_USER_INPUT', { field: 'at', latest: now.toISOString() });
  return { callerId: null, personId: null, at };
}

/** The mark that a past output was given, and when; null for one that nobody judged. The two cells go together, or it is refused. */
export function pastMark({ judged_at: at, high_quality: highQuality, judged_reason: reason }: MarkCells, now: Date): { mark: Mark; by: By } | null {
  if (at && typeof highQuality === 'boolean') return { mark: { highQuality, reason: reason ?? '' }, by: past(at, now) };
  if (at || typeof highQuality === 'boolean') throw new Refusal('BAD_USER_INPUT', { field: at ? 'high_quality' : 'judged_at' });
  return null;
}
