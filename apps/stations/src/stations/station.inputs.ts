import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, expectedVersionSays, PageArgs, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { StationActionEnum, StationSitingEnum, StationStatusEnum } from './station.enums.js';
import type { StationAction, StationStatus } from './station.lifecycle.js';
import type { StationSiting } from './station.js';

@ArgsType()
export class StationsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('该区域及其下级的', 'Those in this region and below it') })
  regionId?: string | null;

  @Field(() => String, { nullable: true, description: both('种类代码', 'Kind (code)') })
  kind?: string | null;

  @Field(() => ID, { nullable: true, description: both('产业', 'Industry') })
  industryId?: string | null;

  @Field(() => StationStatusEnum, { nullable: true, description: both('所处阶段', 'Where they are in their life') })
  status?: StationStatus | null;

  @Field(() => Boolean, { nullable: true, description: both('只列有未办结事项的（限于提问者有权知道的）', 'Only those where a matter is open, as far as the asker may know') })
  withOpenMatters?: boolean | null;
}

@InputType({ description: both('拟设联络站', 'Propose a station') })
export class ProposeStationInput extends CreatingInput {
  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => String, { description: both('种类代码，见 stationKinds', 'Kind (code of stationKinds)') })
  @Length(1, 60)
  kind!: string;

  @Field(() => StationSitingEnum, { nullable: true, description: both('布局', 'Siting') })
  siting?: StationSiting | null;

  @Field(() => ID, { description: both('所在区域', 'Region') })
  regionId!: string;

  @Field(() => ID, { nullable: true, description: both('上级站，须在同一区域或其上级区域', 'Station above it, in the same or an enclosing region') })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: both('所在产业基地', 'Industry base') })
  baseId?: string | null;

  @Field(() => ID, { nullable: true, description: both('产业', 'Industry') })
  industryId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: both('是否网上联络站', 'Whether it is an online station') })
  online!: boolean;
}

@InputType({ description: both('推进联络站建设', "Take a step of a station's life") })
export class ChangeStationStatusInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => ID, { description: both('联络站', 'Station') })
  id!: string;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => StationActionEnum, { description: both('步骤', 'Step') })
  action!: StationAction;

  @Field(() => String, { nullable: true, description: both('原因；迁址、撤销必填', 'Why; needed to relocate and to close') })
  @Length(1, 500)
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: both('迁往的区域；只用于迁址', 'Region it moves to; to relocate only') })
  regionId?: string | null;
}

@InputType({ description: both('登记或更正联络站的成立日期', 'Record, or correct, the founding day of a station') })
export class RecordFoundingInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => ID, { description: both('联络站', 'Station') })
  id!: string;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => CivilDayScalar, { description: both('成立日期，不晚于今天', 'The day, today at the latest') })
  foundedOn!: CivilDay;

  @Field(() => String, { nullable: true, description: both('更正的原因；此前已登记过的必填', 'Why it is corrected; needed where one was recorded before') })
  @Length(1, 500)
  reason?: string | null;
}
