import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { membershipChanged } from '@renda/events';
import { type Aggregate, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';
import { endsBeforeItBegins } from '../dated.js';
import type { Mandate } from '../mandates/mandate.js';
import type { DeputyGroup } from './deputy-group.js';

export interface MembershipGiven {
  readonly id: string;
  readonly group: DeputyGroup;
  readonly mandate: Mandate;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly now: Date;
}

/** A deputy's place in a group (编组, D-24): a dated relation, ended but never deleted. It lies where its group lies. */
@Entity({ tableName: 'membership' })
export class Membership implements Aggregate {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  version = 1;

  @Property({ type: 'uuid' })
  groupId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  @Property({ type: 'uuid' })
  regionId!: string;

  @Property({ type: 'text' })
  regionPath!: string;

  @Property({ type: 'date' })
  validFrom!: CivilDay;

  @Property({ type: 'date', nullable: true })
  validTo: CivilDay | null = null;

  @Property({ type: 'text', nullable: true })
  reason: string | null = null;

  @Property({ type: 'datetime' })
  recordedAt!: Date;

  @Property({ type: 'datetime', nullable: true })
  voidedAt: Date | null = null;

  /** Group and mandate must hold on the day of joining, and an ended mandate on no later day (MANDATE_NOT_HELD). */
  static begin(given: MembershipGiven): Membership {
    const { group, mandate, from, to } = given;
    if (endsBeforeItBegins(given)) throw new Refusal('BAD_USER_INPUT', { field: 'to' });
    if (!holdsOn(group.range, from)) throw new Refusal('GROUP_NOT_HELD', { from: group.validFrom, to: group.validTo });
    const outlives = mandate.status === 'ENDED' && (to === null || to > (mandate.validTo ?? to));
    if (mandate.voidedAt !== null || !holdsOn(mandate.range, from) || outlives) throw new Refusal('MANDATE_NOT_HELD', { from: mandate.validFrom, to: mandate.validTo });
    const membership = new Membership();
    membership.id = given.id;
    membership.groupId = group.id;
    membership.mandateId = mandate.id;
    membership.personId = mandate.personId;
    membership.regionId = group.regionId;
    membership.regionPath = group.regionPath;
    membership.validFrom = from;
    membership.validTo = to;
    membership.recordedAt = given.now;
    return membership;
  }

  get range(): DayRange {
    return { from: this.validFrom, to: this.validTo };
  }

  /** The deputy leaves on a day (the first he is no longer in the group), after the one he joined on. */
  leave(on: CivilDay, reason: string, now: Date): Told {
    if (this.voidedAt !== null || (this.validTo !== null && this.validTo <= on)) throw new Refusal('MEMBERSHIP_ENDED');
    if (on <= this.validFrom) throw new Refusal('BAD_USER_INPUT', { field: 'leftOn', after: this.validFrom });
    return this.end(on, reason, now);
  }

  /** Ends with what it rests on; a membership that would only have begun later is voided. */
  end(on: CivilDay, reason: string, now: Date): Told {
    if (on <= this.validFrom) this.voidedAt = now;
    else this.validTo = on;
    this.reason = catalogueCode('reason', reason);
    this.version += 1;
    return this.told();
  }

  scopes(): RowScopes {
    return { regionPaths: [this.regionPath], groupIds: [this.groupId] };
  }

  told(): Told {
    const { groupId, mandateId, personId, validFrom: from, validTo: to, regionId } = this;
    return told(membershipChanged, this, { groupId, mandateId, personId, from, to, voided: this.voidedAt !== null }, { regionId, regionPath: this.regionPath });
  }
}
