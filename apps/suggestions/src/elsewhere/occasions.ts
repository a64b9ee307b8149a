import { both } from '@renda/subgraph';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Where people were met or something was looked into is the service scheduling's: here they are only pointed to. */
@ObjectType('Occasion', { description: both('一次活动、接待、进站、见面或约见', 'An activity, reception, visit, meeting or appointment') })
abstract class Occasion {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}

@ObjectType('Activity')
@Directive('@key(fields: "id", resolvable: false)')
export class ActivityReference extends Occasion {}

@ObjectType('Reception')
@Directive('@key(fields: "id", resolvable: false)')
export class ReceptionReference extends Occasion {}

@ObjectType('StationVisit')
@Directive('@key(fields: "id", resolvable: false)')
export class StationVisitReference extends Occasion {}

@ObjectType('ContactMeeting')
@Directive('@key(fields: "id", resolvable: false)')
export class ContactMeetingReference extends Occasion {}

@ObjectType('Appointment')
@Directive('@key(fields: "id", resolvable: false)')
export class AppointmentReference extends Occasion {}

export const elsewhereTypes = [ActivityReference, ReceptionReference, StationVisitReference, ContactMeetingReference, AppointmentReference] as const;
