import type { Grant } from './grant.js';
import type { PolicyRow } from './policy.js';
import { liesWithin } from './region-subtree.js';

/** Where one thing lies. It may lie in several scopes of a kind (raised at, concerns, held by). */
export interface RowScopes {
  readonly regionPaths?: readonly string[];
  readonly stationIds?: readonly string[];
  readonly unitIds?: readonly string[];
  readonly groupIds?: readonly string[];
  readonly bodyIds?: readonly string[];
  readonly personIds?: readonly string[];
}

const includes = (ids: readonly string[] | undefined, id: string | null): boolean => id !== null && (ids ?? []).includes(id);

function within(grant: Grant, { regionPaths, stationIds, unitIds, groupIds, bodyIds, personIds }: RowScopes): boolean {
  switch (grant.scope) {
    case 'REGION': {
      const { regionPath } = grant;
      return regionPath !== null && (regionPaths ?? []).some((path) => liesWithin(path, regionPath));
    }
    case 'STATION':
      return includes(stationIds, grant.scopeId);
    case 'UNIT':
      return includes(unitIds, grant.scopeId);
    case 'GROUP':
      return includes(groupIds, grant.scopeId);
    case 'BODY':
      return includes(bodyIds, grant.scopeId);
    case 'OWN':
      return includes(personIds, grant.personId);
  }
}

/** Whether any of the grants (those that hold now) reaches a thing that lies in these scopes. */
export function reaches(row: PolicyRow, grants: readonly Grant[], scopes: RowScopes): boolean {
  if (row.PUBLIC === 'ALL') return true;
  return grants.some((grant) => {
    const reach = row[grant.role];
    return reach === 'ALL' || (reach === 'GRANTED' && within(grant, scopes));
  });
}
