import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A region is the service deputies': here it is only pointed to. */
@ObjectType('Region')
@Directive('@key(fields: "id", resolvable: false)')
export class RegionReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
