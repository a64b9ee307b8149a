import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, heldOn, type RowSource, standsOn } from '@renda/subgraph';
import sql, { type Sql } from 'sql-template-tag';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField, voidedField } from '../arguments.js';

@ObjectType('Delegation', { description: both('代表团：一个选举单位所在区域在上级人大的代表', 'The delegation of an electing region at a higher congress') })
@Directive('@key(fields: "id")')
export class DelegationView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => String, { description: both('上级人大的级别：NATIONAL、PROVINCIAL、MUNICIPAL、COUNTY、TOWNSHIP', 'Level of the higher congress (code): NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP') })
  level!: string;

  @Field(() => CivilDayScalar, { description: both('组成日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('终止原因（代码）', 'Why it ended (code)') })
  reason!: string | null;

  termId!: string;
  regionId!: string;
  electingRegionId!: string;
  headMandateId!: string | null;
}

@ObjectType('DelegationMember', { description: both('代表团成员：代表在代表团中的一段时间', "A deputy's time in a delegation") })
@Directive('@key(fields: "id")')
export class DelegationMemberView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => CivilDayScalar, { description: both('起始日期', 'First day in the delegation') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不在团内）', 'First day no longer in the delegation') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('终止原因（代码）', 'Why it ended (code)') })
  reason!: string | null;

  @Field(() => Boolean, voidedField)
  voided!: boolean;

  delegationId!: string;
  mandateId!: string;
  personId!: string;
}

export const DelegationConnection = connectionOf(DelegationView, 'Delegation');
export const DelegationMemberConnection = connectionOf(DelegationMemberView, 'DelegationMember');

export const delegationRows: RowSource<DelegationView> = {
  entity: 'Delegation',
  from: 'delegation d',
  id: 'd.id',
  columns: {
    version: 'd.version', name: 'd.name', level: 'd.level', validFrom: 'd.valid_from', validTo: 'd.valid_to', reason: 'd.reason', termId: 'd.term_id', regionId: 'd.region_id',
    electingRegionId: 'd.electing_region_id', headMandateId: 'd.head_mandate_id',
  },
  needs: { term: ['termId'], region: ['regionId'], electingRegion: ['electingRegionId'], head: ['headMandateId'], members: [] },
  scopes: { regionPath: 'd.region_path' },
};

export const delegationMemberRows: RowSource<DelegationMemberView> = {
  entity: 'DelegationMember',
  from: 'delegation_member b join mandate m on m.id = b.mandate_id join person p on p.id = b.person_id',
  id: 'b.id',
  columns: {
    version: 'b.version', validFrom: 'b.valid_from', validTo: 'b.valid_to', reason: 'b.reason', voided: '(b.voided_at is not null)', delegationId: 'b.delegation_id',
    mandateId: 'b.mandate_id', personId: 'b.person_id',
  },
  needs: { delegation: ['delegationId'], mandate: ['mandateId'], person: ['personId'] },
  scopes: { regionPath: 'b.region_path', personId: 'b.person_id' },
};

/** Condition: in the delegation on a day, and the mandate holds as well. */
export function inDelegationOn(day: CivilDay): Sql {
  return sql`${standsOn('b', day)} and ${heldOn('m', day)}`;
}
