import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, type Order, type Page, PageArgs, pageOfParent, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { MandateView } from '../mandates/mandate.view.js';
import { bySortName, PersonView } from '../people/person.view.js';
import { RegionView } from '../regions/region.view.js';
import { ContactPairConnection, contactPairRows, type ContactPairView, pairedOn } from './contact-pair.view.js';

interface Asked {
  readonly context: RequestContext;
  readonly info: GraphQLResolveInfo;
  readonly paging: PageArgs;
  readonly asOf: CivilDay | null;
}

function pairsOf(parent: string, parentId: string, order: Order, { context, info, paging, asOf }: Asked): Promise<Page<ContactPairView>> {
  const day = asOf ?? context.today;
  return pageOfParent(context.read, { source: contactPairRows, order, page: paging, where: [pairedOn(day)], parent, parentId, variant: day }, info);
}

@Resolver(() => PersonView)
export class ContactPairsOfPerson {
  @FieldResolver(() => ContactPairConnection, { description: both('此人作为组成人员当日联系的代表（按代表姓名拼音）', 'Pairs on the day in which the person is the member, by the name of the deputy') })
  contactPairs(
    @Root() person: PersonView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ContactPairView>> {
    return pairsOf('k.member_id', person.id, bySortName, { context, info, paging, asOf });
  }
}

@Resolver(() => MandateView)
export class ContactPairsOfMandate {
  @FieldResolver(() => ContactPairConnection, { description: both('当日联系这位代表的组成人员（先确定的在前）', 'Pairs on the day in which this deputy is contacted, the earliest first') })
  contactPairs(
    @Root() mandate: MandateView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ContactPairView>> {
    return pairsOf('k.mandate_id', mandate.id, { by: 'k.valid_from', type: 'date' }, { context, info, paging, asOf });
  }
}

@Resolver(() => RegionView)
export class ContactPairsOfRegion {
  @FieldResolver(() => ContactPairConnection, { description: both('本区域人大当日的联系对子（按代表姓名拼音）', "Pairs of this region's own congress on the day, by the name of the deputy") })
  contactPairs(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ContactPairView>> {
    return pairsOf('k.region_id', region.id, bySortName, { context, info, paging, asOf });
  }
}
