import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies; this service adds the activities. */
@ObjectType('DeputyGroup', { description: both('代表小组', 'A deputy group') })
@Directive('@key(fields: "id")')
export class DeputyGroupStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
