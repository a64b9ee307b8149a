import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A contact pair is the service deputies': here it is only pointed to. */
@ObjectType('ContactPair')
@Directive('@key(fields: "id", resolvable: false)')
export class ContactPairReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
