import { Field, ID, InputType } from 'type-graphql';
import { both } from './descriptions.js';

/** Description of every `requestId`. */
export const requestIdSays = both('请求编号（UUID）：重复发送只生效一次', 'Request id (UUID): sent again it takes effect once');

/** What the input of every mutation that creates begins with. */
@InputType({ description: both('新增', 'Create something') })
export abstract class CreatingInput {
  @Field(() => ID, { description: requestIdSays })
  requestId!: string;
}
