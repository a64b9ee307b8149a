import { both, CivilDayScalar, connectionOf, heldOn, type RowSource, standsOn } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import sql, { type Sql } from 'sql-template-tag';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField, voidedField } from '../arguments.js';

export const layerSays = both(
  '层次（代码）：CHAIR_MEETING 主任会议组成人员、STANDING_COMMITTEE 常委会组成人员、SPECIAL_COMMITTEE 专门委员会、WORKING_BODY 办事机构和工作机构',
  'Layer (code): CHAIR_MEETING, STANDING_COMMITTEE, SPECIAL_COMMITTEE, WORKING_BODY',
);

@ObjectType('ContactPair', { description: both('联系对子：常委会组成人员与其联系的代表', 'A member of a standing committee and a deputy with whom he keeps contact') })
@Directive('@key(fields: "id")')
export class ContactPairView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => String, { nullable: true, description: layerSays })
  layer!: string | null;

  @Field(() => String, { description: both('组成人员所在人大的级别：NATIONAL、PROVINCIAL、MUNICIPAL、COUNTY、TOWNSHIP', "Level of the member's congress (code): NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP") })
  level!: string;

  @Field(() => CivilDayScalar, { description: both('起始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('终止或作废原因（代码）', 'Why it ended or was voided (code)') })
  reason!: string | null;

  @Field(() => Boolean, voidedField)
  voided!: boolean;

  memberId!: string;
  mandateId!: string;
  personId!: string;
}

export const ContactPairConnection = connectionOf(ContactPairView, 'ContactPair');

export const contactPairRows: RowSource<ContactPairView> = {
  entity: 'ContactPair',
  from: 'contact_pair k join mandate m on m.id = k.mandate_id join person p on p.id = k.person_id',
  id: 'k.id',
  columns: {
    version: 'k.version', layer: 'k.layer', level: 'k.level', validFrom: 'k.valid_from', validTo: 'k.valid_to', reason: 'k.reason', voided: '(k.voided_at is not null)',
    memberId: 'k.member_id', mandateId: 'k.mandate_id', personId: 'k.person_id',
  },
  needs: { member: ['memberId'], mandate: ['mandateId'], person: ['personId'] },
  scopes: { regionPath: 'k.region_path', personId: 'k.person_id' },
};

/** Condition: the pair holds on a day, and the mandate of the deputy as well. */
export function pairedOn(day: CivilDay): Sql {
  return sql`${standsOn('k', day)} and ${heldOn('m', day)}`;
}
