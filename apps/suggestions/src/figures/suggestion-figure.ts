import { both } from '@renda/subgraph';
import { Field, Float, Int, ObjectType } from 'type-graphql';

const volume = (zh: string, en: string): { description: string } => ({ description: both(zh, en) });
const rate = (zh: string, en: string): { description: string; nullable: true } => ({ description: both(zh, en), nullable: true });

/** Figures of one unit, station, category, session or year: beside each rate stands the number it is of, and a rate of nothing is null. */
@ObjectType('SuggestionFigure', { description: both('建议的一组数字：率旁均有件数', 'Figures of suggestions: beside each rate its volume') })
export class SuggestionFigure {
  @Field(() => String, rate('类别代码、年份；按单位、联络站、会议分组的为空', 'Category (code) or year; null of a unit, station or session'))
  code!: string | null;

  @Field(() => Int, volume('已正式提出、未撤回的件数', 'How many were filed and still count'))
  suggestions!: number;

  @Field(() => Int, rate('比上一次会议、上一年度增减件数；其前没有可比的为空', 'How many more than at the session or in the year before; null where there is nothing earlier'))
  change!: number | null;

  @Field(() => Int, volume('已受理', 'Accepted'))
  accepted!: number;

  @Field(() => Int, volume('认定高质量', 'Judged of high quality'))
  highQuality!: number;

  @Field(() => Int, volume('重点督办', 'Key supervised'))
  key!: number;

  @Field(() => Int, volume('已被采纳', 'Adopted as something'))
  adopted!: number;

  @Field(() => Int, volume('已交办', 'Assigned'))
  assigned!: number;

  @Field(() => Int, volume('改办（重新交办）', 'Assigned more than once'))
  reassigned!: number;

  @Field(() => Float, rate('改办率（%）：越低越准确', 'Re-assignment rate in per cent of those assigned: the lower the more accurate'))
  reassignedRate!: number | null;

  @Field(() => Float, rate('提出到首次交办的平均天数', 'Days from the submission to the first assignment, on average'))
  daysToAssign!: number | null;

  @Field(() => Int, volume('已答复', 'Replied to'))
  replied!: number;

  @Field(() => Int, volume('答复前已与代表联系', 'Of those replied to, with a contact with the deputy before the reply'))
  contacted!: number;

  @Field(() => Float, rate('答复前联系率（%）', 'Contact rate before the reply, in per cent'))
  contactedRate!: number | null;

  @Field(() => Int, volume('已办结', 'Closed'))
  closed!: number;

  @Field(() => Int, volume('已解决', 'Closed as solved'))
  solved!: number;

  @Field(() => Int, volume('部分解决', 'Closed as solved in part'))
  partly!: number;

  @Field(() => Int, volume('列入计划', 'Closed as planned'))
  planned!: number;

  @Field(() => Int, volume('解释说明', 'Closed as explained'))
  explained!: number;

  @Field(() => Float, rate('解决率（%）：占已办结', 'Share of solved ones in per cent of those closed'))
  solvedRate!: number | null;

  unitId!: string | null;
  stationId!: string | null;
  sessionId!: string | null;
}

/** In per cent with two digits; null of nothing. */
export function perCent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((10_000 * part) / whole) / 100;
}
