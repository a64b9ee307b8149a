import { both, only, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { bodyRows, BodyView } from '../bodies/body.view.js';
import { personRows, PersonView } from '../people/person.view.js';
import { appointToCongressPosts } from './appoint-to-congress-post.js';
import { AppointToCongressPostInput, EndCongressPostInput, VoidCongressPostInput } from './congress-post.inputs.js';
import { congressPostRows, CongressPostView } from './congress-post.view.js';
import { endCongressPost, voidCongressPost } from './end-congress-post.js';

@Resolver(() => CongressPostView)
export class CongressPostResolver {
  @FieldResolver(() => PersonView, { description: both('任职人', 'Who holds it') })
  person(@Root() post: CongressPostView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    return context.read.oneOrRefuse(personRows, post.personId, info);
  }

  @FieldResolver(() => BodyView, { description: both('机构', 'The body') })
  body(@Root() post: CongressPostView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BodyView> {
    return context.read.oneOrRefuse(bodyRows, post.bodyId, info);
  }

  @Mutation(() => CongressPostView, { description: both('任命人大机构职务', 'Appoint somebody to a post at a congress body') })
  async appointToCongressPost(
    @Arg('input', () => AppointToCongressPostInput) input: AppointToCongressPostInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<CongressPostView> {
    const { personId, bodyId, role, level, validFrom: from } = input;
    const post = { personId, bodyId, role, level, from, to: null };
    const id = await context.change('appointToCongressPost', input, async (change) => only(await appointToCongressPosts(change, [post])));
    return context.read.oneOrRefuse(congressPostRows, id, info);
  }

  @Mutation(() => CongressPostView, { description: both('卸任人大机构职务；最后一项可联系代表的职务卸任时，联系对子同日终止', 'End a post at a congress body; with the last one by which contact is kept the contact pairs end the same day') })
  async endCongressPost(@Arg('input', () => EndCongressPostInput) input: EndCongressPostInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CongressPostView> {
    const id = await context.change('endCongressPost', input, (change) => endCongressPost(change, input));
    return context.read.oneOrRefuse(congressPostRows, id, info);
  }

  @Mutation(() => CongressPostView, { description: both('作废登记有误的人大机构职务；记录保留', 'Void a post at a congress body that never was held; the entry stays') })
  async voidCongressPost(@Arg('input', () => VoidCongressPostInput) input: VoidCongressPostInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<CongressPostView> {
    const id = await context.change('voidCongressPost', input, (change) => voidCongressPost(change, input));
    return context.read.oneOrRefuse(congressPostRows, id, info);
  }
}

export const congressPostReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(congressPostRows, id, info);
