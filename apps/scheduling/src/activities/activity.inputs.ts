import { both, CreatingInput } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, IsUUID, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { mostItems } from '../bulk.js';
import { ChangingInput } from '../changing-input.js';
import { mostCoOrganisers } from './activity.js';

@InputType({ description: both('计划一项活动', 'Plan an activity') })
export class PlanActivityInput extends CreatingInput {
  @Field(() => String, { description: both('活动类型（见 activityTypes）', 'Type (code of activityTypes)') })
  @Length(1, 40)
  type!: string;

  @Field(() => String, { description: both('名称', 'Title') })
  @Length(1, 200)
  title!: string;

  @Field(() => ID, { description: both('所在区域', 'Region') })
  regionId!: string;

  @Field(() => ID, { nullable: true, description: both('组织单位', 'The body that organises it') })
  organiserBodyId?: string | null;

  @Field(() => ID, { nullable: true, description: both('代表小组', 'The deputy group that holds it') })
  groupId?: string | null;

  @Field(() => ID, { nullable: true, description: both('联络站', 'The station where it takes place') })
  stationId?: string | null;

  @Field(() => Date, { description: both('开始时间', 'When it starts') })
  startsAt!: Date;

  @Field(() => Date, { description: both('结束时间', 'When it ends') })
  endsAt!: Date;

  @Field(() => String, { defaultValue: 'ON_SITE', description: both('方式：ON_SITE、ONLINE', 'Mode (code): ON_SITE, ONLINE') })
  mode!: string;

  @Field(() => Boolean, { defaultValue: false, description: both('是否规定动作', 'Whether it is prescribed') })
  prescribed!: boolean;

  @Field(() => Boolean, { nullable: true, description: both('是否围绕本行业热点；不填为未说明', "Whether it is on hot topics of the station's own industry; left out: nobody said") })
  ownIndustry?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: both('是否围绕惠企政策落实；不填为未说明', 'Whether it is on how industry-support policies are carried out; left out: nobody said') })
  policySubject?: boolean | null;

  @Field(() => [ID], { nullable: true, description: both('联合举办的其他代表小组，至多20', 'Other deputy groups that organise it as well, at most 20') })
  @ArrayMaxSize(mostCoOrganisers)
  coGroupIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: both('联合举办的其他联络站，至多20', 'Other stations that organise it as well, at most 20') })
  @ArrayMaxSize(mostCoOrganisers)
  coStationIds?: string[] | null;
}

@InputType({ description: both('活动进入下一环节', 'Move an activity one step') })
export class ActivityStepInput extends ChangingInput {
  @Field(() => ID, { description: both('活动', 'The activity') })
  activityId!: string;
}

@InputType({ description: both('发出邀请，活动开始接受答复', 'Open an activity: the invitations go out') })
export class OpenActivityInput extends ActivityStepInput {
  @Field(() => [ID], { description: both('受邀代表（代表资格），至多500', 'Mandates invited, at most 500') })
  @ArrayMaxSize(mostItems)
  @IsUUID('all', { each: true })
  mandateIds!: string[];
}

@InputType({ description: both('取消活动', 'Cancel an activity') })
export class CancelActivityInput extends ActivityStepInput {
  @Field(() => String, { description: both('原因', 'Reason') })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('增加受邀代表', 'Invite more deputies') })
export class InviteDeputiesInput extends CreatingInput {
  @Field(() => ID, { description: both('活动', 'The activity') })
  activityId!: string;

  @Field(() => [ID], { description: both('受邀代表（代表资格），至多500', 'Mandates invited, at most 500') })
  @ArrayMinSize(1)
  @ArrayMaxSize(mostItems)
  @IsUUID('all', { each: true })
  mandateIds!: string[];
}
