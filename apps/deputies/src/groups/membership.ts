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

  /** Group and mandate must hold on the day of joining, and an ended mandate on no later day (MANDATE_NOT_HELD). */
  static begin(given: MembershipGiven): Membership {
    const { group, mandate, from, to } = given;
    const membership = new Membership();
    membership.hold(given);
    if (!holdsOn(group.range, from)) throw new Refusal('GROUP_NOT_HELD', { from: group.validFrom, to: group.validTo });
    const outlives = mandate.status === 'ENDED' && (to === null || to > (mandate.validTo ?? to));
    if (mandate.voided || !holdsOn(mandate.range, from) || outlives) throw new Refusal('MANDATE_NOT_HELD', { from: mandate.validFrom, to: mandate.validTo });
    membership.id = given.id;
    membership.groupId = group.id;
    membership.mandateId = mandate.id;
    membership.personId = mandate.personId;
    membership.lieIn(group.region);
    membership.recordedAt = given.now;
    return membership;
  }

  /** The deputy leaves on a day (the first he is no longer in the group), after the one he joined on. */
  leave(on: CivilDay, reason: string, now: Date): Told {
    if (this.voided || (this.validTo !== null && this.validTo <= on)) throw new Refusal('MEMBERSHIP_ENDED');
    if (on <= this.validFrom) throw new Refusal('BAD_USER_INPUT', { field: 'leftOn', after: this.validFrom });
    return this.end(on, reason, now);
  }

  /** Ends with what it rests on; a membership that would only have begun later is voided. */
  end(on: CivilDay, reason: string, now: Date): Told {
    const why = catalogueCode('reason', reason);
    return on <= this.validFrom ? this.void(now, why) : this.endOn(on, why);
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], groupIds: [this.groupId] };
  }

  told(): Told {
    const { groupId, mandateId, personId, validFrom: from, validTo: to, voided } = this;
    return told(membershipChanged, this, { groupId, mandateId, personId, from, to, voided });
  }
}
