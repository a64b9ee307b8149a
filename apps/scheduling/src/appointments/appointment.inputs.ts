import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Length, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangingInput } from '../changing-input.js';

@InputType({ description: both('代表提出约见', 'Ask for an appointment') })
export class RequestAppointmentInput extends CreatingInput {
  @Field(() => ID, { description: both('代表资格', 'The mandate of the deputy who asks') })
  mandateId!: string;

  @Field(() => String, { description: both('所执行的职务', 'The duty that needs it') })
  @Length(1, 1000)
  duty!: string;

  @Field(() => String, { nullable: true, description: both('约见对象的身份：SC_MEMBER 常委会组成人员、COMMITTEE_HEAD 专门委员会和工作机构负责人、STATE_ORGAN_HEAD 国家机关负责人；不填为未指明', 'As whom (code): SC_MEMBER, COMMITTEE_HEAD, STATE_ORGAN_HEAD; left out: not named') })
  capacity?: string | null;

  @Field(() => ID, { nullable: true, description: both('约见对象', 'The person to be met') })
  targetPersonId?: string | null;

  @Field(() => Date, { nullable: true, description: both('收到时间：由机关代为登记书面要求时填写', 'When it was received: for an office that enters one on paper') })
  receivedAt?: Date | null;
}

@InputType({ description: both('约见的一步', 'One step of an appointment') })
export abstract class AppointmentStepInput extends ChangingInput {
  @Field(() => ID, { description: both('约见', 'The appointment') })
  appointmentId!: string;
}

@InputType({ description: both('安排约见，或改期改地点', 'Fix day and place, or move them') })
export class ArrangeAppointmentInput extends AppointmentStepInput {
  @Field(() => CivilDayScalar, { description: both('约定日期', 'The day') })
  meetsOn!: CivilDay;

  @Field(() => String, { description: both('地点', 'The place') })
  @Length(1, 200)
  place!: string;
}

@InputType({ description: both('延长安排的时限（规则允许时）', 'Extend the time to arrange it, where the rule allows that') })
export class ExtendAppointmentInput extends AppointmentStepInput {
  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('登记约见已举行', 'It was held') })
export class HoldAppointmentInput extends AppointmentStepInput {
  @Field(() => CivilDayScalar, { description: both('举行日期', 'On which day') })
  heldOn!: CivilDay;
}

@InputType({ description: both('登记约见后的办理反馈', 'What came of it') })
export class FollowUpAppointmentInput extends AppointmentStepInput {
  @Field(() => String, { description: both('反馈', 'What came of it') })
  @Length(1, 2000)
  outcome!: string;
}

@InputType({ description: both('代表撤回约见', 'Withdraw a request') })
export class WithdrawAppointmentInput extends AppointmentStepInput {
  @Field(() => String, { nullable: true, description: both('原因', 'Why') })
  @MaxLength(500)
  reason?: string | null;
}

@InputType({ description: both('不予安排：并非执行职务所需', 'Refuse a request that no duty needs') })
export class RefuseAppointmentInput extends AppointmentStepInput {
  @Field(() => String, { description: both('为何并非执行职务所需', 'Why no duty needs it') })
  @Length(1, 500)
  reason!: string;
}
