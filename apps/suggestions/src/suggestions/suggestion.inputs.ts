import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutputStepInput } from '../outputs/output.inputs.js';

@InputType({ description: both('提出代表建议或议案', 'Submit a suggestion or a bill') })
export class SubmitSuggestionInput extends CreatingInput {
  @Field(() => String, { description: both('SUGGESTION 代表建议、BILL 议案', 'SUGGESTION or BILL') })
  @Length(1, 40)
  kind!: string;

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

  @Field(() => CivilDayScalar, { description: both('提出日期，不晚于今日', 'Day it was submitted, today or earlier') })
  submittedOn!: CivilDay;
}

@InputType({ description: both('受理建议、议案', 'Accept a suggestion or bill') })
export class AcceptSuggestionInput extends OutputStepInput {}

@InputType({ description: both('办结建议、议案', 'Say that a suggestion or bill is solved') })
export class SolveSuggestionInput extends OutputStepInput {
  @Field(() => CivilDayScalar, { description: both('解决日期，不早于提出日期，不晚于今日', 'Day it was solved, from its submission to today') })
  solvedOn!: CivilDay;

  @Field(() => String, { description: both('依据：文字或材料编号', 'Evidence: text or a reference') })
  @Length(1, 2000)
  evidence!: string;
}
