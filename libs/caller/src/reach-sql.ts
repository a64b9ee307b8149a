import type { Grant, ScopeKind } from './grant.js';
import type { PolicyRow } from './policy.js';
import { isRegionPath, liesWithin, subtree } from './region-subtree.js';

type Columns = string | readonly string[];

/** Column expressions of a query in which a row's scopes stand. They are SQL text: never take them from input. */
export interface ScopeColumns {
  readonly regionPath?: Columns;
  readonly stationId?: Columns;
  readonly unitId?: Columns;
  readonly groupId?: Columns;
  readonly bodyId?: Columns;
  readonly personId?: Columns;
  /** Columns of which each holds a list. */
  readonly personLists?: Columns;
  readonly stationLists?: Columns;
  readonly unitLists?: Columns;
  readonly groupLists?: Columns;
  readonly bodyLists?: Columns;
}

export interface SqlPredicate {
  readonly text: string;
  readonly values: readonly unknown[];
}

const list = (columns: Columns | undefined): readonly string[] => (typeof columns === 'string' ? [columns] : (columns ?? []));

const isOne = (column: string, ids: string): string => `${column} = any(${ids}::uuid[])`;
const hasOne = (column: string, ids: string): string => `${column} && ${ids}::uuid[]`;

/** Of regions that lie within each other only the outermost: the others add nothing. */
function outermost(paths: readonly string[]): string[] {
  const distinct = [...new Set(paths)].filter(isRegionPath);
  return distinct.filter((path) => !distinct.some((other) => other !== path && liesWithin(path, other)));
}

/**
 * The same answer as `reaches`, as a predicate over a table's rows: `values` continue the query's parameters at `$firstParameter`.
 * Compares paths in byte order whatever the column's collation; a column of collation C can use its index.
 */
export function reachSql(row: PolicyRow, grants: readonly Grant[], columns: ScopeColumns, firstParameter: number): SqlPredicate {
  if (row.PUBLIC === 'ALL' || grants.some(({ role }) => row[role] === 'ALL')) return { text: 'true', values: [] };
  const reaching = grants.filter(({ role }) => row[role] === 'GRANTED');
  const values: unknown[] = [];
  const parameter = (value: unknown): string => `$${String(firstParameter + values.push(value) - 1)}`;
  const parts: string[] = [];

  const regions = list(columns.regionPath);
  const paths = regions.length === 0 ? [] : outermost(reaching.flatMap(({ scope, regionPath }) => (scope === 'REGION' && regionPath !== null ? [regionPath] : [])));
  for (const path of paths) {
    const { lo, hi } = subtree(path);
    const [from, to] = [parameter(lo), parameter(hi)];
    for (const column of regions) parts.push(`(${column} >= ${from} collate "C" and ${column} < ${to} collate "C")`);
  }
  const byId = (scope: ScopeKind, given: Columns | undefined, idOf: (grant: Grant) => string | null, condition = isOne): void => {
    const ids = [...new Set(reaching.filter((grant) => grant.scope === scope).map(idOf))].filter((id) => id !== null);
    const named = list(given);
    if (ids.length === 0 || named.length === 0) return;
    const any = parameter(ids);
    for (const column of named) parts.push(condition(column, any));
  };
  byId('STATION', columns.stationId, ({ scopeId }) => scopeId);
  byId('UNIT', columns.unitId, ({ scopeId }) => scopeId);
  byId('GROUP', columns.groupId, ({ scopeId }) => scopeId);
  byId('BODY', columns.bodyId, ({ scopeId }) => scopeId);
  byId('OWN', columns.personId, ({ personId }) => personId);
  byId('OWN', columns.personLists, ({ personId }) => personId, hasOne);
  byId('STATION', columns.stationLists, ({ scopeId }) => scopeId, hasOne);
  byId('UNIT', columns.unitLists, ({ scopeId }) => scopeId, hasOne);
  byId('GROUP', columns.groupLists, ({ scopeId }) => scopeId, hasOne);
  byId('BODY', columns.bodyLists, ({ scopeId }) => scopeId, hasOne);
  return parts.length === 0 ? { text: 'false', values: [] } : { text: `(${parts.join(' or ')})`, values };
}
