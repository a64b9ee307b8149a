import { Field, ID, InputType } from 'type-graphql';
import { both } from './descriptions.js';

/** Description of every `requestId`. */
export const requestIdSays = both('请求编号（UUID）：重复发送只生效一次', 'Request id (UUID): sent again it takes effect once');

/** Description of every `expectedVersion` of an input, and of the `version` of an entity that it is compared with. */
export const expectedVersionSays = both('看到的版本：已变则拒绝', 'The version you saw: refused when it has changed');
export const versionSays = both('版本，修改时可作 expectedVersion', 'Version, to be given as expectedVersion when changing it');

/** What the input of every mutation that creates begins with. */
@InputType({ description: both('新增', 'Create something') })
export abstract class CreatingInput {
  @Field(() => ID, { description: requestIdSays })
  requestId!: string;
}
