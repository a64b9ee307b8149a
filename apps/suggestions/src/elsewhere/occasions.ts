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

/** Only pointed to: nothing is raised at an appointment itself. */
@ObjectType('Appointment')
@Directive('@key(fields: "id", resolvable: false)')
export class AppointmentReference {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}

export const occasionTypes = [ActivityReference, ReceptionReference, StationVisitReference, ContactMeetingReference, AppointmentReference] as const;
