import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: both('提交调研报告', 'Submit a research report') })
export class SubmitReportInput extends CreatingInput {
  @Field(() => String, { description: both('题目，不超过 200 字', 'Title, at most 200 characters') })
  @Length(1, 200)
  title!: string;

  @Field(() => ID, { nullable: true, description: both('提出的代表小组；小组、联络站至少一个', 'The group it is by; a group, a station or both') })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: both('提出的联络站', 'The station it is by') })
  stationId?: string | null;

  @Field(() => CivilDayScalar, { description: both('提交日期，不晚于今日', 'Day it was submitted, today or earlier') })
  submittedOn!: CivilDay;

  @Field(() => Boolean, { nullable: true, description: both('是否围绕本行业', 'Whether it is on the own industry') })
  ownIndustry?: boolean | null;
}
