import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies. */
@ObjectType('Region', { description: both('区域', 'A region') })
@Directive('@key(fields: "id", resolvable: false)')
export class RegionStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
