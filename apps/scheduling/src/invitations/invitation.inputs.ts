import { both } from '@renda/subgraph';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
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
export class InvitationOutcome {
  @Field(() => Int, { description: both('序号（从0起）', 'Place in the input, from 0') })
  index!: number;

  @Field(() => ID, { nullable: true, description: both('邀请的标识', 'Id of the invitation') })
  id!: string | null;

  @Field(() => String, { nullable: true, description: both('未办成的代码', 'Why not (code)') })
  code!: string | null;

  @Field(() => String, { nullable: true, description: both('未办成的说明', 'Why not, in words') })
  message!: string | null;

  @Field(() => InvitationView, { nullable: true, description: both('邀请', 'The invitation') })
  invitation?: InvitationView | null;
}
