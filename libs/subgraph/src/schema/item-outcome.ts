import { Field, ID, Int, ObjectType } from 'type-graphql';
import { both } from './descriptions.js';

/** What became of one item of a bulk mutation: the entity's id, or why not. The outcome of each such mutation adds the entity itself. */
@ObjectType('ItemOutcome', { description: both('批量办理中的一项结果', 'What became of one item of a bulk mutation') })
export abstract class ItemOutcome {
  @Field(() => Int, { description: both('序号（从0起）', 'Place in the input, from 0') })
  index!: number;

  @Field(() => ID, { nullable: true, description: both('办成的一条的标识', 'Id of what came of it') })
  id!: string | null;

  @Field(() => String, { nullable: true, description: both('未办成的代码', 'Why not (code)') })
  code!: string | null;

  @Field(() => String, { nullable: true, description: both('未办成的说明', 'Why not, in words') })
  message!: string | null;
}
