import { Refusal } from '../refusal.js';
import { isCivilDay } from '@renda/calendar';
import { isId } from '../ids.js';

/** PostgreSQL types that lists are sorted by. */
export type KeyType = 'text' | 'date' | 'timestamptz' | 'int';

/** Where a page ended: the sort key as text, and the id that breaks ties. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

export function encodeCursor({ key, id }: Position): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** What a sort key of each type looks like: a cursor of another list is none of this one. */
const keys: Readonly<Record<KeyType, (key: string) => boolean>> = {
  text: (key) => !key.includes('\0'),
  date: isCivilDay,
  timestamptz: (key) => /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}Z$/.test(key) && isCivilDay(key.slice(0, 10)),
  int: (key) => /^-?\d{1,10}$/.test(key) && Math.abs(Number(key)) < 2 ** 31,
};

/** Throws BAD_USER_INPUT for anything that is not a cursor of ours, or whose sort key is not of this type. */
export function decodeCursor(cursor: string, type: KeyType = 'text'): Position {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[0] === 'string' && keys[type](parsed[0]) && isId(parsed[1])) return { key: parsed[0], id: parsed[1] };
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
