import { both } from '@renda/subgraph';
import { Field, Float, Int, ObjectType } from 'type-graphql';

const volume = (zh: string, en: string): { description: string } => ({ description: both(zh, en) });
const rate = (zh: string, en: string): { description: string; nullable: true } => ({ description: both(zh, en), nullable: true });

/** Figures of one common problem, or of those of a region, year or month: beside each rate stands the number it is of, and a rate of nothing is null. */
@ObjectType('CommonProblemFigure', { description: both('共性问题的一组数字：率旁均有件数', 'Figures of common problems: beside each rate its volume') })
export class CommonProblemFigure {
  @Field(() => String, rate('年份或月份（按归集之日）；按问题、区域分组的为空', 'Year or month in which they were gathered; null of a problem or region'))
  code!: string | null;

  @Field(() => Int, volume('共性问题数', 'How many common problems'))
  problems!: number;

  @Field(() => Int, volume('归集的事项：一件归入几个问题的，每组只计一次', 'How many matters were gathered; one gathered in several problems counts once in a group'))
  gathered!: number;

  @Field(() => Int, volume('归集后并入他件的', 'How many of them went on in another since'))
  merged!: number;

  @Field(() => Int, volume('归集后不予受理的', 'How many of them were rejected since'))
  rejected!: number;

  @Field(() => Int, volume('已销号', 'How many of them were struck off'))
  closed!: number;

  @Field(() => Int, volume('已解决', 'Solved'))
  solved!: number;

  @Field(() => Int, volume('部分解决', 'Solved in part'))
  partly!: number;

  @Field(() => Int, volume('列入计划', 'Planned'))
  planned!: number;

  @Field(() => Int, volume('已作解释', 'Explained'))
  explained!: number;

  @Field(() => Float, rate('解决率（%）：已解决占归集的、除并入他件和不予受理外的', 'Solved in per cent of those gathered, but for those merged or rejected'))
  solvedRate!: number | null;

  @Field(() => Int, volume('形成的调研报告（未撤回）', 'Research reports they led to, but for those withdrawn'))
  reports!: number;

  @Field(() => Int, volume('形成的代表建议（已正式提出、未撤回）', 'Suggestions they led to: those filed and not withdrawn'))
  suggestions!: number;

  @Field(() => Int, volume('已形成报告或建议的共性问题', 'How many of the problems led to a report or a suggestion'))
  led!: number;

  @Field(() => Float, rate('形成率（%）：已形成报告或建议的占全部共性问题', 'Those that led to something, in per cent of the problems'))
  ledRate!: number | null;

  problemId!: string | null;
  regionId!: string | null;
}
