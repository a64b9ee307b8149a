import { both, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { suggestionRows, SuggestionView } from '../suggestions/suggestion.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { ResultOfSuggestion, ResultOfUnit, resultsOf, type SurveyResult } from './survey-results.js';
import { ratesOf, SurveyRate } from './survey-rates.js';
import { surveys } from './survey.js';

@Resolver(() => surveys.view)
export class SurveyRatesResolver {
  @FieldResolver(() => SurveyRate, { description: both('问题解决率：至会议日已解决的建议', 'Problem-solving rate: suggestions solved by the day of the meeting') })
  async problemSolvingRate(@Root() { id }: { id: string }, @Ctx() context: RequestContext): Promise<SurveyRate> {
    return (await ratesOf(context, id)).solving;
  }

  @FieldResolver(() => SurveyRate, { description: both('代表群众满意率：与常委会票决分开', 'Satisfaction of deputies and the public, apart from the ballot') })
  async satisfactionRate(@Root() { id }: { id: string }, @Ctx() context: RequestContext): Promise<SurveyRate> {
    return (await ratesOf(context, id)).satisfaction;
  }

  @FieldResolver(() => Boolean, { nullable: true, description: both('双提升：两率都高于上一轮；无从比较则为空', 'Whether both rates rose against the round before; null where there is nothing to compare') })
  async bothRose(@Root() { id }: { id: string }, @Ctx() context: RequestContext): Promise<boolean | null> {
    return (await ratesOf(context, id)).bothRose;
  }

  @FieldResolver(() => [ResultOfUnit], { description: both('各承办单位的结果（至多 200 个）', 'Results by unit, at most 200') })
  resultsByUnit(@Root() { id }: { id: string }, @Ctx() context: RequestContext): Promise<SurveyResult[]> {
    return resultsOf(context, id, 'UNIT');
  }

  @FieldResolver(() => [ResultOfSuggestion], { description: both('各建议的结果（至多 200 件）', 'Results by suggestion, at most 200') })
  resultsBySuggestion(@Root() { id }: { id: string }, @Ctx() context: RequestContext): Promise<SurveyResult[]> {
    return resultsOf(context, id, 'SUGGESTION');
  }
}

@Resolver(() => ResultOfUnit)
export class ResultOfUnitResolver {
  @FieldResolver(() => UnitView, { nullable: true, description: both('承办单位', 'Undertaking unit') })
  unit(@Root() { ofId }: SurveyResult, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return context.read.one(unitRows, ofId, info);
  }
}

@Resolver(() => ResultOfSuggestion)
export class ResultOfSuggestionResolver {
  @FieldResolver(() => SuggestionView, { nullable: true, description: both('代表建议；看不到的为空', 'Suggestion; null where the asker may not see it') })
  suggestion(@Root() { ofId }: SurveyResult, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView | null> {
    return context.read.one(suggestionRows, ofId, info);
  }
}
