/**
 * PUBLIC is the role everybody has, with a token or without. The offices of a congress: the deputy work committee (代表工委), the special committees
 * (专门委员会), and the General Office (常委会办公厅), in whose name alone some papers go out.
 */
export const roles = ['PUBLIC', 'DEPUTY', 'STATION_STAFF', 'WORK_COMMITTEE', 'SPECIAL_COMMITTEE', 'GENERAL_OFFICE', 'UNDERTAKING_UNIT', 'ADMINISTRATOR'] as const;
export type Role = (typeof roles)[number];
export type GrantedRole = Exclude<Role, 'PUBLIC'>;

export const scopeKinds = ['REGION', 'STATION', 'UNIT', 'GROUP', 'BODY', 'OWN'] as const;
export type ScopeKind = (typeof scopeKinds)[number];

/** What one caller may do: a role within a scope, from a moment to a moment (half-open). */
export interface Grant {
  readonly id: string;
  readonly callerId: string;
  /** For the scope OWN: whose data is the caller's own. */
  readonly personId: string | null;
  readonly role: Role;
  readonly scope: ScopeKind;
  /** The region, station, unit, group or body; null for OWN. */
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
