import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: both('提交调研报告', 'Submit a research report') })
export class SubmitReportInput extends CreatingInput {
  @Field(() => String, { description: both('题目，不超过 200 字', 'Title, at most 200 characters') })
  @Length(1, 200)
  title!: string;

  @Field(() => ID, { nullable: true, description: both('提出的代表小组；小组、联络站、代表至少一个', 'The group it is by; a group, a station, deputies or several of these') })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: both('提出的联络站', 'The station it is by') })
  stationId?: string | null;

  @Field(() => CivilDayScalar, { description: both('提交日期，不晚于今日', 'Day it was submitted, today or earlier') })
  submittedOn!: CivilDay;

  @Field(() => Boolean, { nullable: true, description: both('是否围绕本行业', 'Whether it is on the own industry') })
  ownIndustry?: boolean | null;

  @Field(() => String, { nullable: true, description: both('课题，不超过 100 字', 'Topic, at most 100 characters') })
  topic?: string | null;

  @Field(() => ID, { nullable: true, description: both('牵头的代表（提交当日在任）', 'Mandate of the deputy who leads, held on the day') })
  leadMandateId?: string | null;

  @Field(() => [ID], { nullable: true, description: both('参与的代表，连牵头的至多 50 名', 'Mandates of the deputies who wrote it, at most 50 with the lead') })
  mandateIds?: string[] | null;

  @Field(() => String, { nullable: true, description: both('临时调研队伍的名称，须有牵头代表', 'Name of an ad-hoc research team, which a deputy leads') })
  team?: string | null;

  @Field(() => ID, { nullable: true, description: both('报送的机构', 'Body it was submitted to') })
  bodyId?: string | null;
}
