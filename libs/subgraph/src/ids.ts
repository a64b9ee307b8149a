import { v7 } from 'uuid';

/** An id for what is made live: a v7 UUID, so that ids grow with time. */
export function newId(now: Date = new Date()): string {
  return v7({ msecs: now.getTime() });
}

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

export function isId(text: unknown): text is string {
  return typeof text === 'string' && pattern.test(text);
}
