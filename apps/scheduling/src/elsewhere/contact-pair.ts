import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies; this service adds the meetings and the obligations. */
@ObjectType('ContactPair', { description: both('联系对子', 'A contact pair') })
@Directive('@key(fields: "id")')
export class ContactPairStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
