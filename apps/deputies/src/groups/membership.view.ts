import { both, CivilDayScalar, connectionOf, heldOn, type RowSource, standsOn } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import sql, { type Sql } from 'sql-template-tag';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField } from '../arguments.js';

@ObjectType('Membership', { description: both('编组：代表在小组中的一段时间', "A deputy's time in a group") })
@Directive('@key(fields: "id")')
export class MembershipView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => CivilDayScalar, { description: both('加入日期', 'First day in the group') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('退出日期（当日起不在组内）', 'First day no longer in the group') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('退出原因（代码）', 'Why it ended (code)') })
  reason!: string | null;

  groupId!: string;
  mandateId!: string;
  personId!: string;
}

export const MembershipConnection = connectionOf(MembershipView, 'Membership');

export const membershipRows: RowSource<MembershipView> = {
  entity: 'Membership',
  from: 'membership s join mandate m on m.id = s.mandate_id join person p on p.id = s.person_id',
  id: 's.id',
  columns: {
    version: 's.version', validFrom: 's.valid_from', validTo: 's.valid_to', reason: 's.reason', groupId: 's.group_id', mandateId: 's.mandate_id', personId: 's.person_id',
  },
  needs: { group: ['groupId'], mandate: ['mandateId'], person: ['personId'] },
  scopes: { regionPath: 's.region_path', groupId: 's.group_id', personId: 's.person_id' },
};

/** Condition: a member of the group on a day: while the mandate holds by which he joined. */
export function memberOn(day: CivilDay): Sql {
  return sql`${standsOn('s', day)} and ${heldOn('m', day)}`;
}
