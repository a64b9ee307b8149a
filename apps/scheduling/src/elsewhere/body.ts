import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies. */
@ObjectType('Body', { description: both('机构', 'A body') })
@Directive('@key(fields: "id", resolvable: false)')
export class BodyStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
