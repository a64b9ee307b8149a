import { both, CreatingInput, ItemOutcome, requestIdSays } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length, ValidateNested } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { mostItems } from '../bulk.js';
import { ChangingInput } from '../changing-input.js';
import { AttendanceView } from './attendance.view.js';

@InputType({ description: both('一位代表的出席', "One deputy's attendance") })
export class AttendanceEntryInput {
  @Field(() => ID, { description: both('代表资格', 'The mandate') })
  @IsUUID()
  mandateId!: string;

  @Field(() => String, { description: both('履职种类（代码）', 'Kind of duty (code)') })
  dutyKind!: string;

  @Field(() => String, { defaultValue: 'ON_SITE', description: both('方式：ON_SITE、ONLINE', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => Boolean, { description: both('是否离岗履职', 'Whether the deputy left his post for it') })
  leftPost!: boolean;
}

@InputType({ description: both('登记出席', 'Record attendance') })
export class RecordAttendanceInput extends CreatingInput {
  @Field(() => ID, { description: both('活动', 'The activity') })
  activityId!: string;

  @Field(() => [AttendanceEntryInput], { description: both('出席情况，至多500人', 'Who attended, at most 500') })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostItems)
  @ValidateNested({ each: true })
  entries!: AttendanceEntryInput[];
}

@InputType({ description: both('核实出席', 'Verify attendance') })
export class VerifyAttendanceInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => [ID], { description: both('出席登记，至多500条', 'Attendances, at most 500') })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostItems)
  @IsUUID('all', { each: true })
  attendanceIds!: string[];
}

@InputType({ description: both('更正出席登记', 'Take an attendance back') })
export class CorrectAttendanceInput extends ChangingInput {
  @Field(() => ID, { description: both('出席登记', 'The attendance') })
  attendanceId!: string;

  @Field(() => String, { description: both('原因', 'Reason') })
  @Length(1, 500)
  reason!: string;
}

@ObjectType('AttendanceOutcome', { description: both('批量办理中的一项结果', 'What became of one item of a bulk mutation') })
export class AttendanceOutcome extends ItemOutcome {
  @Field(() => AttendanceView, { nullable: true, description: both('出席登记', 'The attendance') })
  attendance?: AttendanceView | null;
}
