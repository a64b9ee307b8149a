import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by deputies; this service adds the meetings, exemptions and obligations. */
@ObjectType('ContactPair', { description: both('联系对子（常委会组成人员与所联系的代表）', 'A contact pair: a member of a standing committee and a deputy') })
@Directive('@key(fields: "id")')
export class ContactPairStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
