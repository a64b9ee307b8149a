import { both, connectionOf, type Page, PageArgs, pageOfParent, type RequestContext, type RowSource } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, Ctx, Field, FieldResolver, Float, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { StationReference } from '../elsewhere/station.js';

@ObjectType('AnsweredMatter', { description: both('办理答复：已反馈的事项，标题和答复须经工作人员公开', 'A matter whose source was told; title and answer only where staff show them') })
class AnsweredMatterView {
  id!: string;

  @Field(() => String, { nullable: true, description: both('标题；未公开则为空', 'Title; null where it is not shown') })
  title!: string | null;

  @Field(() => String, { nullable: true, description: both('答复；未公开则为空', 'The answer; null where it is not shown') })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: both('领域', 'Topic (code)') })
  topic!: string | null;

  @Field(() => Date, { description: both('收集时间', 'When it was raised') })
  raisedAt!: Date;

  @Field(() => Date, { description: both('反馈时间', 'When the source was told') })
  answeredAt!: Date;

  @Field(() => String, { nullable: true, description: both('结果；未销号则为空', 'How it ended (code); null until it is struck off') })
  solution!: string | null;
}

@ObjectType('FeedbackRate', { description: both('反馈率', 'How many sources were told') })
class FeedbackRateView {
  @Field(() => Int, { description: both('受理的件数（不含并入的）', 'How many were accepted, those merged apart') })
  accepted!: number;

  @Field(() => Int, { description: both('其中已反馈的', 'Of these: whose source was told') })
  answered!: number;

  @Field(() => Float, { nullable: true, description: both('反馈率；没有受理的则为空', 'The rate; null where none was accepted') })
  rate!: number | null;
}

const AnsweredMatterConnection = connectionOf(AnsweredMatterView, 'AnsweredMatter');

const answeredRows: RowSource<AnsweredMatterView> = {
  entity: 'Matter.answer',
  from: 'matter m',
  id: 'm.id',
  columns: {
    title: 'case when m.published_at is not null then m.title end', answer: 'case when m.published_at is not null then m.feedback end', topic: 'm.topic', raisedAt: 'm.raised_at',
    answeredAt: 'm.fed_back_at', solution: 'm.solution',
  },
  scopes: {},
};

/** What the board of a station shows to everybody (办理答复, P-08). */
@Resolver(() => StationReference)
export class AnsweredMattersResolver {
  @FieldResolver(() => AnsweredMatterConnection, { nullable: true, description: both('办理答复：已反馈的事项（公开，新的在前）', 'Matters whose source was told, the newest first; for everybody') })
  answeredMatters(@Root() { id }: StationReference, @Args(() => PageArgs) asked: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<AnsweredMatterView>> {
    const order = { by: 'm.fed_back_at', type: 'timestamptz', descending: true } as const;
    return pageOfParent(context.read, { source: answeredRows, order, page: asked, parent: 'm.station_id', parentId: id, where: [sql`m.fed_back_at is not null`] }, info);
  }

  @FieldResolver(() => FeedbackRateView, { nullable: true, description: both('反馈率（公开）', 'How many sources were told; for everybody') })
  feedbackRate(@Root() { id }: StationReference, @Ctx() { read }: RequestContext): Promise<FeedbackRateView> {
    return read.loader<string, FeedbackRateView>('feedback rates', async (ids) => {
      const rows = await read.rows<{ station: string; accepted: number; answered: number }>(sql`
        select station_id as station, count(*)::int as accepted, count(fed_back_at)::int as answered from matter
        where station_id = any(${[...ids]}::uuid[]) and stage not in ('COLLECTED', 'REJECTED', 'MERGED') group by 1`);
      const found = new Map(rows.map((row) => [row.station, row]));
      return ids.map((one) => {
        const { accepted = 0, answered = 0 } = found.get(one) ?? {};
        return { accepted, answered, rate: accepted === 0 ? null : answered / accepted };
      });
    }).load(id);
  }
}
