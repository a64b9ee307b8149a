import { both, CreatingInput, eachItem, ItemOutcome, type Page, pageOfParent, type RequestContext, withinRegion } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { join } from 'sql-template-tag';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { BodyReference } from '../elsewhere/body.js';
import { referenceTo } from '../elsewhere/reference-to.js';
import { OutputStepInput } from '../outputs/output.inputs.js';
import { changedSuggestion } from '../suggestions/step-suggestion.js';
import { those, WhichSuggestions } from '../suggestions/suggestion.resolver.js';
import { bySubmission, SuggestionConnection, suggestionRows, SuggestionView } from '../suggestions/suggestion.view.js';
import { splitSuggestion } from './split-suggestion.js';

@InputType({ description: both('分配给专门委员会督办', 'Give a suggestion to a special committee to supervise') })
class SplitSuggestionInput extends OutputStepInput {
  @Field(() => ID, { description: both('专门委员会', 'The special committee') })
  committeeId!: string;
}

@InputType({ description: both('其中一件', 'One of them') })
class SplitItem {
  @Field(() => ID, { description: both('建议', 'The suggestion') })
  id!: string;

  @Field(() => ID, { description: both('专门委员会', 'The special committee') })
  committeeId!: string;
}

@InputType({ description: both('批量分配', 'Split many suggestions among the special committees') })
class SplitSuggestionsInput extends CreatingInput {
  @Field(() => [SplitItem], { description: both('至多 200 件', 'At most 200') })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  items!: SplitItem[];
}

@ObjectType('SuggestionOutcome', { description: both('批量办理中一件建议的结果', 'What became of one suggestion of a bulk mutation') })
export class SuggestionOutcome extends ItemOutcome {}

@ObjectType({ description: both('督办分配情况', 'How far suggestions are split among the special committees') })
class CommitteeCoverage {
  @Field(() => Int, { description: both('已正式提出、未撤回的建议', 'Suggestions that were filed and still count') })
  suggestions!: number;

  @Field(() => Int, { description: both('尚无督办委员会的：0 即全部分配', 'Those without a committee: 0 is all of them split') })
  without!: number;
}

@Resolver(() => SuggestionOutcome)
export class SuggestionOutcomeResolver {
  @FieldResolver(() => SuggestionView, { nullable: true, description: both('建议', 'The suggestion') })
  async suggestion(@Root() { id }: SuggestionOutcome, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView | null> {
    return id === null ? null : context.read.one(suggestionRows, id, info);
  }
}

/** Which special committee supervises which suggestion (P-23). */
@Resolver(() => SuggestionView)
export class CommitteeResolver {
  @FieldResolver(() => BodyReference, { nullable: true, description: both('督办的专门委员会（议案为审议的委员会）', 'The special committee that supervises it (of a bill: that considers it)') })
  committee(@Root() { committeeId }: SuggestionView): BodyReference | null {
    return referenceTo(committeeId);
  }

  @Query(() => CommitteeCoverage, { description: both('建议是否全部分配给专门委员会督办（限可见）', 'Whether all suggestions are split among special committees, of those the asker may see') })
  async committeeCoverage(
    @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null | undefined, @Ctx() { read }: RequestContext,
  ): Promise<CommitteeCoverage> {
    const where = [read.condition(suggestionRows), sql`s.kind = 'SUGGESTION' and s.filed and s.status <> 'WITHDRAWN'`, ...withinRegion(regionId, 's.region_path')];
    const [counted] = await read.rows<CommitteeCoverage>(sql`select count(*)::int as suggestions, count(*) filter (where s.committee_id is null)::int as without from suggestion s where ${join(where, ' and ')}`);
    return counted ?? { suggestions: 0, without: 0 };
  }

  @Mutation(() => SuggestionView, { description: both('分配给专门委员会督办：同时只有一个', 'Give a suggestion to the special committee that supervises it: one at a time') })
  splitSuggestion(@Arg('input', () => SplitSuggestionInput) input: SplitSuggestionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView> {
    return changedSuggestion(context, info, 'splitSuggestion', input, (change) => splitSuggestion(change, input));
  }

  @Mutation(() => [SuggestionOutcome], { description: both('批量分配给各专门委员会：逐件办理，逐件答复', 'Split suggestions among the special committees: each on its own, each with its own answer') })
  splitSuggestions(@Arg('input', () => SplitSuggestionsInput) { requestId, items }: SplitSuggestionsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    return eachItem(context, 'splitSuggestions', { requestId, items }, (change, item) => splitSuggestion(change, item));
  }
}

@Resolver(() => BodyReference)
export class BodySuggestionsResolver {
  @FieldResolver(() => SuggestionConnection, { nullable: true, description: both('该专门委员会督办的建议、审议的议案（限可见）', 'What this special committee supervises or considers, of what the asker may see') })
  suggestions(@Root() { id }: BodyReference, @Args(() => WhichSuggestions) asked: WhichSuggestions, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SuggestionView>> {
    return pageOfParent(context.read, { source: suggestionRows, order: bySubmission, page: asked, parent: 's.committee_id', parentId: id, ...those(asked) }, info);
  }
}
