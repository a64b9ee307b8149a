import { both, expectedVersionSays, requestIdSays } from '@renda/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What the input of every mutation that changes one entity begins with. */
@InputType({ description: both('变更一条', 'Change something') })
export abstract class ChangingInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}
