import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, expectedVersionSays, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: both('终止驻站或站内职务', 'End a residency or a post at a station') })
export class EndAtStationInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => ID, { description: both('要终止的一条', 'What is ended') })
  id!: string;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;

  @Field(() => CivilDayScalar, { description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  endedOn!: CivilDay;

  @Field(() => String, { description: both('原因', 'Why') })
  @Length(1, 500)
  reason!: string;
}
