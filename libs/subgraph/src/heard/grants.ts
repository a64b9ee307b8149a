import type { Caller, Grant } from '@renda/caller';
import { grantChanged } from '@renda/events';
import type pg from 'pg';
import { copyOf } from './copy-of.js';

/** Heard schema of every service: who may do what, where. */
export const grantTable = `
create table grant_heard (
  id uuid primary key,
  version int not null,
  caller_id uuid not null,
  person_id uuid,
  role text not null,
  scope text not null,
  scope_id uuid,
  valid_from timestamptz not null,
  valid_to timestamptz
);
create index grant_heard_caller on grant_heard (caller_id);
`;

export const grantListener = copyOf(grantChanged, 'grant_heard', {
  caller_id: ['uuid', 'callerId'], person_id: ['uuid', 'personId'], role: ['text', 'role'], scope: ['text', 'scope'], scope_id: ['uuid', 'scopeId'],
  valid_from: ['timestamptz', 'from'], valid_to: ['timestamptz', 'to'],
});

/** The realm's root: a grant of the scope REGION without a region reaches everything. */
const wholeRealm = '/';

interface GrantRow extends pg.QueryResultRow {
  id: string; caller_id: string; person_id: string | null; role: Grant['role']; scope: Grant['scope']; scope_id: string | null;
  path: string | null; valid_from: Date; valid_to: Date | null;
}

/**
 * The grants a caller has now, with the paths of today's region tree. They are read at most once in `keptFor` ms for each caller, so an ended grant
 * ends here that much later than it is heard. A grant on a region not heard of reaches nothing.
 */
export function grantReader(pool: pg.Pool, keptFor = 1_000): (caller: Caller, now: Date) => Promise<readonly Grant[]> {
  const kept = new Map<string, { until: number; grants: Promise<readonly Grant[]> }>();
  return async (caller, now) => {
    if (caller.anonymous) return [];
    const known = kept.get(caller.id);
    if (known && known.until > Date.now()) return known.grants;
    const grants = readGrants(pool, caller.id, now);
    if (kept.size > 10_000) kept.clear();
    kept.set(caller.id, { until: Date.now() + keptFor, grants });
    grants.catch(() => kept.delete(caller.id));
    return grants;
  };
}

async function readGrants(pool: pg.Pool, callerId: string, now: Date): Promise<readonly Grant[]> {
  const { rows } = await pool.query<GrantRow>(
    `select g.*, r.path from grant_heard g left join region_heard r on g.scope = 'REGION' and r.id = g.scope_id
     where g.caller_id = $1 and g.valid_from <= $2 and (g.valid_to is null or g.valid_to > $2)`,
    [callerId, now],
  );
  return rows
    .filter(({ scope, scope_id: scopeId, path }) => scope !== 'REGION' || scopeId === null || path !== null)
    .map((row) => ({
      id: row.id, callerId: row.caller_id, personId: row.person_id, role: row.role, scope: row.scope, scopeId: row.scope_id,
      regionPath: row.scope === 'REGION' ? (row.path ?? wholeRealm) : null, from: row.valid_from, to: row.valid_to,
    }));
}
