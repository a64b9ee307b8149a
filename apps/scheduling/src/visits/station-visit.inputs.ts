import { both, CreatingInput } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ChangingInput } from '../changing-input.js';

@InputType({ description: both('登记代表进站', "Record a deputy's visit to a station") })
export class RecordVisitInput extends CreatingInput {
  @Field(() => ID, { description: both('代表资格', 'The mandate') })
  mandateId!: string;

  @Field(() => ID, { description: both('联络站', 'The station') })
  stationId!: string;

  @Field(() => Date, { description: both('进站时间', 'When he entered') })
  enteredAt!: Date;

  @Field(() => Date, { nullable: true, description: both('离站时间：不填则视为至当日结束', 'When he left; without it the visit lasts to the end of that day') })
  leftAt?: Date | null;

  @Field(() => String, { description: both('事由（代码）', 'Purpose (code)') })
  @Length(1, 40)
  purpose!: string;

  @Field(() => String, { description: both('凭据：SCAN、SIGNATURE', 'Evidence (code): SCAN, SIGNATURE') })
  evidence!: string;

  @Field(() => Boolean, { description: both('是否离岗履职', 'Whether the deputy left his post for it') })
  leftPost!: boolean;
}

@InputType({ description: both('核实进站记录', 'Verify a visit') })
export class VerifyVisitInput extends ChangingInput {
  @Field(() => ID, { description: both('进站记录', 'The visit') })
  visitId!: string;
}

@InputType({ description: both('更正进站记录', 'Take a visit back') })
export class CorrectVisitInput extends VerifyVisitInput {
  @Field(() => String, { description: both('原因', 'Reason') })
  @Length(1, 500)
  reason!: string;
}
