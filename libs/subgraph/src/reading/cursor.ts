import { Refusal } from '../refusal.js';
import { isId } from '../ids.js';

/** Where a page ended: the sort key as text, and the id that breaks ties. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

export function encodeCursor({ key, id }: Position): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Throws BAD_USER_INPUT for anything that is not a cursor of ours. */
export function decodeCursor(cursor: string): Position {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[0] === 'string' && isId(parsed[1])) return { key: parsed[0], id: parsed[1] };
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('BAD_USER_INPUT', { field: 'after' });
}

export const largestPage = 200;

/** How many entries a page holds: 1 to 200. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > largestPage) throw new Refusal('BAD_USER_INPUT', { field: 'first', least: 1, most: largestPage });
  return first;
}
