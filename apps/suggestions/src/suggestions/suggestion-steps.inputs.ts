import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutputStepInput } from '../outputs/output.inputs.js';

@InputType({ description: both('一步，可附说明', 'A step with a note') })
export abstract class NotedInput extends OutputStepInput {
  @Field(() => String, { defaultValue: '', description: both('说明', 'Note') })
  @Length(0, 500)
  note!: string;
}

@InputType({ description: both('一步，须有理由', 'A step for a reason') })
export abstract class ReasonedInput extends OutputStepInput {
  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('受理建议', 'Accept a suggestion') })
export class AcceptSuggestionInput extends NotedInput {}

@InputType({ description: both('不予受理', 'Reject a suggestion') })
export class RejectSuggestionInput extends ReasonedInput {}

@InputType({ description: both('开始沟通协调', 'Begin the communication') })
export class CoordinateSuggestionInput extends NotedInput {}

@InputType({ description: both('正式提出', 'File a draft formally') })
export class FileSuggestionInput extends OutputStepInput {}

@InputType({ description: both('预提交：交可能承办的单位沟通', 'Show a draft to the units that it may be for') })
export class PreSubmitInput extends OutputStepInput {
  @Field(() => [ID], { description: both('可能承办的单位，不超过 20 个', 'The units it may be for, at most 20') })
  unitIds!: string[];
}

@InputType({ description: both('预提交的结果', 'What came of the pre-submission') })
export class ConcludePreSubmissionInput extends OutputStepInput {
  @Field(() => String, { description: both('ADVANCE 正式提出、REVISE 修改、MERGE 并案、WITHDRAW 撤回', 'ADVANCE, REVISE, MERGE or WITHDRAW') })
  @Length(1, 40)
  outcome!: string;

  @Field(() => String, { nullable: true, description: both('理由；ADVANCE 以外必填', 'Why; needed for all but ADVANCE') })
  @Length(1, 500)
  reason?: string;

  @Field(() => ID, { nullable: true, description: both('并入哪一件', 'Into which it is merged') })
  intoId?: string | null;
}

@InputType({ description: both('分析：归类、定级', 'Analyse: class and level') })
export class AnalyseSuggestionInput extends NotedInput {
  @Field(() => String, { description: both('类别（代码）', 'Category (code)') })
  @Length(1, 40)
  category!: string;

  @Field(() => String, { description: both('职权层级：VILLAGE、TOWNSHIP、COUNTY、CITY、PROVINCE', 'Level of powers it needs: VILLAGE, TOWNSHIP, COUNTY, CITY, PROVINCE') })
  @Length(1, 40)
  powersLevel!: string;
}

@InputType({ description: both('向代表反馈', 'Tell the deputy') })
export class FeedBackSuggestionInput extends OutputStepInput {
  @Field(() => String, { description: both('反馈内容', 'Text') })
  @Length(1, 2000)
  text!: string;
}

@InputType({ description: both('办结', 'Close') })
export class CloseSuggestionInput extends OutputStepInput {
  @Field(() => String, { description: both('SOLVED 已解决、PARTLY 部分解决、PLANNED 列入计划、EXPLAINED 解释说明', 'SOLVED, PARTLY, PLANNED or EXPLAINED') })
  @Length(1, 40)
  solution!: string;

  @Field(() => String, { description: both('依据：文字或材料编号', 'Evidence: text or a reference') })
  @Length(1, 2000)
  evidence!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('解决日期（SOLVED 时）：提出之日至今日，空为今日', 'Of SOLVED: the day, from its submission to today; else today') })
  solvedOn?: CivilDay | null;
}
