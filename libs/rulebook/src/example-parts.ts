import { z } from 'zod';
import { parts } from './entry.js';

const { key, subject } = parts;

export const facetValues = z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).default({});
/** What a case of any kind has: its sentence, and the key of the rule it is about. */
export const caseOf = { case: z.string().min(3), rule: key };
/** Values of switches other than the rulebook's. */
export const switches = z.record(key, z.string()).default({});
/** What a case of an entry that is no obligation has besides. */
export const askedOf = { ...caseOf, subject: z.strictObject({ kind: subject, facets: facetValues }), switches };
