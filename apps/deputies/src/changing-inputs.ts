import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { expectedVersionField } from './arguments.js';

/** What the input of a mutation that changes something there is may say besides what. */
@InputType({ description: both('更改', 'Change something') })
export abstract class ChangingInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, expectedVersionField)
  expectedVersion?: number | null;
}

@InputType({ description: both('作废登记有误的一条', 'Void an entry that never was true') })
export abstract class VoidingInput extends ChangingInput {
  @Field(() => String, { description: both('原因（代码），如 ENTERED_IN_ERROR', 'Reason (code), for example ENTERED_IN_ERROR') })
  @Length(2, 60)
  reason!: string;
}

@InputType({ description: both('终止一条', 'End a dated relation') })
export abstract class EndingInput extends ChangingInput {
  @Field(() => CivilDayScalar, { description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  endedOn!: CivilDay;

  @Field(() => String, { description: both('原因（代码），如 RESIGNED、MOVED', 'Reason (code), for example RESIGNED, MOVED') })
  @Length(2, 60)
  reason!: string;
}
