import { askedFields, both, columnsFor, pageSize, Refusal, type RequestContext } from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, FieldResolver, Float, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { type Likeness, likelyDuplicates } from './similar-matters.js';
import { matterRows, MatterView } from './matter.view.js';

@ArgsType()
class SimilarMattersArgs {
  @Field(() => ID, { nullable: true, description: both('联络站（联络站、区域至少一个）', 'Station (a station, a region or both)') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => String, { description: both('拟反映的标题', 'The title that is about to be sent') })
  @Length(1, 100)
  title!: string;

  @Field(() => String, { defaultValue: '', description: both('拟反映的内容', 'The text that is about to be sent') })
  @Length(0, 2000)
  text!: string;

  @Field(() => Int, { defaultValue: 10, description: both('至多几件，1—50', 'At most so many, 1 to 50') })
  first!: number;
}

@ObjectType('SimilarTopic', { description: both('可能相同的事项：某一领域的件数', 'How many matters that may be the same are about a topic') })
class SimilarTopicView {
  @Field(() => String, { nullable: true, description: both('领域；未归类则为空', 'Topic (code); null of those not classed') })
  topic!: string | null;

  @Field(() => Int, { description: both('件数', 'How many') })
  count!: number;
}

@ObjectType('SimilarMatter', { description: both('一件可能相同的事项', 'A matter that may be about the same thing') })
class SimilarMatterView {
  id!: string;

  @Field(() => Float, { description: both('相同字对所占比例，0—1', 'Share of the pairs of characters in common, 0 to 1') })
  share!: number;
}

@ObjectType('SimilarMatters', { description: both('可能相同的事项', 'Matters that may be about the same thing') })
class SimilarMattersView {
  @Field(() => Int, { description: both('件数（至多 50）', 'How many, at most 50') })
  count!: number;

  @Field(() => [SimilarTopicView], { description: both('各领域件数', 'How many by topic') })
  topics!: SimilarTopicView[];

  @Field(() => [SimilarMatterView], { description: both('逐件，最相似的在前；只列有权查看的', 'One by one, the most alike first: of those the asker may see') })
  matters!: SimilarMatterView[];
}

const mostAlike = 50;

@Resolver(() => SimilarMatterView)
export class SimilarMattersResolver {
  /** Anybody is told how many there are and what they are about, which is no more than the board shows; titles and texts only whoever may see the matters. */
  @Query(() => SimilarMattersView, { description: both('提交之前查看可能相同的事项：不需登录，只见件数和领域；有权者可见事项', 'Matters that may be the same, to be looked at before sending: without a login how many and about what; those who may see them see them') })
  async similarMatters(@Args(() => SimilarMattersArgs) asked: SimilarMattersArgs, @Ctx() context: RequestContext): Promise<SimilarMattersView> {
    if (!asked.stationId && !asked.regionId) throw new Refusal('BAD_USER_INPUT', { field: 'stationId', or: 'regionId' });
    if (asked.first > mostAlike) throw new Refusal('BAD_USER_INPUT', { field: 'first', most: mostAlike });
    const first = pageSize(asked.first);
    const alike = await likelyDuplicates(context, asked, mostAlike, sql`true`);
    const seen = context.mayCall('Query.matters') ? await likelyDuplicates(context, asked, first, context.read.condition(matterRows)) : [];
    return { count: alike.length, topics: byTopic(alike), matters: seen.map(({ id, share }) => ({ id, share })) };
  }

  @FieldResolver(() => MatterView, { nullable: true, description: both('事项', 'The matter') })
  matter(@Root() { id }: SimilarMatterView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView | null> {
    return context.read.oneWith(matterRows, id, columnsFor(matterRows, askedFields(info)));
  }
}

function byTopic(alike: readonly Likeness[]): SimilarTopicView[] {
  const topics = [...Map.groupBy(alike, ({ topic }) => topic)].map(([topic, ones]) => ({ topic, count: ones.length }));
  return topics.sort((one, other) => other.count - one.count || String(one.topic).localeCompare(String(other.topic)));
}

