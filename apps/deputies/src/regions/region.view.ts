import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Region', { description: both('区域：行政区划、园区或合作区', 'A region: an administrative area, a park or a zone') })
@Directive('@key(fields: "id")')
export class RegionView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('代码（GB/T 2260 或统计用区划代码）', 'Code (GB/T 2260 or statistical area code)') })
  code!: string;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => String, { description: both('种类：PROVINCE、CITY、COUNTY、TOWN、STREET、VILLAGE、COMMUNITY、ZONE', 'Kind (code): PROVINCE, CITY, COUNTY, TOWN, STREET, VILLAGE, COMMUNITY, ZONE') })
  kind!: string;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  parentId!: string | null;

  path!: string;
}

export const RegionConnection = connectionOf(RegionView, 'Region');

export const regionRows: RowSource<RegionView> = {
  entity: 'Region',
  from: 'region r',
  id: 'r.id',
  columns: { code: 'r.code', name: 'r.name', kind: 'r.kind', validFrom: 'r.valid_from', validTo: 'r.valid_to', parentId: 'r.parent_id', path: 'r.region_path' },
  needs: { parent: ['parentId'], children: [] },
  scopes: { regionPath: 'r.region_path' },
};
