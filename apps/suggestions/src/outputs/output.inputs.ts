import { both, expectedVersionSays, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: both('对一份调研报告或一件建议、议案的一步', 'A step of one report, suggestion or bill') })
export abstract class OutputStepInput {
  @Field(() => ID, { description: both('对哪一件', 'Which one') })
  id!: string;

  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}

@InputType({ description: both('认定是否高质量、有分量', 'Judge whether it is of high quality') })
export class JudgeInput extends OutputStepInput {
  @Field(() => Boolean, { description: both('是否高质量、有分量', 'Whether it is of high quality') })
  highQuality!: boolean;

  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('撤回', 'Withdraw') })
export class WithdrawInput extends OutputStepInput {
  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;
}
