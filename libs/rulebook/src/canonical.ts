import { createHash } from 'node:crypto';
import { z } from 'zod';
import { entrySchema } from './entry.js';
import { largestRulebook } from './read-rulebook.js';
import { headSchema, type Rulebook } from './rulebook.js';

/** JSON with sorted names and no blanks: the same rulebook gives the same bytes, however its file is laid out. Examples are no part of it. */
export function canonicalJson(rulebook: Rulebook): string {
  const text = canonicalOf(rulebook);
  if (Buffer.byteLength(text) > largestRulebook) throw new RangeError(`the rulebook of ${rulebook.jurisdiction} is larger than ${String(largestRulebook)} bytes`);
  return text;
}

/** JSON with sorted names and no blanks. */
export function canonicalOf(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** SHA-256 of the canonical JSON, in hexadecimal: the identity of a version. */
export function hashOf(rulebook: Rulebook): string {
  return createHash('sha256').update(canonicalJson(rulebook)).digest('hex');
}

/** A version as it came, told as canonical JSON. Throws when it is none. */
export function rulebookOf(text: string): Rulebook {
  const { entries, ...head } = JSON.parse(text) as { entries: unknown };
  return { ...headSchema.parse(head), entries: z.array(entrySchema).parse(entries) };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => sorted(one));
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(pairs.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, sorted(one)]));
}
