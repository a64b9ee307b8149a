import type { CivilDay } from '@renda/calendar';
import { largestRulebook } from '@renda/rulebook';
import { both, CivilDayScalar, CreatingInput, PageArgs, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';

@InputType({ description: both('模拟规则集：文本与版本二选一', 'Simulate a rulebook: a text, or a version') })
export class SimulateRulebookInput extends CreatingInput {
  @Field(() => ID, { description: both('区域：判定其下全部对象', 'The region: all subjects below it are judged') })
  regionId!: string;

  @Field(() => String, { nullable: true, description: both('规则集文本（YAML），不必发布', 'The text of a rulebook (YAML); it need not be published') })
  @Length(1, largestRulebook)
  text?: string | null;

  @Field(() => String, { nullable: true, description: both('已发布版本的标识（SHA-256），可为征求意见稿', 'A published version (SHA-256), such as a draft') })
  @Length(64, 64)
  hash?: string | null;

  @Field(() => CivilDayScalar, { description: both('假定从这一天起施行，须在起止日期之间', 'The day from which it is taken to be in force; within the days that are judged') })
  datedFrom!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('判定与这段时间有交集的周期：开始日期', 'Periods that share a day with this time are judged: its first day') })
  from!: CivilDay;

  @Field(() => CivilDayScalar, { description: both('结束日期（当日起不在内），至多十年，也不超过今后十年', 'The first day that is no longer in it; at most ten years, and no further ahead') })
  to!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('截至哪一天；不填为今天，全部尚未到来时为开始日期', 'As of which day; without it today, or the first day when all of it is still to come') })
  asOf?: CivilDay | null;
}

@InputType({ description: both('取消或删除一次模拟', 'Cancel or delete a simulation') })
export class SimulationStepInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => ID, { description: both('模拟', 'The simulation') })
  simulationId!: string;
}

/** Which verdicts of a simulation are asked for. */
@ArgsType()
export class SimulatedVerdictsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: both('规则条目的代号', 'Key of the rule') })
  rule?: string | null;

  @Field(() => String, { nullable: true, description: both('模拟的状态', 'Status in the simulation (code)') })
  status?: string | null;

  @Field(() => Boolean, { nullable: true, description: both('是否与现行判定不同', 'Whether it differs from the verdict in force') })
  differs?: boolean | null;
}

/** Which deadlines of a simulation are asked for. */
@ArgsType()
export class SimulatedDeadlinesArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: both('是否与现行时限不同', 'Whether it differs from the deadline in force') })
  differs?: boolean | null;
}
