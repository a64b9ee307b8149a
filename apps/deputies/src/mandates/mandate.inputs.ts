import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { expectedVersionField } from '../arguments.js';

@InputType({ description: both('登记代表资格', 'Record a mandate') })
export class RecordMandateInput extends CreatingInput {
  @Field(() => ID, { description: both('人员', 'Person') })
  personId!: string;

  @Field(() => ID, { description: both('届（级别和区域由届确定）', 'Term (it says level and region)') })
  termId!: string;

  @Field(() => String, { description: both('选举方式：DIRECT、INDIRECT', 'Election (code): DIRECT, INDIRECT') })
  election!: string;

  @Field(() => ID, { nullable: true, description: both('选区（直接选举）', 'Constituency (direct election)') })
  constituencyId?: string | null;

  @Field(() => ID, { nullable: true, description: both('原选举单位（间接选举）', 'Electing unit (indirect election)') })
  electingUnitId?: string | null;

  @Field(() => CivilDayScalar, { description: both('任职开始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('任职终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo?: CivilDay | null;

  @Field(() => String, { defaultValue: 'ACTIVE', description: both('状态（代码）', 'Status (code)') })
  status!: string;
}

@InputType({ description: both('终止代表资格', 'End a mandate') })
export class EndMandateInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => ID, { description: both('代表资格', 'Mandate') })
  mandateId!: string;

  @Field(() => CivilDayScalar, { description: both('终止日期（当日起不再有效，至迟明天）', 'First day it no longer holds, tomorrow at the latest') })
  endedOn!: CivilDay;

  @Field(() => String, { description: both('原因（代码）：TERM_OVER、MOVED、RECALLED、RESIGNED 等', 'Reason (code): TERM_OVER, MOVED, RECALLED, RESIGNED …') })
  @Length(2, 60)
  reason!: string;

  @Field(() => Int, expectedVersionField)
  expectedVersion?: number | null;
}
