import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { membershipChanged } from '@renda/events';
import { DatedRelation, Refusal, type Told, told } from '@renda/subgraph';
import { catalogueCode } from '../codes.js';
import type { Mandate } from '../mandates/mandate.js';
import type { DeputyGroup } from './deputy-group.js';

export interface MembershipGiven extends DayRange {
  readonly id: string;
  readonly group: DeputyGroup;
  readonly mandate: Mandate;
  readonly now: Date;
}

/** A deputy's place in a group (编组, D-24): a dated relation, ended but never deleted. It lies where its group lies. */
@Entity({ tableName: 'membership' })
export class Membership extends DatedRelation {
  @Property({ type: 'uuid' })
  groupId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  /** Group and mandate must hold on the day of joining. */
  static begin(given: MembershipGiven): Membership {
    const { group, mandate, from } = given;
    const membership = new Membership();
    membership.hold(given);
    if (!holdsOn(group.range, from)) throw new Refusal('GROUP_NOT_HELD', { from: group.validFrom, to: group.validTo });
    mandate.carry(membership.range);
    membership.id = given.id;
    membership.groupId = group.id;
    membership.mandateId = mandate.id;
    membership.personId = mandate.personId;
    membership.lieIn(group.region);
    membership.recordedAt = given.now;
    return membership;
  }

  /** The deputy leaves on a day (the first he is no longer in the group), after the one he joined on. */
  leave(on: CivilDay, reason: string): Told {
    if (this.overOn(on)) throw new Refusal('MEMBERSHIP_ENDED');
    if (on <= this.validFrom) throw new Refusal('BAD_USER_INPUT', { field: 'leftOn', after: this.validFrom });
    return this.endOn(on, catalogueCode('reason', reason));
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], groupIds: [this.groupId] };
  }

  told(): Told {
    const { groupId, mandateId, personId, validFrom: from, validTo: to, voided } = this;
    return told(membershipChanged, this, { groupId, mandateId, personId, from, to, voided });
  }
}
