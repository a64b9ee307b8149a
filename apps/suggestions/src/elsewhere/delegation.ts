import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A delegation is the service deputies': here it is only pointed to. */
@ObjectType('Delegation')
@Directive('@key(fields: "id", resolvable: false)')
export class DelegationReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
