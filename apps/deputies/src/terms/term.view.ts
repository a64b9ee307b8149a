import { both, CivilDayScalar, connectionOf, type RowSource } from '@renda/subgraph';
import type { CivilDay } from '@renda/calendar';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Term', { description: both('届：某级人大的一届', 'A term of the congress of one level and region') })
@Directive('@key(fields: "id")')
export class TermView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => String, { description: both('级别：NATIONAL 全国、PROVINCIAL 省、MUNICIPAL 市、COUNTY 县（区）、TOWNSHIP 乡（镇）', 'Level (code): NATIONAL, PROVINCIAL, MUNICIPAL, COUNTY, TOWNSHIP') })
  level!: string;

  @Field(() => Int, { description: both('第几届', 'Number of the term') })
  number!: number;

  @Field(() => CivilDayScalar, { description: both('本届开始日期', 'First day of the term') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('本届结束日期（当日起不再有效）', 'First day it no longer holds') })
  validTo!: CivilDay | null;

  regionId!: string;
}

export const TermConnection = connectionOf(TermView, 'Term');

export const termRows: RowSource<TermView> = {
  entity: 'Term',
  from: 'term e',
  id: 'e.id',
  columns: { level: 'e.level', number: 'e.number', validFrom: 'e.valid_from', validTo: 'e.valid_to', regionId: 'e.region_id' },
  needs: { region: ['regionId'], mandates: [] },
  scopes: { regionPath: 'e.region_path' },
};
