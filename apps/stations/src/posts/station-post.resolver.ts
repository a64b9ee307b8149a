import { askedFields, both, columnsFor, only, type Page, pageOfParent, type ReferenceResolver, type RequestContext, standsOn } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { AsOfArgs } from '../dated/as-of.js';
import { EndAtStationInput } from '../dated/end-input.js';
import { PersonStub } from '../elsewhere/person.js';
import { stationRows, StationView } from '../stations/station.view.js';
import { appointToPosts } from './appoint-to-posts.js';
import { AppointToPostInput } from './station-post.inputs.js';
import { StationPost } from './station-post.js';
import { StationPostConnection, stationPostRows, StationPostView } from './station-post.view.js';

const byFirstDay = { by: 'p.valid_from', type: 'date' } as const;

@Resolver(() => StationPostView)
export class StationPostResolver {
  @FieldResolver(() => StationView, { nullable: true, description: both('联络站', 'Station') })
  async station(@Root() post: StationPostView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationView | null> {
    return context.read.oneWith(stationRows, post.stationId, columnsFor(stationRows, askedFields(info)));
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('人员', 'Person') })
  person(@Root() post: StationPostView): PersonStub {
    return { id: post.personId };
  }

  @Mutation(() => StationPostView, { description: both('任命（聘任）站内职务', 'Appoint somebody to a post at a station') })
  async appointToPost(
    @Arg('input', () => AppointToPostInput) input: AppointToPostInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<StationPostView> {
    const { stationId, personId, role, side = null, validFrom } = input;
    const post = { stationId, personId, role, side, from: validFrom ?? context.today, to: null };
    const id = await context.change('appointToPost', input, async (change) => only(await appointToPosts(change, [post])));
    return context.read.oneOrRefuse(stationPostRows, id, info);
  }

  @Mutation(() => StationPostView, { description: both('卸任站内职务', 'End a post at a station') })
  async endPost(@Arg('input', () => EndAtStationInput) input: EndAtStationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationPostView> {
    const id = await context.change('endPost', input, async (change) => {
      const post = await change.lock(StationPost, input.id, input.expectedVersion);
      change.tell(post.end(input.endedOn, input.reason));
      return post;
    });
    return context.read.oneOrRefuse(stationPostRows, id, info);
  }
}

@Resolver(() => StationView)
export class PostsOfStationResolver {
  @FieldResolver(() => StationPostConnection, { description: both('站内职务（按任职日期）', 'Who holds its posts, by first day') })
  posts(
    @Root() station: StationView, @Args(() => AsOfArgs) asked: AsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationPostView>> {
    const day = asked.asOf ?? context.today;
    const of = { source: stationPostRows, order: byFirstDay, page: asked, where: [standsOn('p', day)], variant: day, parent: 'p.station_id', parentId: station.id };
    return pageOfParent(context.read, of, info);
  }
}

export const stationPostReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(stationPostRows, id, info);
