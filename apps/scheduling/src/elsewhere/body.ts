import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies; this service adds the exemptions and obligations. */
@ObjectType('Body', { description: both('机构', 'A body') })
@Directive('@key(fields: "id")')
export class BodyStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
