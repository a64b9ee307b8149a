import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Body', { description: both('机构：人大、常委会、政府部门、法院、检察院、企业等', 'A body: congress, standing committee, government unit, court, procuratorate, enterprise …') })
@Directive('@key(fields: "id")')
export class BodyView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => String, { description: both('种类（代码），如 CONGRESS、STANDING_COMMITTEE、GOVERNMENT_UNIT、ENTERPRISE', 'Kind (code), for example CONGRESS, STANDING_COMMITTEE, GOVERNMENT_UNIT, ENTERPRISE') })
  kind!: string;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  regionId!: string;
}

export const BodyConnection = connectionOf(BodyView, 'Body');

export const bodyRows: RowSource<BodyView> = {
  entity: 'Body',
  from: 'body b',
  id: 'b.id',
  columns: { name: 'b.name', kind: 'b.kind', validFrom: 'b.valid_from', validTo: 'b.valid_to', regionId: 'b.region_id' },
  needs: { region: ['regionId'] },
  scopes: { regionPath: 'b.region_path' },
};
