import { both, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('UndertakingUnit', { description: both('承办单位', 'An undertaking unit: it is assigned matters and answers for them') })
@Directive('@key(fields: "id")')
export class UnitView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => String, { description: both('职权层级：VILLAGE、TOWNSHIP、COUNTY、CITY、PROVINCE', 'Level of powers (code): VILLAGE, TOWNSHIP, COUNTY, CITY, PROVINCE') })
  powersLevel!: string;

  @Field(() => Boolean, { description: both('可以接受交办', 'Whether it can be assigned matters') })
  active!: boolean;

  regionId!: string;
}

export const UnitConnection = connectionOf(UnitView, 'UndertakingUnit');

export const unitRows: RowSource<UnitView> = {
  entity: 'UndertakingUnit',
  from: 'undertaking_unit u',
  id: 'u.id',
  columns: { version: 'u.version', name: 'u.name', powersLevel: 'u.powers_level', active: 'u.active', regionId: 'u.region_id' },
  needs: { region: ['regionId'], matters: [] },
  scopes: { regionPath: 'u.region_path', unitId: 'u.id' },
};
