import { dayOf } from '@renda/calendar';
import { z } from 'zod';
import { parts } from './entry.js';
import { firstJudged, isJudged, pastJudged } from './judged-days.js';

const { key, subject } = parts;

/** Examples run in the request of whoever publishes: what one of them counts is bounded, and so is how far its days lie apart. */
const otherTime = `is no day from ${firstJudged} up to ${pastJudged}`;
export const exampleDay = parts.day.refine(isJudged, otherTime);
export const exampleMoment = z.iso.datetime({ offset: true }).transform((text) => new Date(text)).refine((moment) => isJudged(dayOf(moment)), otherTime);
/** How many records alike one line may stand for, and how many subjects a share may be taken of. */
export const mostAlike = 100;
export const mostSubjects = 10_000;

export const facetValues = z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).default({});
/** What a case of any kind has: its sentence, and the key of the rule it is about. */
export const caseOf = { case: z.string().min(3), rule: key };
/** Values of switches other than the rulebook's. */
export const switches = z.record(key, z.string()).default({});
/** What a case of an entry that is no obligation has besides. */
export const askedOf = { ...caseOf, subject: z.strictObject({ kind: subject, facets: facetValues }), switches };
