import { askedFields, both, columnsFor, CreatingInput, expectedVersionSays, type Page, PageArgs, pageOfParent, type RequestContext } from '@renda/subgraph';
import { ArrayMaxSize, ArrayMinSize, Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { byRaised, MatterConnection, matterRows, MatterView } from './matter.view.js';
import { mergeMatters } from './merge-matters.js';

@InputType({ description: both('合并同类事项', 'Merge matters about the same thing') })
class MergeMattersInput extends CreatingInput {
  @Field(() => ID, { description: both('并入的事项：未办结', 'The matter they go on in: one that has not ended') })
  intoId!: string;

  @Field(() => [ID], { description: both('被并入的事项：未交办，1—50 件', 'Those that go on in it: not yet assigned, 1 to 50') })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  ids!: string[];

  @Field(() => String, { description: both('理由', 'Why') })
  @Length(1, 500)
  reason!: string;

  @Field(() => Int, { nullable: true, description: expectedVersionSays })
  expectedVersion?: number | null;
}

@Resolver(() => MatterView)
export class MergeMattersResolver {
  @Mutation(() => MatterView, { description: both('合并同类事项：各来源都保留，凭原回执看到并入事项的进度；全部并入或全部不并', 'Merge matters: every source is kept, and its receipt shows how far the one is that it went on in; all of them or none') })
  async mergeMatters(@Arg('input', () => MergeMattersInput) input: MergeMattersInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView> {
    return context.read.oneOrRefuse(matterRows, await context.change('mergeMatters', input, (change) => mergeMatters(change, input)), info);
  }

  @FieldResolver(() => MatterView, { nullable: true, description: both('并入的事项；未并入或无权查看则为空', 'The matter it went on in; null when it did not, or it is not for the asker') })
  async mergedInto(@Root() { mergedIntoId }: MatterView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView | null> {
    return mergedIntoId === null ? null : context.read.oneWith(matterRows, mergedIntoId, columnsFor(matterRows, askedFields(info)));
  }

  @FieldResolver(() => MatterConnection, { description: both('并入本件的事项（限可见）', 'The matters that went on in it, of those the asker may see') })
  mergedMatters(@Root() { id }: MatterView, @Args(() => PageArgs) asked: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return pageOfParent(context.read, { source: matterRows, order: byRaised, page: asked, parent: 'm.merged_into_id', parentId: id }, info);
  }
}
