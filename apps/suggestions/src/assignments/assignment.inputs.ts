import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { OutputStepInput } from '../outputs/output.inputs.js';

@InputType({ description: both('提办对接会', 'A meeting of who proposed with the units it may be for') })
export class RecordMatchingMeetingInput extends OutputStepInput {
  @Field(() => CivilDayScalar, { description: both('日期，不晚于今日', 'Day, today or earlier') })
  day!: CivilDay;

  @Field(() => [ID], { description: both('到会代表（限领衔、联名）', 'Mandates of those who signed and were there') })
  mandateIds!: string[];

  @Field(() => [ID], { description: both('到会单位', 'Units that were there') })
  unitIds!: string[];

  @Field(() => String, { description: both('商定事项', 'What was agreed') })
  @Length(1, 2000)
  points!: string;

  @Field(() => ID, { description: both('确认的承办单位（须到会）', 'The unit confirmed, one of those there') })
  confirmedUnitId!: string;
}

@InputType({ description: both('交办：主办、会办', 'Assign: who leads, who helps') })
export class AssignSuggestionInput extends OutputStepInput {
  @Field(() => ID, { description: both('主办单位', 'The unit that leads') })
  leadUnitId!: string;

  @Field(() => [ID], { defaultValue: [], description: both('会办单位', 'Units that help') })
  coUnitIds!: string[];

  @Field(() => CivilDayScalar, { nullable: true, description: both('答复日期；当地规定由本地设定的必填', 'Day to reply by; needed where the rules leave it to the place') })
  dueOn?: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('单位有异议的，协调情况：哪些单位参加、如何商定', 'Of a disputed one: the round of coordination, who took part and what it came to') })
  @Length(1, 1000)
  round?: string;

  @Field(() => String, { defaultValue: '', description: both('说明', 'Note') })
  @Length(0, 500)
  note!: string;
}

@InputType({ description: both('单位对交办有异议', 'A unit disputes the assignment') })
export class DisputeAssignmentInput extends OutputStepInput {
  @Field(() => ID, { description: both('哪一单位', 'Which unit') })
  unitId!: string;

  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('主办单位签收', 'The unit that leads signs for it') })
export class SignSuggestionInput extends OutputStepInput {
  @Field(() => String, { description: both('签收人', 'Who received it') })
  @Length(1, 100)
  receivedBy!: string;
}
