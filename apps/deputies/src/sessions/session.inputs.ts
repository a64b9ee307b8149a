import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChangingInput, VoidingInput } from '../changing-inputs.js';

@InputType({ description: both('登记一次会议', 'Enter a session') })
export class EnterSessionInput extends CreatingInput {
  @Field(() => ID, { description: both('届（级别和区域由届确定）', 'Term (it says level and region)') })
  termId!: string;

  @Field(() => Int, { description: both('本届第几次会议', 'Number of the session in its term') })
  number!: number;

  @Field(() => CivilDayScalar, { description: both('开会首日', 'Its first day') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('闭会次日', 'First day after its last') })
  validTo!: CivilDay;

  @Field(() => Boolean, { defaultValue: true, description: both('是否开启一个会议年度；临时会议为否', 'Whether it opens a session year; an extraordinary session does not') })
  opensYear!: boolean;
}

@InputType({ description: both('更改一次会议；未填的不变', 'Change a session; what is left out stays') })
export class ChangeSessionInput extends ChangingInput {
  @Field(() => ID, { description: both('会议', 'The session') })
  sessionId!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('开会首日', 'Its first day') })
  validFrom?: CivilDay | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('闭会次日', 'First day after its last') })
  validTo?: CivilDay | null;

  @Field(() => Boolean, { nullable: true, description: both('是否开启一个会议年度', 'Whether it opens a session year') })
  opensYear?: boolean | null;
}

@InputType({ description: both('作废登记有误的会议', 'Void a session that never was') })
export class VoidSessionInput extends VoidingInput {
  @Field(() => ID, { description: both('会议', 'The session') })
  sessionId!: string;
}
