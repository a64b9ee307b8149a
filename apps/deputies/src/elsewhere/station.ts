import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Station', { description: both('联络站', 'A liaison station') })
@Directive('@key(fields: "id", resolvable: false)')
export class StationStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
