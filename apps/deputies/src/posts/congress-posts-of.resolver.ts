import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, type Page, PageArgs, pageOfParent, type RequestContext, standsOn } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { BodyView } from '../bodies/body.view.js';
import { bySortName, PersonView } from '../people/person.view.js';
import { CongressPostConnection, congressPostRows, type CongressPostView } from './congress-post.view.js';

@Resolver(() => BodyView)
export class PostsOfBody {
  @FieldResolver(() => CongressPostConnection, { description: both('当日的职务（按任职人姓名拼音）', 'Its posts on the day, by the name of who holds them') })
  posts(
    @Root() body: BodyView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CongressPostView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: congressPostRows, order: bySortName, page: paging, where: [standsOn('c', day)], parent: 'c.body_id', parentId: body.id, variant: day,
    }, info);
  }
}

@Resolver(() => PersonView)
export class CongressPostsOfPerson {
  @FieldResolver(() => CongressPostConnection, { description: both('当日的人大机构职务（新的在前）', 'Posts at congress bodies that the person holds on the day, newest first') })
  congressPosts(
    @Root() person: PersonView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<CongressPostView>> {
    const day = asOf ?? context.today;
    const order = { by: 'c.valid_from', type: 'date', descending: true } as const;
    return pageOfParent(context.read, { source: congressPostRows, order, page: paging, where: [standsOn('c', day)], parent: 'c.person_id', parentId: person.id, variant: day }, info);
  }
}
