import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A station is the service stations': here it gets its matters. */
@ObjectType('Station')
@Directive('@key(fields: "id")')
export class StationReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
