import { both, connectionOf, type RowSource } from '@renda/subgraph';
import { Directive, Field, ObjectType } from 'type-graphql';
import { recordedColumns, RecordedView } from '../recorded/recorded.view.js';

@ObjectType('ContactMeeting', { description: both('联系对子的见面、走访、约见', 'A meeting of a contact pair') })
@Directive('@key(fields: "id")')
export class ContactMeetingView extends RecordedView {
  @Field(() => String, { nullable: true, description: both('形式：VISIT 走访、MEETING 见面、APPOINTMENT 约见', 'Form (code): VISIT, MEETING, APPOINTMENT') })
  form!: string | null;

  pairId!: string;
  memberId!: string;
  mandateId!: string;
  helperBodyId!: string | null;
}

export const ContactMeetingConnection = connectionOf(ContactMeetingView, 'ContactMeeting');

export const meetingRows: RowSource<ContactMeetingView> = {
  entity: 'ContactMeeting',
  from: 'contact_meeting c',
  id: 'c.id',
  columns: { ...recordedColumns('c'), form: 'c.form', pairId: 'c.pair_id', memberId: 'c.member_id', mandateId: 'c.mandate_id', helperBodyId: 'c.helper_body_id' },
  needs: { pair: ['pairId'], member: ['memberId'], deputy: ['mandateId'], helper: ['helperBodyId'] },
  scopes: { regionPath: 'c.region_path', personId: ['c.member_id', 'c.person_id'] },
};

/** Newest first. */
export const byDayMet = { by: 'c.day', type: 'date', descending: true } as const;
