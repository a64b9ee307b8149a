import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, type Page, PageArgs, pageOfParent, type RequestContext, standsOn } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { PersonView } from '../people/person.view.js';
import { RegionView } from '../regions/region.view.js';
import { MandateConnection, mandateRows, type MandateView, newestMandateFirst } from './mandate.view.js';

@Resolver(() => PersonView)
export class MandatesOfPerson {
  @FieldResolver(() => MandateConnection, { description: both('当日的代表资格（一人可有多级）', 'Mandates that hold on the day: one person may hold several') })
  mandates(
    @Root() person: PersonView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MandateView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: mandateRows, order: newestMandateFirst, page: paging, where: [standsOn('m', day)], parent: 'm.person_id', parentId: person.id, variant: day,
    }, info);
  }
}

@Resolver(() => RegionView)
export class MandatesOfRegion {
  @FieldResolver(() => MandateConnection, { description: both('本区域人大当日的代表资格（按席位计）', "Mandates of this region's own congress that hold on the day, counted as seats") })
  mandates(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MandateView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: mandateRows, order: newestMandateFirst, page: paging, where: [standsOn('m', day)], parent: 'm.region_id', parentId: region.id, variant: day,
    }, info);
  }
}
