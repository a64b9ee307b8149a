import { createHash } from 'node:crypto';

/** What a row says, whatever the order of its columns; a column that is empty says the same as one that is not there. */
export function contentHash(row: unknown): Buffer {
  return createHash('sha256').update(canonical(row)).digest();
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) => (isPlain(inner) ? ordered(inner) : inner)) ?? 'null';
}

function ordered(value: Record<string, unknown>): Record<string, unknown> {
  const said = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The sha-256 that a Content-Digest header (RFC 9530) declares, or undefined where it declares none that can be read. */
export function parseContentDigest(header: string | undefined): Buffer | undefined {
  const encoded = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*(?:,|$)/.exec(header ?? '')?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64');
}
