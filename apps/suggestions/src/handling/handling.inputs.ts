import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutputStepInput } from '../outputs/output.inputs.js';

@InputType({ description: both('单位的一步', 'A step of a unit') })
abstract class UnitStepInput extends OutputStepInput {
  @Field(() => ID, { description: both('哪一单位：主办或会办（沟通时为见到草稿的）', 'Which unit: one that leads or helps, or was shown the draft') })
  unitId!: string;
}

@InputType({ description: both('单位与代表的一次联系', 'A contact of the unit with a deputy') })
export class RecordUnitContactInput extends UnitStepInput {
  @Field(() => ID, { description: both('领衔或联名代表的代表资格', 'Mandate of one who signed') })
  mandateId!: string;

  @Field(() => String, { description: both('方式：VISIT、TALK、RESEARCH、PHONE、LETTER、ONLINE、OTHER', 'Form: VISIT, TALK, RESEARCH, PHONE, LETTER, ONLINE, OTHER') })
  @Length(1, 40)
  form!: string;

  @Field(() => CivilDayScalar, { description: both('日期，不晚于今日', 'Day, today or earlier') })
  day!: CivilDay;

  @Field(() => String, { nullable: true, description: both('代表意见', "The deputy's opinion") })
  @Length(1, 2000)
  opinion?: string;

  @Field(() => String, { nullable: true, description: both('说明', 'Note') })
  @Length(1, 1000)
  note?: string;
}

@InputType({ description: both('答复', 'Reply') })
export class ReplyToSuggestionInput extends UnitStepInput {
  @Field(() => String, { description: both('答复内容', 'Text') })
  @Length(1, 10_000)
  text!: string;
}

@InputType({ description: both('办理中的一个节点', 'A milestone of handling') })
export class RecordMilestoneInput extends UnitStepInput {
  @Field(() => String, { description: both('EXPERT_REVIEW 专家评审、GOVERNMENT_APPROVAL 政府批准、LAUNCHED 启动实施', 'EXPERT_REVIEW, GOVERNMENT_APPROVAL or LAUNCHED') })
  @Length(1, 40)
  milestone!: string;

  @Field(() => CivilDayScalar, { description: both('日期，不晚于今日', 'Day, today or earlier') })
  day!: CivilDay;

  @Field(() => String, { nullable: true, description: both('说明', 'Note') })
  @Length(1, 1000)
  note?: string;
}
