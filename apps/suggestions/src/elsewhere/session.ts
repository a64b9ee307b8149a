import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A session is the service deputies': here it is only pointed to. */
@ObjectType('Session')
@Directive('@key(fields: "id", resolvable: false)')
export class SessionReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
