import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A mandate is the service deputies': here it gets the suggestions and bills it signed. */
@ObjectType('Mandate')
@Directive('@key(fields: "id")')
export class MandateReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
