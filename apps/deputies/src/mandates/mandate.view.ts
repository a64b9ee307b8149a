import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { versionField } from '../arguments.js';

@ObjectType('Mandate', { description: both('代表资格：一人在一级人大一届中的任职', "A mandate: a person's seat in one congress for one term") })
@Directive('@key(fields: "id")')
export class MandateView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, versionField)
  version!: number;

  @Field(() => String, { description: both('级别：NATIONAL、PROVINCIAL、MUNICIPAL、COUNTY、TOWNSHIP', 'Level (code): NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP') })
  level!: string;

  @Field(() => String, { description: both('选举方式：DIRECT 直接、INDIRECT 间接', 'Election (code): DIRECT, INDIRECT') })
  election!: string;

  @Field(() => String, { description: both('状态：ELECTED 当选、ACTIVE 任职、RESTRICTED 暂停执行职务、ENDED 终止', 'Status (code): ELECTED, ACTIVE, RESTRICTED, ENDED') })
  status!: string;

  @Field(() => CivilDayScalar, { description: both('任职开始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('任职终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('终止原因（代码），如 TERM_OVER、MOVED、RECALLED', 'Why it ended (code), for example TERM_OVER, MOVED, RECALLED') })
  reason!: string | null;

  personId!: string;
  termId!: string;
  regionId!: string;
  constituencyId!: string | null;
  electingUnitId!: string | null;
}

export const MandateConnection = connectionOf(MandateView, 'Mandate');

export const mandateRows: RowSource<MandateView> = {
  entity: 'Mandate',
  from: 'mandate m',
  id: 'm.id',
  columns: {
    version: 'm.version', level: 'm.level', election: 'm.election', status: 'm.status', validFrom: 'm.valid_from', validTo: 'm.valid_to', reason: 'm.reason',
    personId: 'm.person_id', termId: 'm.term_id', regionId: 'm.region_id', constituencyId: 'm.constituency_id', electingUnitId: 'm.electing_unit_id',
  },
  needs: { person: ['personId'], term: ['termId'], region: ['regionId'], constituency: ['constituencyId'], electingUnit: ['electingUnitId'] },
  scopes: { regionPath: 'm.region_path', personId: 'm.person_id' },
};

export const newestMandateFirst = { by: 'm.valid_from', type: 'date', descending: true } as const;
