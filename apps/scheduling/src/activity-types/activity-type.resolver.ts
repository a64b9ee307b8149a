import { both } from '@renda/subgraph';
import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { type ActivityForm, type ActivityType, activityTypes } from './activity-types.js';

@ObjectType('ActivityType', { description: both('活动类型', 'A type of activity') })
class ActivityTypeView implements ActivityType {
  @Field(() => String, { description: both('代码', 'Code') })
  code!: string;

  @Field(() => String, { description: both('形式：MEETING 会议、TALK 座谈、VISIT 走访、RESEARCH 调研、INSPECTION 视察和检查、RECEPTION 接待、OTHER', 'Form (code), by which rules count: MEETING, TALK, VISIT, RESEARCH, INSPECTION, RECEPTION, OTHER') })
  form!: ActivityForm;

  @Field(() => String, { description: both('中文名称', 'Chinese name') })
  zh!: string;

  @Field(() => String, { description: both('英文名称', 'English name') })
  en!: string;
}

@Resolver(() => ActivityTypeView)
export class ActivityTypeResolver {
  @Query(() => [ActivityTypeView], { description: both('活动类型目录', 'The catalogue of activity types') })
  activityTypes(): readonly ActivityType[] {
    return activityTypes;
  }
}
