import { both } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ActivityReference, ContactMeetingReference, ReceptionReference, StationVisitReference } from '../elsewhere/occasions.js';

const kindSays = both('种类：Activity 活动、Reception 接待、StationVisit 进站、ContactMeeting 见面', 'Kind: Activity, Reception, StationVisit or ContactMeeting');

@InputType({ description: both('收集事项的场合', 'The occasion on which a matter was raised') })
export class MatterOccasionInput {
  @Field(() => String, { description: kindSays })
  @Length(1, 40)
  kind!: string;

  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;
}

@ObjectType('MatterOccasion', { description: both('收集事项的场合', 'The occasion on which a matter was raised') })
export class MatterOccasionView {
  constructor(kind: string, id: string) {
    this.kind = kind;
    this.id = id;
  }

  @Field(() => String, { description: kindSays })
  kind: string;

  @Field(() => ID, { description: both('标识', 'Id') })
  id: string;

  @Field(() => ActivityReference, { nullable: true, description: both('活动', 'The activity, if it is one') })
  get activity(): ActivityReference | null {
    return this.if('Activity');
  }

  @Field(() => ReceptionReference, { nullable: true, description: both('接待', 'The reception, if it is one') })
  get reception(): ReceptionReference | null {
    return this.if('Reception');
  }

  @Field(() => StationVisitReference, { nullable: true, description: both('进站', 'The visit, if it is one') })
  get visit(): StationVisitReference | null {
    return this.if('StationVisit');
  }

  @Field(() => ContactMeetingReference, { nullable: true, description: both('见面', 'The meeting, if it is one') })
  get contactMeeting(): ContactMeetingReference | null {
    return this.if('ContactMeeting');
  }

  private if(kind: string): { id: string } | null {
    return this.kind === kind ? { id: this.id } : null;
  }
}
