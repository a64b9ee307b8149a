import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A body is the service deputies': here it gets what it supervises. */
@ObjectType('Body')
@Directive('@key(fields: "id")')
export class BodyReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
