import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Owned by suggestions. */
@ObjectType('ReportPreparation', { description: both('听取专项工作报告前的视察调研', 'Inspection that prepares the hearing of a special work report') })
@Directive('@key(fields: "id", resolvable: false)')
export class ReportPreparationStub {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
