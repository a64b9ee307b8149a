const NAMES_OF_PROTOTYPES = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 40;

/** A JSON text that could be read but must not go on: a key that reaches for prototypes, or a nesting no input of ours has. */
export class UnsafeJson extends Error {}

/** Parses JSON. Throws SyntaxError, or UnsafeJson. */
export function parseSafely(text: string): unknown {
  const value: unknown = JSON.parse(text);
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) throw new UnsafeJson();
    level = level.flatMap((one) => {
      if (typeof one !== 'object' || one === null) return [];
      if (!Array.isArray(one) && Object.keys(one).some((key) => NAMES_OF_PROTOTYPES.has(key))) throw new UnsafeJson();
      return Object.values(one) as unknown[];
    });
  }
  return value;
}
