import { both, ItemOutcome } from '@renda/subgraph';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ChangingInput } from '../changing-input.js';
import { InvitationView } from './invitation.view.js';

@InputType({ description: both('答复邀请（只限本人）', 'Answer an invitation (one’s own only)') })
export class AnswerInvitationInput extends ChangingInput {
  @Field(() => ID, { description: both('邀请', 'The invitation') })
  invitationId!: string;

  @Field(() => String, { description: both('答复：ACCEPTED、DECLINED', 'Answer (code): ACCEPTED, DECLINED') })
  answer!: string;

  @Field(() => String, { nullable: true, description: both('理由：不参加时必填', 'Reason: needed when declining') })
  @MaxLength(500)
  reason?: string | null;
}

@ObjectType('InvitationOutcome', { description: both('批量邀请中的一项结果', 'What became of one item of a bulk invitation') })
export class InvitationOutcome extends ItemOutcome {
  @Field(() => InvitationView, { nullable: true, description: both('邀请', 'The invitation') })
  invitation?: InvitationView | null;
}
