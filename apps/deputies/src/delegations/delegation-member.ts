import { Entity, Property } from '@mikro-orm/decorators/legacy';
import type { RowScopes } from '@renda/caller';
import type { DayRange } from '@renda/calendar';
import { delegationMemberChanged } from '@renda/events';
import { DatedRelation, type Told, told } from '@renda/subgraph';
import type { Mandate } from '../mandates/mandate.js';
import type { Delegation } from './delegation.js';

export interface DelegationMemberGiven extends DayRange {
  readonly id: string;
  readonly delegation: Delegation;
  readonly mandate: Mandate;
  readonly now: Date;
}

/** A deputy's place in a delegation (代表团成员, D-17): a dated relation, ended with the delegation or the mandate, never deleted. It lies where the delegation lies. */
@Entity({ tableName: 'delegation_member' })
export class DelegationMember extends DatedRelation {
  @Property({ type: 'uuid' })
  delegationId!: string;

  @Property({ type: 'uuid' })
  mandateId!: string;

  @Property({ type: 'uuid' })
  personId!: string;

  /** The table's constraint keeps that by one mandate a deputy is in one delegation at a time (DELEGATION_MEMBER_EXISTS). */
  static join(given: DelegationMemberGiven): DelegationMember {
    const { id, delegation, mandate, now } = given;
    const member = new DelegationMember();
    member.hold(delegation.daysOf(given));
    mandate.carry(member.range);
    Object.assign(member, { id, delegationId: delegation.id, mandateId: mandate.id, personId: mandate.personId, recordedAt: now });
    member.lieIn(delegation.region);
    return member;
  }

  override scopes(): RowScopes {
    return { regionPaths: [this.regionPath], personIds: [this.personId] };
  }

  told(): Told {
    const { delegationId, mandateId, personId, validFrom: from, validTo: to, voided } = this;
    return told(delegationMemberChanged, this, { delegationId, mandateId, personId, from, to, voided });
  }
}
