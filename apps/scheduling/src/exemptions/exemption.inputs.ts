import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, PageArgs } from '@renda/subgraph';
import { Length, MaxLength } from 'class-validator';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ChangingInput } from '../changing-input.js';

@InputType({ description: both('批准免除一项义务', 'Grant an exemption from a rule') })
export class GrantExemptionInput extends CreatingInput {
  @Field(() => String, { description: both('对象类别：MANDATE、GROUP、STATION、PAIR、SC_MEMBER、BODY', 'Kind of subject (code): MANDATE, GROUP, STATION, PAIR, SC_MEMBER, BODY') })
  subjectKind!: string;

  @Field(() => ID, { description: both('对象；常委会组成人员为其人员标识', 'The subject; of a member of a standing committee, his person') })
  subjectId!: string;

  @Field(() => String, { description: both('规则（条目的键）', 'The rule (key of the entry)') })
  @Length(1, 100)
  rule!: string;

  @Field(() => String, { description: both('事由（代码），如 ILLNESS、MATERNITY、STUDY、POSTED_AWAY、OTHER', 'Why (code), for example ILLNESS, MATERNITY, STUDY, POSTED_AWAY, OTHER') })
  @Length(1, 40)
  reason!: string;

  @Field(() => String, { nullable: true, description: both('说明（限机关和本人查看）', 'Why, in words: for offices and the person himself') })
  @MaxLength(1000)
  note?: string | null;

  @Field(() => CivilDayScalar, { description: both('开始日期', 'First day it holds') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  validTo?: CivilDay | null;
}

@InputType({ description: both('作废登记有误的免除', 'Take back an exemption that never was justified') })
export class VoidExemptionInput extends ChangingInput {
  @Field(() => ID, { description: both('免除', 'The exemption') })
  exemptionId!: string;

  @Field(() => String, { description: both('原因', 'Why') })
  @Length(1, 500)
  reason!: string;
}

@InputType({ description: both('提前终止免除', 'End an exemption before its time') })
export class EndExemptionInput extends VoidExemptionInput {
  @Field(() => CivilDayScalar, { description: both('终止日期（当日起不再有效）', 'First day it no longer holds') })
  endedOn!: CivilDay;
}

/** Arguments of a list of exemptions: those that stood on a day. */
@ArgsType()
export class ExemptionsArgs extends PageArgs {
  @Field(() => CivilDayScalar, { nullable: true, description: both('这一天有效的；缺省为今天（北京时间）', 'Those that hold on this day; today in Shanghai when left out') })
  asOf?: CivilDay | null;
}
