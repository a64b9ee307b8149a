import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A group is the service deputies': here it gets what it brought out. */
@ObjectType('DeputyGroup')
@Directive('@key(fields: "id")')
export class DeputyGroupReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
