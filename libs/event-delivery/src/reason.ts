import { basename } from 'node:path';

/**
 * Why a handler failed, fit to be kept and shown: error name, code, the constraint, the place in our code.
 * Never the message, which may quote a value.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'THROWN';
  const parts = [error.name];
  for (const key of ['code', 'table', 'column', 'constraint'] as const) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' && /^[\w.-]{1,80}$/.test(value)) parts.push(`${key}=${value}`);
  }
  const place = /(?:\(|at )(?:file:\/\/)?([^\s()]+\.[jt]s:\d+)/.exec((error.stack ?? '').split('\n').find((line) => !line.includes('node_modules') && line.trim().startsWith('at ')) ?? '');
  if (place?.[1]) parts.push(`at=${basename(place[1])}`);
  return parts.join(' ');
}
