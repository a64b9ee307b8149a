import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput } from '@renda/subgraph';
import { Field, ID, InputType } from 'type-graphql';
import type { PostRole, PostSide } from './station-post.js';
import { PostRoleEnum, PostSideEnum } from './station-post.view.js';

@InputType({ description: both('任命（聘任）站内职务', 'Appoint somebody to a post at a station') })
export class AppointToPostInput extends CreatingInput {
  @Field(() => ID, { description: both('联络站', 'Station') })
  stationId!: string;

  @Field(() => ID, { description: both('人员', 'Person') })
  personId!: string;

  @Field(() => PostRoleEnum, { description: both('职务', 'What the post is') })
  role!: PostRole;

  @Field(() => PostSideEnum, { nullable: true, description: both('代表哪一方', 'The side it stands for') })
  side?: PostSide | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('任职日期；缺省为今天', 'First day it holds; today when left out') })
  validFrom?: CivilDay | null;
}
