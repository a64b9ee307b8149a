import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Occasions are the service scheduling's: here each gets what was raised at it. */
@ObjectType('Activity')
@Directive('@key(fields: "id")')
export class ActivityReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}

@ObjectType('Reception')
@Directive('@key(fields: "id")')
export class ReceptionReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}

@ObjectType('StationVisit')
@Directive('@key(fields: "id")')
export class StationVisitReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}

@ObjectType('ContactMeeting')
@Directive('@key(fields: "id")')
export class ContactMeetingReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}
