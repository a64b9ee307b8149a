import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by stations; this service adds the activities and the visits. */
@ObjectType('Station', { description: both('代表联络站', 'A liaison station') })
@Directive('@key(fields: "id")')
export class StationStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
