import { both, connectionOf, type RowSource, versionSays } from '@renda/subgraph';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Invitation', { description: both('活动邀请', 'An invitation of a deputy to an activity') })
@Directive('@key(fields: "id")')
export class InvitationView {
  @Field(() => ID, { description: both('标识', 'Id') })
  id!: string;

  @Field(() => Int, { description: versionSays })
  version!: number;

  @Field(() => String, { description: both('答复：NONE 未答复、ACCEPTED 参加、DECLINED 不参加', 'Answer (code): NONE, ACCEPTED, DECLINED') })
  answer!: string;

  @Field(() => String, { nullable: true, description: both('理由', 'Reason') })
  reason!: string | null;

  @Field(() => Date, { description: both('邀请时间', 'When it was sent') })
  invitedAt!: Date;

  @Field(() => Date, { nullable: true, description: both('答复时间', 'When it was answered') })
  answeredAt!: Date | null;

  activityId!: string;
  mandateId!: string;
  personId!: string;
  reportPreparationId!: string | null;
}

export const InvitationConnection = connectionOf(InvitationView, 'Invitation');

export const invitationRows: RowSource<InvitationView> = {
  entity: 'Invitation',
  from: 'invitation i',
  id: 'i.id',
  columns: {
    version: 'i.version', answer: 'i.answer', reason: 'i.reason', invitedAt: 'i.invited_at', answeredAt: 'i.answered_at',
    activityId: 'i.activity_id', mandateId: 'i.mandate_id', personId: 'i.person_id', reportPreparationId: 'i.report_preparation_id',
  },
  needs: { activity: ['activityId'], mandate: ['mandateId'], person: ['personId'], reportPreparation: ['reportPreparationId'] },
  scopes: { regionPath: 'i.region_path', stationId: 'i.station_id', personId: 'i.person_id' },
};

/** The last sent first. */
export const byInvitedAt = { by: 'i.invited_at', type: 'timestamptz', descending: true } as const;
