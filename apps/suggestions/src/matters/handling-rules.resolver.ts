import { dayOf } from '@renda/calendar';
import { both, type RequestContext } from '@renda/subgraph';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { MatterView } from './matter.view.js';

/** Under this key a rulebook names the document by which its place handles what voters say at receptions (接待选民意见处理办法, P-12). */
const handlingRules = 'voter-opinion-handling';

@ObjectType('MatterHandlingRules', { description: both('该地的接待选民意见处理办法', 'The document by which a place handles the opinions of voters') })
class HandlingRulesView {
  @Field(() => String, { description: both('名称', 'Title in Chinese') })
  title!: string;

  @Field(() => String, { description: both('英文名称', 'Title in English') })
  titleEn!: string;

  @Field(() => String, { description: both('出处', 'Where it is written') })
  citation!: string;

  @Field(() => String, { description: both('规则集版本标识', 'Hash of the version of the rulebook') })
  hash!: string;
}

@Resolver(() => MatterView)
export class HandlingRulesResolver {
  @FieldResolver(() => HandlingRulesView, { nullable: true, description: both('收集之日该地有效的处理办法；规则集未登记则为空', 'The document in force there on the day it was raised; null where no rulebook names one') })
  async handlingRules(@Root() { regionPath, raisedAt }: MatterView, @Ctx() { ruling }: RequestContext): Promise<HandlingRulesView | null> {
    const rule = (await ruling.rulesOf(regionPath, dayOf(raisedAt))).find(handlingRules).rule;
    if (!rule) return null;
    const { title, citations } = rule.entry;
    return { title: title.zh, titleEn: title.en, citation: citations.map(({ local }) => local).join('; '), hash: rule.hash };
  }
}
