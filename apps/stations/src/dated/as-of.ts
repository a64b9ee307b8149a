import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, PageArgs } from '@renda/subgraph';
import { ArgsType, Field } from 'type-graphql';

/** Arguments of a dated list: what held on a day, today when left out. */
@ArgsType()
export class AsOfArgs extends PageArgs {
  @Field(() => CivilDayScalar, { nullable: true, description: both('这一天有效的；缺省为今天（北京时间）', 'Those that hold on this day; today in Shanghai when left out') })
  asOf?: CivilDay | null;
}
