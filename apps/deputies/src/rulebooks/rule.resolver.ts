import type { CivilDay } from '@renda/calendar';
import type { RulesInForce } from '@renda/rulebook';
import { both, CivilDayScalar, type Page, PageArgs, Refusal, type RequestContext } from '@renda/subgraph';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { regionRows } from '../regions/region.view.js';
import { pageOfList } from './page-of-list.js';
import { answerOf, kinds, RuleAnswerView, RuleInForceConnection, type RuleInForceView, ruleView } from './rule.view.js';
import { StaleRuleConnection, staleRules, type StaleRuleView } from './stale-rules.js';

const regionArgument = { description: both('区域', 'Region') };

/** Answers by the rulebooks heard, as every service works by them: what was published a moment ago may not be among them yet. */
@Resolver()
export class RuleResolver {
  @Query(() => RuleAnswerView, { description: both('某区域某日有效的一条规则，或没有规则的原因；就近逐条适用上级的规则集', 'The rule of a key in a region on a day, or why there is none: entry by entry from the nearest rulebook up its line') })
  async ruleInForce(
    @Arg('regionId', () => ID, regionArgument) regionId: string, @Arg('key', () => String, { description: both('条目代号', 'Key of the entry') }) key: string,
    @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null, @Ctx() context: RequestContext,
  ): Promise<RuleAnswerView> {
    return answerOf((await rulesOf(context, regionId, asOf)).find(key));
  }

  @Query(() => RuleInForceConnection, { description: both('某区域某日有效的全部规则（按代号）', 'All rules in force in a region on a day, by key') })
  async rulesInForce(
    @Arg('regionId', () => ID, regionArgument) regionId: string,
    @Arg('kind', () => String, { nullable: true, description: both('只列这一种类（代码见 RuleInForce.kind）', 'Only those of this kind, a code as in RuleInForce.kind') }) kind: string | null,
    @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext,
  ): Promise<Page<RuleInForceView>> {
    if (kind && !Object.hasOwn(kinds, kind)) throw new Refusal('BAD_USER_INPUT', { field: 'kind' });
    const rules = (await rulesOf(context, regionId, asOf)).all().filter(({ entry }) => !kind || entry.kind === kinds[kind]);
    return pageOfList(rules.map(ruleView), ({ key }) => key, paging);
  }

  @Query(() => StaleRuleConnection, { description: both('某日以来没有与原文核对的规则集和条目，最久的在前', 'Rulebooks and entries not compared with their text since a day, the longest first') })
  async staleRules(
    @Arg('before', () => CivilDayScalar, { description: both('最后核对早于这一天的', 'Last compared before this day') }) before: CivilDay, @Args(() => PageArgs) paging: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Page<StaleRuleView>> {
    return pageOfList(staleRules(await context.ruling.books(), before), ({ checkedOn, jurisdiction, key }) => `${checkedOn} ${jurisdiction} ${key ?? ''}`, paging);
  }
}

async function rulesOf(context: RequestContext, regionId: string, asOf: CivilDay | null): Promise<RulesInForce> {
  const region = await context.read.oneWith(regionRows, regionId, ['path']);
  if (!region) throw new Refusal('NOT_AVAILABLE', { missing: 'region' });
  return context.ruling.rulesOf(region.path, asOf ?? context.today);
}
