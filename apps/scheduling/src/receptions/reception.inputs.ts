import { both, CreatingInput } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangingInput } from '../changing-input.js';
import { mostReceiving } from './reception.js';

@InputType({ description: both('登记接待群众', 'Record a reception of the public') })
export class RecordReceptionInput extends CreatingInput {
  @Field(() => ID, { description: both('联络站', 'The station') })
  stationId!: string;

  @Field(() => [ID], { description: both('接待代表（代表资格），1—20，不重复', 'The mandates that received, 1 to 20, each once') })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostReceiving)
  mandateIds!: string[];

  @Field(() => Date, { description: both('开始时间', 'When it began') })
  heldFrom!: Date;

  @Field(() => Date, { description: both('结束时间（同一天，北京时间）', 'When it ended, on the same day in Shanghai') })
  heldUntil!: Date;

  @Field(() => Boolean, { defaultValue: false, description: both('是否本站接待固定日', "Whether it was the station's fixed day") })
  fixedDay!: boolean;

  @Field(() => Int, { nullable: true, description: both('接待人次；不填为未统计', 'Person-times received; left out: nobody counted') })
  personTimes?: number | null;
}

@InputType({ description: both('核实接待记录', 'Verify a reception') })
export class VerifyReceptionInput extends ChangingInput {
  @Field(() => ID, { description: both('接待记录', 'The reception') })
  receptionId!: string;
}

@InputType({ description: both('更正接待记录', 'Take a reception back') })
export class CorrectReceptionInput extends VerifyReceptionInput {
  @Field(() => String, { description: both('原因', 'Reason') })
  @Length(1, 500)
  reason!: string;
}
