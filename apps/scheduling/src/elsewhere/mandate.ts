import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies; this service adds the ledger. */
@ObjectType('Mandate', { description: both('代表资格', "A deputy's mandate") })
@Directive('@key(fields: "id")')
export class MandateStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
