import type { GrantedRole, Role } from './grant.js';

/** ALL: anything; GRANTED: only what lies within the scope of the grant. A role that a row does not name is denied. */
export type Reach = 'ALL' | 'GRANTED';
export type PolicyRow = { readonly PUBLIC?: 'ALL' } & { readonly [role in GrantedRole]?: Reach };

/** One row per operation (`Query.x`, `Mutation.x`, `Import.kind`) and per entity (`Station`) of a service. What has no row is denied to everybody. */
export type PolicyTable = Readonly<Record<string, PolicyRow>>;

export function policyRow(policy: PolicyTable, name: string): PolicyRow {
  return Object.hasOwn(policy, name) ? (policy[name] ?? {}) : {};
}

/** Whether a caller with these roles may call an operation at all. Judged before anything is read, so a refusal tells nothing about what exists. */
export function mayCall(policy: PolicyTable, name: string, roles: ReadonlySet<Role>): boolean {
  const row = policyRow(policy, name);
  return row.PUBLIC === 'ALL' || [...roles].some((role) => row[role] !== undefined);
}

/** What a policy and a service disagree about. Both lists are empty or a test fails: nothing is in the graph unclassified. */
export function policyGaps(policy: PolicyTable, names: Iterable<string>): { readonly missing: string[]; readonly superfluous: string[] } {
  const wanted = new Set(names);
  return {
    missing: [...wanted].filter((name) => !Object.hasOwn(policy, name)).sort(),
    superfluous: Object.keys(policy).filter((name) => !wanted.has(name)).sort(),
  };
}
