import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Base', { description: both('产业基地', 'An industry base') })
@Directive('@key(fields: "id")')
export class BaseView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('名称', 'Name') })
  name!: string;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  regionId!: string;

  industryId!: string | null;
}

export const BaseConnection = connectionOf(BaseView, 'Base');

export const baseRows: RowSource<BaseView> = {
  entity: 'Base',
  from: 'base b',
  id: 'b.id',
  columns: {
    version: 'b.version', name: 'b.name', validFrom: 'b.valid_from', validTo: 'b.valid_to', regionId: 'b.region_id', industryId: 'b.industry_id',
  },
  needs: { region: ['regionId'], industry: ['industryId'], stations: [] },
  scopes: { regionPath: 'b.region_path' },
};

export const basesByName = { by: 'b.name', type: 'text' } as const;
