import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies; this service adds the ledger and the invitations. */
@ObjectType('Person', { description: both('人员', 'A person') })
@Directive('@key(fields: "id")')
export class PersonStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
