import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutputStepInput } from '../outputs/output.inputs.js';

@InputType({ description: both('起草', 'Draft') })
export abstract class ProposalInput extends CreatingInput {
  @Field(() => String, { description: both('标题，不超过 200 字', 'Title, at most 200 characters') })
  @Length(1, 200)
  title!: string;

  @Field(() => String, { description: both('内容，不超过 10000 字', 'Text, at most 10000 characters') })
  @Length(1, 10_000)
  text!: string;

  @Field(() => ID, { description: both('领衔代表的代表资格', 'Mandate of the deputy who leads') })
  leadMandateId!: string;

  @Field(() => [ID], { defaultValue: [], description: both('联名代表的代表资格，不超过 50 个', 'Mandates of those who sign with him, at most 50') })
  cosignerIds!: string[];

  @Field(() => ID, { nullable: true, description: both('出自的代表小组', 'The group it comes from') })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: both('出自的联络站', 'The station it comes from') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('出自的调研报告', 'The research report it comes of') })
  sourceReportId?: string | null;

  @Field(() => [ID], { defaultValue: [], description: both('出自的事项，不超过 50 件', 'The matters it comes of, at most 50') })
  sourceMatterIds!: string[];
}

@InputType({ description: both('起草代表建议', 'Draft a suggestion') })
export class DraftSuggestionInput extends ProposalInput {}

@InputType({ description: both('提出代表建议或议案', 'Submit a suggestion or a bill') })
export class SubmitSuggestionInput extends ProposalInput {
  @Field(() => String, { description: both('SUGGESTION 代表建议、BILL 议案', 'SUGGESTION or BILL') })
  @Length(1, 40)
  kind!: string;

  @Field(() => CivilDayScalar, { description: both('提出日期，不晚于今日', 'Day it was submitted, today or earlier') })
  submittedOn!: CivilDay;
}

@InputType({ description: both('修改草稿', 'Write a draft anew') })
export class EditDraftInput extends OutputStepInput {
  @Field(() => String, { description: both('标题，不超过 200 字', 'Title, at most 200 characters') })
  @Length(1, 200)
  title!: string;

  @Field(() => String, { description: both('内容，不超过 10000 字', 'Text, at most 10000 characters') })
  @Length(1, 10_000)
  text!: string;
}

@InputType({ description: both('由事项形成代表建议', 'A suggestion made of a matter') })
export class ConvertMatterInput extends CreatingInput {
  @Field(() => ID, { description: both('事项', 'The matter') })
  matterId!: string;

  @Field(() => ID, { description: both('领衔代表的代表资格', 'Mandate of the deputy who leads') })
  leadMandateId!: string;

  @Field(() => String, { nullable: true, description: both('标题；空则用事项的标题', "Title; else the matter's own") })
  @Length(1, 200)
  title?: string;

  @Field(() => String, { nullable: true, description: both('内容；空则用事项的内容', "Text; else the matter's own") })
  @Length(1, 10_000)
  text?: string;
}
