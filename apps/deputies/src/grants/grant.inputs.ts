import { both, CreatingInput, MomentScalar, requestIdSays } from '@renda/subgraph';
import { Length } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { expectedVersionField } from '../arguments.js';

@InputType({ description: both('给予授权', 'Give a grant') })
export class GiveGrantInput extends CreatingInput {
  @Field(() => String, { description: both('令牌签发者', 'Issuer of the tokens') })
  @Length(1, 200)
  issuer!: string;

  @Field(() => String, { description: both('令牌主体', 'Subject of the tokens') })
  @Length(1, 200)
  subject!: string;

  @Field(() => String, { description: both('角色（代码）', 'Role (code)') })
  role!: string;

  @Field(() => String, { description: both('范围种类（代码）', 'Kind of scope (code)') })
  scope!: string;

  @Field(() => ID, { nullable: true, description: both('区域、联络站、承办单位、小组或机构；REGION 不填即全域', 'The region, station, unit, group or body; a REGION without one is the whole realm') })
  scopeId?: string | null;

  @Field(() => ID, { nullable: true, description: both('本人（范围 OWN）', 'Whose own data (scope OWN)') })
  personId?: string | null;

  @Field(() => MomentScalar, { nullable: true, description: both('生效时刻，默认现在', 'From this moment on; now if not given') })
  validFrom?: Date | null;

  @Field(() => MomentScalar, { nullable: true, description: both('终止时刻', 'Until this moment') })
  validTo?: Date | null;
}

@InputType({ description: both('终止授权', 'End a grant') })
export class EndGrantInput {
  @Field(() => ID, { nullable: true, description: requestIdSays })
  requestId?: string | null;

  @Field(() => ID, { description: both('授权', 'Grant') })
  grantId!: string;

  @Field(() => MomentScalar, { nullable: true, description: both('终止时刻，默认现在', 'From this moment it no longer holds; now if not given') })
  endedAt?: Date | null;

  @Field(() => Int, expectedVersionField)
  expectedVersion?: number | null;
}
