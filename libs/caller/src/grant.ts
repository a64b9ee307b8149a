/** PUBLIC is the role everybody has, with a token or without. */
export const roles = ['PUBLIC', 'DEPUTY', 'STATION_STAFF', 'WORK_COMMITTEE', 'UNDERTAKING_UNIT', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];
export type GrantedRole = Exclude<Role, 'PUBLIC'>;

export const scopeKinds = ['REGION', 'STATION', 'UNIT', 'GROUP', 'OWN'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** What one caller may do: a role within a scope, from a moment to a moment (half-open). */
export interface Grant {
  readonly id: string;
  readonly callerId: string;
  /** For the scope OWN: whose data is the caller's own. */
  readonly personId: string | null;
  readonly role: Role;
  readonly scope: ScopeKind;
  /** The region, station, unit or group; null for OWN. */
  readonly scopeId: string | null;
  /** For the scope REGION: where the region lies in today's tree; null while the region is not heard of, and then the grant reaches nothing. */
  readonly regionPath: string | null;
  readonly from: Date;
  readonly to: Date | null;
}

/** The grants that hold at a moment: from it on, until but not at its end. */
export function activeGrants(grants: readonly Grant[], now: Date): Grant[] {
  return grants.filter(({ from, to }) => from <= now && (to === null || now < to));
}

/** The roles these grants give, and PUBLIC. */
export function rolesOf(grants: readonly Pick<Grant, 'role'>[]): ReadonlySet<Role> {
  return new Set<Role>(['PUBLIC', ...grants.map(({ role }) => role)]);
}
