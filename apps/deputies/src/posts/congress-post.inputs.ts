import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { EndingInput, VoidingInput } from '../changing-inputs.js';

@InputType({ description: both('任命人大机构职务', 'Appoint somebody to a post at a congress body') })
export class AppointToCongressPostInput extends CreatingInput {
  @Field(() => ID, { description: both('人员', 'Person') })
  personId!: string;

  @Field(() => ID, { description: both('机构', 'Body') })
  bodyId!: string;

  @Field(() => String, { description: both('职务（代码），如 CHAIR、STANDING_COMMITTEE_MEMBER', 'Role (code), for example CHAIR, STANDING_COMMITTEE_MEMBER') })
  @Length(2, 60)
  role!: string;

  @Field(() => String, { description: both('所属人大的级别（代码）', 'Level of the congress (code)') })
  level!: string;

  @Field(() => CivilDayScalar, { description: both('任职日期', 'First day it holds') })
  validFrom!: CivilDay;
}

@InputType({ description: both('卸任人大机构职务', 'End a post at a congress body') })
export class EndCongressPostInput extends EndingInput {
  @Field(() => ID, { description: both('职务', 'The post') })
  postId!: string;
}

@InputType({ description: both('作废登记有误的人大机构职务', 'Void a post at a congress body that never was held') })
export class VoidCongressPostInput extends VoidingInput {
  @Field(() => ID, { description: both('职务', 'The post') })
  postId!: string;
}
