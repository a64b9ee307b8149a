import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('DeputyGroup', { description: both('代表小组', 'A deputy group') })
@Directive('@key(fields: "id")')
export class DeputyGroupView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => String, { description: both('种类：AREA 区域、PROFESSIONAL 专业、FEATURE 特色、IN_STATION 站内、HIGHER_LEVEL 上级代表', 'Kind (code): AREA, PROFESSIONAL, FEATURE, IN_STATION, HIGHER_LEVEL …') })
  kind!: string;

  @Field(() => String, { nullable: true, description: both('级别（代码）', 'Level (code)') })
  level!: string | null;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  regionId!: string;
}

export const DeputyGroupConnection = connectionOf(DeputyGroupView, 'DeputyGroup');

export const groupRows: RowSource<DeputyGroupView> = {
  entity: 'DeputyGroup',
  from: 'deputy_group g',
  id: 'g.id',
  columns: { name: 'g.name', kind: 'g.kind', level: 'g.level', validFrom: 'g.valid_from', validTo: 'g.valid_to', regionId: 'g.region_id' },
  needs: { region: ['regionId'] },
  scopes: { regionPath: 'g.region_path', groupId: 'g.id' },
};
