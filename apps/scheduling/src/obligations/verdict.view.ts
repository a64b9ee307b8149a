import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, connectionOf } from '@renda/subgraph';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { statusSays } from './obligation.view.js';
import type { Reasoned } from './verdict-of.js';

@ObjectType('ObligationRecord', { description: both('判定所看的一条记录', 'A record that a verdict looked at') })
export class ObligationRecordView {
  @Field(() => ID, { description: both('来源记录的标识', 'Id of the record it comes from') })
  id!: string;

  @Field(() => String, {
    description: both('来源：Attendance、StationVisit、Reception、Activity、ContactMeeting、ResearchReport、Suggestion、Matter、HandlingCaseRound', 'What it comes from: Attendance, StationVisit, Reception, Activity, ContactMeeting, ResearchReport, Suggestion, Matter, HandlingCaseRound'),
  })
  source!: string;

  @Field(() => CivilDayScalar, { description: both('计入日期', 'The day it counts for') })
  day!: CivilDay;

  @Field(() => Boolean, { description: both('是否已核实', 'Whether it is verified') })
  verified!: boolean;

  @Field(() => String, { nullable: true, description: both('第一个不符合的条件（代码）；已计入的为空', 'The first clause it fails (code); empty for what was counted') })
  clause!: string | null;

  @Field(() => String, { nullable: true, description: both('尚不知道的特征（代码）', 'The facet that is not known (code)') })
  missing!: string | null;

  @Field(() => String, { nullable: true, description: both('未计入的原因（按语言偏好）', 'Why it was left out, in the language preferred') })
  reason!: string | null;
}

export const ObligationRecordConnection = connectionOf(ObligationRecordView, 'ObligationRecord');

@ObjectType('ObligationExemption', { description: both('所适用的免除', 'The exemption that applies') })
export class ObligationExemptionView {
  @Field(() => String, { description: both('原因（代码）', 'Reason (code)') })
  reason!: string;

  @Field(() => ID, { description: both('批准者（调用者标识）', 'Who approved it (id of the caller)') })
  approvedBy!: string;

  @Field(() => CivilDayScalar, { description: both('开始日期', 'First day') })
  from!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('结束日期（当日起不再免除）', 'First day it no longer holds') })
  to!: CivilDay | null;
}

@ObjectType('ObligationWhy', { description: both('判定的理由，中英文各一段', 'Why, as one paragraph of each language') })
export class ObligationWhyView {
  @Field(() => String, { description: both('中文', 'In Chinese') })
  zh!: string;

  @Field(() => String, { description: both('英文', 'In English') })
  en!: string;
}

@ObjectType('ObligationBasis', { description: both('判定的依据：同样的依据得到同样的判定', 'What a verdict follows from: the same basis gives the same verdict') })
export class ObligationBasisView {
  @Field(() => [String], { description: both('自下而上各级规则集的版本（SHA-256）', 'Versions of the rulebooks up the line, nearest first (SHA-256)') })
  rulebooks!: string[];

  @Field(() => String, { description: both('判定程序的版本', 'Version of the evaluator') })
  evaluator!: string;

  @Field(() => String, { description: both('对象、记录、会期、免除的摘要（SHA-256）', 'Digest of subject, records, sessions and exemptions (SHA-256)') })
  inputs!: string;

  @Field(() => [Int], { description: both('已知放假安排的年份（只用于时限）', 'Years whose working days are known; only deadlines ask them') })
  calendarYears!: number[];

  @Field(() => Date, { nullable: true, description: both('此前的事件均已听到', 'Everything said until then was heard') })
  heardUntil!: Date | null;

  reasoned!: Reasoned;
}

@ObjectType('ObligationVerdict', { description: both('截至某日的判定及其理由', 'A verdict as of a day, and what it rests on') })
export class ObligationVerdictView {
  constructor(readonly reasoned: Reasoned) {}

  @Field(() => CivilDayScalar, { description: both('截至哪一天', 'As of which day') })
  get day(): CivilDay {
    return this.reasoned.day;
  }

  @Field(() => String, { description: statusSays })
  get status(): string {
    return this.reasoned.verdict.status;
  }

  @Field(() => Int, { description: both('要求的数量', 'How much is required') })
  get required(): number {
    return this.reasoned.verdict.required;
  }

  @Field(() => Float, { description: both('已计数量', 'How much was counted') })
  get done(): number {
    return this.reasoned.verdict.done;
  }

  @Field(() => Float, { description: both('尚差', 'How much is left') })
  get left(): number {
    return this.reasoned.verdict.left;
  }

  @Field(() => Int, { nullable: true, description: both('目标数量', 'The target, where the rule has one') })
  get target(): number | null {
    return this.reasoned.verdict.target;
  }

  @Field(() => CivilDayScalar, { nullable: true, description: both('可完成的最后一天', 'Last day on which it can be met') })
  get due(): CivilDay | null {
    return this.reasoned.verdict.due;
  }

  @Field(() => Float, { nullable: true, description: both('预测：已计数量 ÷ 已过去的可计日的比例；首个可计日过去之前为空', 'Forecast: count ÷ elapsed share of the countable days; empty before the first has passed') })
  get forecast(): number | null {
    return this.reasoned.verdict.forecast;
  }

  @Field(() => [String], { description: both('不能判定时缺少的事项', 'For UNKNOWN what is missing') })
  get missing(): string[] {
    return [...this.reasoned.verdict.missing];
  }

  @Field(() => Int, { nullable: true, description: both('本期不适用（年中当选）时，按比例应有的数量，仅供参考', 'Where it begins with the next period only: the number in proportion, for information (AMB-06)') })
  get proportional(): number | null {
    const { notBinding } = this.reasoned.verdict;
    return notBinding?.kind === 'nextPeriod' ? notBinding.prorata : null;
  }
}
