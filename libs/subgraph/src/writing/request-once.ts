import { createHash } from 'node:crypto';
import type { Sql } from '@renda/event-delivery';
import { Refusal } from '../refusal.js';

/** Own schema of every service: which request made which entity. */
export const requestTable = `
create table request (
  caller_id uuid not null,
  request_id uuid not null,
  item int not null default 0,
  mutation text not null,
  input_hash bytea not null,
  entity_id uuid,
  requested_at timestamptz not null,
  primary key (caller_id, request_id, item)
)`;

export interface Request {
  readonly callerId: string;
  readonly requestId: string;
  /** Place within a bulk mutation; 0 for a single one. */
  readonly item: number;
  readonly mutation: string;
  readonly input: unknown;
  readonly now: Date;
}

function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]),
    );
  }
  return value;
}

/** Hash of a mutation's name and parsed input: the same request sent again has the same one. */
export function inputHash(mutation: string, input: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify([mutation, canonical(input)])).digest();
}

/**
 * Does a request once: sent again by the same caller with the same input nothing is done, and the id of the entity it changed is answered; with another
 * input it throws REQUEST_ID_REUSED. A second copy that arrives while the first runs waits for it. A refused request leaves no trace and is judged anew.
 */
export async function requestOnce(sql: Sql, request: Request, work: () => Promise<string>): Promise<string> {
  const hash = inputHash(request.mutation, request.input);
  const key = [request.callerId, request.requestId, request.item];
  const taken = await sql.query(
    `insert into request (caller_id, request_id, item, mutation, input_hash, requested_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning item`,
    [...key, request.mutation, hash, request.now],
  );
  if (taken.length === 0) {
    const [known] = await sql.query<{ input_hash: Buffer; entity_id: string | null }>(
      'select input_hash, entity_id from request where caller_id = $1 and request_id = $2 and item = $3', key);
    if (!known?.entity_id || !hash.equals(known.input_hash)) throw new Refusal('REQUEST_ID_REUSED');
    return known.entity_id;
  }
  const entityId = await work();
  await sql.query('update request set entity_id = $4 where caller_id = $1 and request_id = $2 and item = $3', [...key, entityId]);
  return entityId;
}
