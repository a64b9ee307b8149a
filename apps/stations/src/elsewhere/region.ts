import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Region', { description: both('区域：行政区划、园区或合作区', 'A region: an administrative area, a park or a zone') })
@Directive('@key(fields: "id")')
export class RegionStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
