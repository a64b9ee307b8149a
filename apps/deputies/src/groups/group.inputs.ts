import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { expectedVersionField } from '../arguments.js';

@InputType({ description: both('设立代表小组', 'Set up a deputy group') })
export class SetUpGroupInput extends CreatingInput {
  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => String, { description: both('种类（代码）', 'Kind (code)') })
  @Length(2, 60)
  kind!: string;

  @Field(() => String, { nullable: true, description: both('级别（代码）', 'Level (code)') })
  level?: string | null;

  @Field(() => ID, { description: both('所在区域', 'Its region') })
  regionId!: string;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;
}

@InputType({ description: both('加入代表小组', 'Join a deputy group') })
export class JoinGroupInput extends CreatingInput {
  @Field(() => ID, { description: both('小组', 'Group') })
  groupId!: string;

  @Field(() => ID, { description: both('以哪项代表资格加入', 'Mandate by which the deputy joins') })
  mandateId!: string;

  @Field(() => CivilDayScalar, { description: both('加入日期', 'First day in the group') })
  validFrom!: CivilDay;
}

@InputType({ description: both('退出代表小组', 'Leave a deputy group') })
export class LeaveGroupInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => ID, { description: both('编组', 'Membership') })
  membershipId!: string;

  @Field(() => CivilDayScalar, { description: both('退出日期（当日起不在组内）', 'First day no longer in the group') })
  leftOn!: CivilDay;

  @Field(() => String, { description: both('原因（代码），如 MOVED、CHANGED_WORK、GROUP_DISSOLVED', 'Reason (code), for example MOVED, CHANGED_WORK, GROUP_DISSOLVED') })
  @Length(2, 60)
  reason!: string;

  @Field(() => Int, expectedVersionField)
  expectedVersion?: number | null;
}
