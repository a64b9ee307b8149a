import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangingInput } from '../changing-input.js';

@InputType({ description: both('登记联系对子的见面', 'Record a meeting of a contact pair') })
export class RecordContactMeetingInput extends CreatingInput {
  @Field(() => ID, { description: both('联系对子', 'The contact pair') })
  pairId!: string;

  @Field(() => CivilDayScalar, { description: both('日期', 'The day') })
  day!: CivilDay;

  @Field(() => String, { defaultValue: 'ON_SITE', description: both('方式：ON_SITE、ONLINE', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => String, { nullable: true, description: both('形式：VISIT 走访、MEETING 见面、APPOINTMENT 约见', 'Form (code): VISIT, MEETING, APPOINTMENT') })
  form?: string | null;

  @Field(() => ID, { nullable: true, description: both('协助的专门委员会或工作机构', 'The committee or working body that helped') })
  helperBodyId?: string | null;
}

@InputType({ description: both('核实见面记录', 'Verify a meeting') })
export class VerifyContactMeetingInput extends ChangingInput {
  @Field(() => ID, { description: both('见面记录', 'The meeting') })
  meetingId!: string;
}

@InputType({ description: both('更正见面记录', 'Take a meeting back') })
export class CorrectContactMeetingInput extends VerifyContactMeetingInput {
  @Field(() => String, { description: both('原因', 'Reason') })
  @Length(1, 500)
  reason!: string;
}
