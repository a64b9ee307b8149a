import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, expectedVersionSays, requestIdSays } from '@renda/subgraph';
import { ArrayMaxSize, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

const reasonOf = both('理由', 'Why');

@InputType({ description: both('对一件事项的一步', 'A step of one matter') })
export class MatterStepInput {
  @Field(() => ID, { description: both('事项', 'The matter') })
  id!: string;

  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}

@InputType({ description: both('受理', 'Accept') })
export class AcceptMatterInput extends MatterStepInput {
  @Field(() => String, { defaultValue: '', description: both('说明', 'Note') })
  @Length(0, 500)
  note!: string;
}

@InputType({ description: both('不予受理', 'Reject') })
export class RejectMatterInput extends MatterStepInput {
  @Field(() => String, { description: reasonOf })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('按所在地规则增加的一个分类维度', 'A further dimension by which the place classes its matters') })
export class MatterGradeInput {
  @Field(() => String, { description: both('维度，见 matterDimensions', 'Dimension (key of matterDimensions)') })
  @Length(1, 60)
  dimension!: string;

  @Field(() => String, { description: both('取值（代码）', 'Value (code)') })
  @Length(1, 40)
  value!: string;
}

@InputType({ description: both('分析：归类、定级', 'Analyse: class and level') })
export class AnalyseMatterInput extends MatterStepInput {
  @Field(() => String, { description: both('性质（代码）', 'Nature (code)') })
  @Length(1, 40)
  nature!: string;

  @Field(() => String, { description: both('职权层级：VILLAGE、TOWNSHIP、COUNTY、CITY、PROVINCE', 'Level of powers it needs: VILLAGE, TOWNSHIP, COUNTY, CITY, PROVINCE') })
  @Length(1, 40)
  powersLevel!: string;

  @Field(() => String, { nullable: true, description: both('领域，见 matterTopics；不填则保留原值', 'Topic (code of matterTopics); what was said before, if not given') })
  @Length(1, 40)
  topic?: string | null;

  @Field(() => [MatterGradeInput], { defaultValue: [], description: both('其他分类维度', 'Further dimensions') })
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  grades!: MatterGradeInput[];

  @Field(() => String, { defaultValue: '', description: both('说明', 'Note') })
  @Length(0, 500)
  note!: string;
}

@InputType({ description: both('交办', 'Assign') })
export class AssignMatterInput extends MatterStepInput {
  @Field(() => ID, { description: both('承办单位', 'The unit') })
  unitId!: string;

  @Field(() => CivilDayScalar, { description: both('办理期限，不早于今日', 'Day it is due, today or later') })
  dueOn!: CivilDay;

  @Field(() => String, { defaultValue: '', description: both('说明', 'Note') })
  @Length(0, 500)
  note!: string;
}

@InputType({ description: both('延期', 'Extend') })
export class ExtendMatterInput extends MatterStepInput {
  @Field(() => CivilDayScalar, { description: both('改定的办理期限，晚于原期限', 'The new day it is due, after the one before') })
  dueOn!: CivilDay;

  @Field(() => String, { description: reasonOf })
  @Length(1, 500)
  reason!: string;

  @Field(() => String, { description: both('批准人', 'Who approved it') })
  @Length(1, 50)
  approvedBy!: string;
}

@InputType({ description: both('退回（签收之前）', 'Return it, before it is signed for') })
export class ReturnMatterInput extends MatterStepInput {
  @Field(() => String, { description: reasonOf })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('签收', 'Sign for it') })
export class SignMatterInput extends MatterStepInput {
  @Field(() => String, { description: both('签收人', 'Who receives it') })
  @Length(1, 50)
  receivedBy!: string;
}

@InputType({ description: both('答复', 'Reply') })
export class ReplyToMatterInput extends MatterStepInput {
  @Field(() => String, { description: both('答复内容', 'Text') })
  @Length(1, 2000)
  text!: string;
}

@InputType({ description: both('向反映人反馈', 'Tell the source') })
export class FeedBackInput extends MatterStepInput {
  @Field(() => String, { description: both('方式（代码），如 PHONE、FACE_TO_FACE', 'By which way (code), for example PHONE, FACE_TO_FACE') })
  @Length(2, 40)
  channel!: string;

  @Field(() => String, { description: both('告知的内容：凭回执号可见', 'What is told: the receipt shows it') })
  @Length(1, 2000)
  text!: string;
}

@InputType({ description: both('销号', 'Strike off') })
export class CloseMatterInput extends MatterStepInput {
  @Field(() => String, { description: both('依据：文字或材料编号', 'Evidence: text or a reference') })
  @Length(1, 2000)
  evidence!: string;

  @Field(() => String, { description: both('由谁确认：SOURCE 反映人、STATION_HEAD 站长', 'Who confirms it: SOURCE or STATION_HEAD') })
  @Length(1, 40)
  confirmedBy!: string;

  @Field(() => String, { description: both('结果：SOLVED 已解决、PARTLY 部分解决、PLANNED 列入计划、EXPLAINED 已作解释；只有 SOLVED 计为解决', 'How it ended: SOLVED, PARTLY, PLANNED or EXPLAINED; only SOLVED counts as solved') })
  @Length(1, 40)
  solution!: string;
}

@InputType({ description: both('反弹，重新督办', 'Open it again, since it relapsed') })
export class ReopenMatterInput extends MatterStepInput {
  @Field(() => String, { description: reasonOf })
  @Length(1, 500)
  reason!: string;

  @Field(() => CivilDayScalar, { description: both('新的办理期限', 'The new day it is due') })
  dueOn!: CivilDay;
}
