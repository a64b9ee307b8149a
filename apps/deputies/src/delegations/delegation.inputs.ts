import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, ItemOutcome } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { EndingInput } from '../changing-inputs.js';
import { DelegationMemberView } from './delegation.view.js';

@InputType({ description: both('组成代表团', 'Form a delegation') })
export class FormDelegationInput extends CreatingInput {
  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => ID, { description: both('上级人大的届次', 'Term of the higher congress') })
  termId!: string;

  @Field(() => ID, { description: both('选举单位所在区域，在该人大所在区域之下', 'The electing region, below that of the congress') })
  electingRegionId!: string;

  @Field(() => ID, { nullable: true, description: both('团长在该届的代表资格', "The head's mandate of that term") })
  headMandateId?: string | null;

  @Field(() => CivilDayScalar, { description: both('组成日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）；不填则至本届结束', 'First day it no longer holds; empty: until the term ends') })
  validTo?: CivilDay | null;
}

@InputType({ description: both('多名代表编入代表团', 'Take many deputies into a delegation') })
export class AddDelegationMembersInput extends CreatingInput {
  @Field(() => ID, { description: both('代表团', 'The delegation') })
  delegationId!: string;

  @Field(() => [ID], { description: both('代表在该届的代表资格，至多200项', 'Mandates of that term, at most 200') })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  mandateIds!: string[];

  @Field(() => CivilDayScalar, { description: both('起始日期', 'First day in the delegation') })
  validFrom!: CivilDay;
}

@InputType({ description: both('终止代表团', 'End a delegation') })
export class EndDelegationInput extends EndingInput {
  @Field(() => ID, { description: both('代表团', 'The delegation') })
  delegationId!: string;
}

@ObjectType('DelegationMemberOutcome', { description: both('批量编入代表团中的一项结果', 'What became of one deputy when many were taken into a delegation') })
export class DelegationMemberOutcome extends ItemOutcome {
  @Field(() => DelegationMemberView, { nullable: true, description: both('成员', 'The member') })
  member?: DelegationMemberView | null;
}
