import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { callerId, type GrantedRole, type RowScopes, type ScopeKind } from '@renda/caller';
import { grantChanged } from '@renda/events';
import { Aggregate, Refusal, type Region, type Told, told } from '@renda/subgraph';
import { oneOf } from '../codes.js';

/** Where a role can be given at all. An office reaches by region, so no grant on one thing makes an administrator of it. */
const scopesOfRoles: Readonly<Record<GrantedRole, readonly ScopeKind[]>> = {
  DEPUTY: ['OWN', 'GROUP'],
  STATION_STAFF: ['STATION', 'REGION'],
  WORK_COMMITTEE: ['REGION'],
  SPECIAL_COMMITTEE: ['BODY', 'REGION'],
  GENERAL_OFFICE: ['REGION'],
  UNDERTAKING_UNIT: ['UNIT', 'REGION'],
  ADMINISTRATOR: ['REGION'],
};

/** Where a grant is given: in a region, or for the whole realm. */
export interface Place {
  readonly regionId: string | null;
  readonly regionPath: string;
}

export const wholeRealm: Place = { regionId: null, regionPath: '/' };

export interface GrantGiven {
  readonly id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly personId: string | null;
  readonly role: string;
  readonly scope: string;
  readonly scopeId: string | null;
  readonly place: Place;
  readonly from: Date;
  readonly to: Date | null;
}

/** Who may do what, where: a caller, a role, a scope, from a moment to a moment (half-open). Ended, never deleted. */
@Entity({ tableName: 'grant_given' })
export class Grant extends Aggregate {
  @Property({ type: 'uuid' })
  callerId!: string;

  @Property({ type: 'text' })
  issuer!: string;

  @Property({ type: 'text' })
  subject!: string;

  @Property({ type: 'uuid', nullable: true })
  personId: string | null = null;

  @Property({ type: 'text' })
  role!: GrantedRole;

  @Property({ type: 'text' })
  scope!: ScopeKind;

  @Property({ type: 'uuid', nullable: true })
  scopeId: string | null = null;

  @Property({ type: 'uuid', nullable: true })
  regionId: string | null = null;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'datetime' })
  validFrom!: Date;

  @Property({ type: 'datetime', nullable: true })
  validTo: Date | null = null;

  /** The caller is told by issuer and subject, as in every token of his. */
  static give(given: GrantGiven): Grant {
    const { issuer, subject, personId, scopeId, place, from, to } = given;
    const role = oneOf('role', Object.keys(scopesOfRoles) as GrantedRole[], given.role);
    const scope = scopesOfRoles[role].find((kind) => kind === given.scope);
    if (scope === undefined) throw new Refusal('GRANT_UNFIT', { role });
    if ((scope === 'OWN') !== (personId !== null)) throw new Refusal('BAD_USER_INPUT', { field: 'personId' });
    if (scope === 'OWN' ? scopeId !== null : scope !== 'REGION' && scopeId === null) throw new Refusal('BAD_USER_INPUT', { field: 'scopeId' });
    if (issuer.trim() === '' || subject.trim() === '') throw new Refusal('BAD_USER_INPUT', { field: 'subject' });
    if (to !== null && to <= from) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    const grant = new Grant();
    Object.assign(grant, { id: given.id, issuer, subject, personId, role, scope, scopeId, callerId: callerId(issuer, subject) });
    grant.regionId = place.regionId;
    grant.regionPath = place.regionPath;
    grant.validFrom = from;
    grant.validTo = to;
    return grant;
  }

  /** An administrator of everything: there must always be one. */
  get overRealm(): boolean {
    return this.role === 'ADMINISTRATOR' && this.scopeId === null;
  }

  /** Ends from a moment on; one that has not begun by then never begins. A grant that has an end can only end sooner. */
  end(at: Date): Told {
    if (this.validTo !== null && this.validTo <= at) throw new Refusal('GRANT_ENDED');
    this.validTo = at < this.validFrom ? this.validFrom : at;
    return this.changed();
  }

  override get region(): Region | null {
    return this.regionId === null ? null : { id: this.regionId, path: this.regionPath };
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath] };
  }

  told(): Told {
    const { callerId: caller, personId, role, scope, scopeId, validFrom, validTo } = this;
    const data = { callerId: caller, personId, role, scope, scopeId, from: validFrom.toISOString(), to: validTo?.toISOString() ?? null };
    return told(grantChanged, this, data);
  }
}
