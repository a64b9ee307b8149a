import 'reflect-metadata';
import type { CivilDay, CountedDay } from '@renda/calendar';
import { Arg, Ctx, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { pageSize } from '../reading/cursor.js';
import type { RequestContext } from '../request-context.js';
import { both } from '../schema/descriptions.js';
import { CivilDayScalar, MomentScalar } from '../schema/scalars.js';
import { daySentence, type Telling, deadlineSentence } from './deadline-sentence.js';

const sentence = both('一句话说明（中文；Accept-Language 偏好英文时为英文）', 'In one sentence: Chinese, or English where Accept-Language prefers it');

@ObjectType('DeadlineRule', { description: both('时限所依据的规则', 'The rule a deadline follows') })
@Directive('@shareable')
export class DeadlineRuleView {
  @Field(() => String, { description: both('名称', 'Title in Chinese') })
  title!: string;

  @Field(() => String, { description: both('英文名称', 'Title in English') })
  titleEn!: string;

  @Field(() => String, { description: both('出处', 'Where it is written') })
  citation!: string;

  @Field(() => String, { description: both('规则集版本标识', 'Hash of the version of the rulebook') })
  hash!: string;
}

@ObjectType('DeadlineDay', { description: both('计算时限时看过的一天', 'A day that was looked at when the deadline was counted') })
@Directive('@shareable')
export class DeadlineDayView {
  constructor(private readonly counting: CountedDay) {}

  @Field(() => CivilDayScalar, { description: both('日期', 'The day') })
  get day(): CivilDay {
    return this.counting.day;
  }

  @Field(() => Boolean, { nullable: true, description: both('是否计入；该年没有放假安排时为空', 'Whether it counted; empty in a year whose working days are not known') })
  get counted(): boolean | null {
    return this.counting.counted;
  }

  @Field(() => String, { description: both('原因代码：ORDINARY、WEEKEND、HOLIDAY、MAKE_UP、CIVIL、HOURS、SUSPENDED、UNKNOWN_YEAR、LAST_DAY_OFF、LAST_DAY', 'Why, as a code: ORDINARY, WEEKEND, HOLIDAY, MAKE_UP, CIVIL, HOURS, SUSPENDED, UNKNOWN_YEAR, LAST_DAY_OFF, LAST_DAY') })
  get reason(): string {
    return this.counting.reason;
  }

  @Field(() => String, { nullable: true, description: both('放假或调休所属的节日', 'The holiday that took the day off, or for which it is worked') })
  get holiday(): string | null {
    return this.counting.name;
  }

  @Field(() => String, { description: sentence })
  sentence(@Ctx() { language }: RequestContext): string {
    return daySentence(this.counting, language);
  }
}

@ObjectType('DeadlineSuspension', { description: both('计时中止', 'Days on which the clock stands') })
@Directive('@shareable')
export class DeadlineSuspensionView {
  @Field(() => CivilDayScalar, { description: both('中止首日', 'First day on which it stands') })
  from!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('恢复计时之日；未定时为空', 'Day on which it runs again; empty while nobody has said') })
  to!: CivilDay | null;

  @Field(() => String, { nullable: true, description: both('原因', 'Why') })
  reason!: string | null;
}

@ObjectType('DeadlineExtension', { description: both('经批准的延期', 'More time, as approved') })
@Directive('@shareable')
export class DeadlineExtensionView {
  @Field(() => Int, { nullable: true, description: both('延长多少，单位同时限；改定日期时为空', 'How much, in the clock of the deadline; empty where a new day was set') })
  amount!: number | null;

  @Field(() => CivilDayScalar, { nullable: true, description: both('改定的日期', 'The new day, where one was set') })
  day!: CivilDay | null;

  @Field(() => ID, { nullable: true, description: both('批准者（调用者标识）', 'Who approved it (id of the caller)') })
  approvedBy!: string | null;

  @Field(() => MomentScalar, { nullable: true, description: both('批准时刻', 'When it was approved') })
  approvedAt!: Date | null;

  @Field(() => String, { nullable: true, description: both('理由', 'Why') })
  reason!: string | null;
}

/** A value type that several services show: made by `deadlineView` only. */
@ObjectType('Deadline', { description: both('时限：到何时为止，以及怎样算出', 'A deadline: until when, and how that was counted') })
@Directive('@shareable')
export class DeadlineView {
  @Field(() => MomentScalar, { nullable: true, description: both('最后时刻；不能确定或计时中止时为空', 'The last moment in time; empty where it is not known, and while the clock stands') })
  due!: Date | null;

  @Field(() => MomentScalar, { nullable: true, description: both('不会早于此时到期', 'It cannot end before this') })
  earliest!: Date | null;

  @Field(() => String, { nullable: true, description: both('计算单位：WORKING_DAYS 工作日、CIVIL_DAYS 自然日、HOURS 小时；由人指定日期时为空', 'What it is counted in: WORKING_DAYS, CIVIL_DAYS or HOURS; empty where a person set the day') })
  clock!: string | null;

  @Field(() => Int, { nullable: true, description: both('规则给的数量，不含延期', 'How many of them the rule gives, without extensions') })
  amount!: number | null;

  @Field(() => MomentScalar, { nullable: true, description: both('起算时刻', 'When what started the clock happened') })
  startedAt!: Date | null;

  @Field(() => DeadlineRuleView, { nullable: true, description: both('依据的规则；由人指定日期时为空', 'The rule it follows; empty where a person set the day') })
  rule!: DeadlineRuleView | null;

  @Field(() => Boolean, { description: both('所需各年的放假安排是否齐全', 'Whether the working days of every year that the count needed are known') })
  complete!: boolean;

  @Field(() => [Int], { description: both('还没有放假安排的年份', 'Years whose working days are not known') })
  unknownYears!: readonly number[];

  @Field(() => Boolean, { description: both('计时中止，恢复之日未定', 'The clock stands, and nobody has said until when') })
  stands!: boolean;

  @Field(() => [DeadlineSuspensionView], { description: both('计时中止的各段', 'When the clock stands') })
  suspensions!: readonly DeadlineSuspensionView[];

  @Field(() => [DeadlineExtensionView], { description: both('经批准的延期，先批准的在前', 'Extensions, the first approved first') })
  extensions!: readonly DeadlineExtensionView[];

  @Field(() => Boolean, { nullable: true, description: both('是否逾期：办结的看办结时刻，未办结的看现在；缺放假安排而说不准时为空', 'Whether it was or is overdue: at the moment it was met, else now; empty where a year that is not known decides') })
  overdue!: boolean | null;

  @Field(() => MomentScalar, { nullable: true, description: both('办结时刻', 'When it was met') })
  metAt!: Date | null;

  telling!: Telling;

  @Field(() => [DeadlineDayView], { description: both('逐日：计入与否及原因', 'Day by day: counted or not, and why') })
  days(@Arg('first', () => Int, { defaultValue: 50, description: both('至多几天，1—200', 'At most so many, 1 to 200') }) first: number): DeadlineDayView[] {
    return this.telling.days.slice(0, pageSize(first)).map((day) => new DeadlineDayView(day));
  }

  @Field(() => String, { description: both('怎样算出（中文；Accept-Language 偏好英文时为英文）', 'How it was counted, as one paragraph: Chinese, or English where Accept-Language prefers it') })
  sentence(@Ctx() { language }: RequestContext): string {
    return deadlineSentence(this.telling, language);
  }
}
