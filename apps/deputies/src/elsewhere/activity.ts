import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Activity', { description: both('活动', 'An activity') })
@Directive('@key(fields: "id", resolvable: false)')
export class ActivityStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
