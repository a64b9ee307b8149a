import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, eachItem, type ItemOutcome, type RequestContext } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { assignSuggestion, signSuggestion } from '../assignments/assign-suggestion.js';
import { SuggestionOutcome } from '../committees/committee.resolver.js';
import { moveProposal } from '../suggestions/move-proposal.js';
import { Suggestion } from '../suggestions/suggestion.js';

const upTo200 = both('至多 200 件', 'At most 200');

@InputType({ description: both('批量受理', 'Accept many') })
class AcceptSuggestionsInput extends CreatingInput {
  @Field(() => [ID], { description: upTo200 })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  ids!: string[];
}

@InputType({ description: both('批量分析：同一类别、同一层级', 'Analyse many alike') })
class AnalyseSuggestionsInput extends AcceptSuggestionsInput {
  @Field(() => String, { description: both('类别（代码）', 'Category (code)') })
  @Length(1, 40)
  category!: string;

  @Field(() => String, { description: both('职权层级', 'Level of powers (code)') })
  @Length(1, 40)
  powersLevel!: string;
}

@InputType({ description: both('批量交办：同一主办单位', 'Assign many to one unit that leads') })
class AssignSuggestionsInput extends AcceptSuggestionsInput {
  @Field(() => ID, { description: both('主办单位', 'The unit that leads') })
  leadUnitId!: string;

  @Field(() => [ID], { defaultValue: [], description: both('会办单位', 'Units that help') })
  coUnitIds!: string[];

  @Field(() => CivilDayScalar, { nullable: true, description: both('答复日期；当地规定由本地设定的必填', 'Day to reply by; needed where the rules leave it to the place') })
  dueOn?: CivilDay | null;
}

@InputType({ description: both('批量签收：同一签收人', 'Sign for many') })
class SignSuggestionsInput extends AcceptSuggestionsInput {
  @Field(() => String, { description: both('签收人', 'Who received them') })
  @Length(1, 100)
  receivedBy!: string;
}

@InputType({ description: both('批量反馈：同一内容', 'Tell the deputies of many the same') })
class FeedBackSuggestionsInput extends AcceptSuggestionsInput {
  @Field(() => String, { description: both('反馈内容', 'Text') })
  @Length(1, 2000)
  text!: string;
}

@InputType({ description: both('批量办结：同一结果、同一依据', 'Close many with the same result and evidence') })
class CloseSuggestionsInput extends AcceptSuggestionsInput {
  @Field(() => String, { description: both('SOLVED 已解决、PARTLY 部分解决、PLANNED 列入计划、EXPLAINED 解释说明', 'SOLVED, PARTLY, PLANNED or EXPLAINED') })
  @Length(1, 40)
  solution!: string;

  @Field(() => String, { description: both('依据：文字或材料编号', 'Evidence: text or a reference') })
  @Length(1, 2000)
  evidence!: string;

  @Field(() => CivilDayScalar, { nullable: true, description: both('解决日期（SOLVED 时），空为今日', 'Of SOLVED: the day; else today') })
  solvedOn?: CivilDay | null;
}

/** Steps of the board for many suggestions at once: each in a transaction of its own, with its own answer. */
@Resolver()
export class BulkStepsResolver {
  @Mutation(() => [SuggestionOutcome], { description: both('批量受理：逐件办理，逐件答复', 'Accept many suggestions, each on its own') })
  acceptSuggestions(@Arg('input', () => AcceptSuggestionsInput) { requestId, ids: items }: AcceptSuggestionsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'acceptSuggestions', { requestId, items }, (change, id) => moveProposal(change, Suggestion, { id }, (suggestion, by) => suggestion.accept(by)));
  }

  @Mutation(() => [SuggestionOutcome], { description: both('批量分析：逐件办理，逐件答复', 'Analyse many suggestions alike, each on its own') })
  analyseSuggestions(@Arg('input', () => AnalyseSuggestionsInput) { requestId, ids: items, category, powersLevel }: AnalyseSuggestionsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'analyseSuggestions', { requestId, about: { category, powersLevel }, items }, (change, id) =>
      moveProposal(change, Suggestion, { id }, (suggestion, by) => suggestion.analyse({ category, powersLevel, note: null }, by)));
  }

  @Mutation(() => [SuggestionOutcome], { description: both('批量交办：逐件办理，逐件答复', 'Assign many suggestions, each on its own') })
  assignSuggestions(@Arg('input', () => AssignSuggestionsInput) { requestId, ids: items, leadUnitId, coUnitIds, dueOn }: AssignSuggestionsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'assignSuggestions', { requestId, about: { leadUnitId, coUnitIds, dueOn: dueOn ?? undefined }, items }, (change, id) =>
      assignSuggestion(change, { id, leadUnitId, coUnitIds, dueOn: dueOn ?? null, round: null, note: null }));
  }

  @Mutation(() => [SuggestionOutcome], { description: both('主办单位批量签收：逐件办理，逐件答复', 'The unit that leads signs for many suggestions, each on its own') })
  signSuggestions(@Arg('input', () => SignSuggestionsInput) { requestId, ids: items, receivedBy }: SignSuggestionsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'signSuggestions', { requestId, about: { receivedBy }, items }, (change, id) => signSuggestion(change, { id, receivedBy }));
  }

  @Mutation(() => [SuggestionOutcome], { description: both('批量向代表反馈：须先有答复；逐件办理，逐件答复', 'Tell the deputies of many suggestions, each once a unit has replied') })
  feedBackSuggestions(@Arg('input', () => FeedBackSuggestionsInput) { requestId, ids: items, text }: FeedBackSuggestionsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'feedBackSuggestions', { requestId, about: { text }, items }, (change, id) => moveProposal(change, Suggestion, { id }, (suggestion, by) => suggestion.feedBack(text, by)));
  }

  @Mutation(() => [SuggestionOutcome], { description: both('批量办结：逐件办理，逐件答复', 'Close many suggestions, each on its own') })
  closeSuggestions(@Arg('input', () => CloseSuggestionsInput) { requestId, ids: items, solution, evidence, solvedOn = null }: CloseSuggestionsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'closeSuggestions', { requestId, about: { solution, evidence, solvedOn }, items }, (change, id) =>
      moveProposal(change, Suggestion, { id }, (suggestion, by) => suggestion.close({ solution, evidence, solvedOn }, by)));
  }
}
