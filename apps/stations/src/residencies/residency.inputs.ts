import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { ResidencyMode } from './residency.js';
import { ResidencyModeEnum } from './residency.view.js';

@InputType({ description: both('代表进站', 'Begin a residency') })
export class BeginResidencyInput extends CreatingInput {
  @Field(() => ID, { description: both('联络站', 'Station') })
  stationId!: string;

  @Field(() => ID, { description: both('代表资格', 'Mandate') })
  mandateId!: string;

  @Field(() => ResidencyModeEnum, { description: both('进站方式', 'How the deputy resides') })
  mode!: ResidencyMode;

  @Field(() => CivilDayScalar, { nullable: true, description: both('开始日期；缺省为今天', 'First day it holds; today when left out') })
  validFrom?: CivilDay | null;
}
