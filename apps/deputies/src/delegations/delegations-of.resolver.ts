import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, type Page, PageArgs, pageOfParent, type RequestContext, standsOn } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { RegionView } from '../regions/region.view.js';
import { DelegationConnection, delegationRows, type DelegationView } from './delegation.view.js';

@Resolver(() => RegionView)
export class DelegationsOfRegion {
  @FieldResolver(() => DelegationConnection, { description: both('本区域人大当日的各代表团（按名称）', "Delegations at this region's own congress on the day, by name") })
  delegations(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DelegationView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: delegationRows, order: { by: 'd.name', type: 'text' }, page: paging, where: [standsOn('d', day)], parent: 'd.region_id', parentId: region.id, variant: day,
    }, info);
  }

  @FieldResolver(() => DelegationConnection, { description: both('本区域当日在上级人大的代表团（按名称）', 'Delegations of this region at higher congresses on the day, by name') })
  sentDelegations(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DelegationView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: delegationRows, order: { by: 'd.name', type: 'text' }, page: paging, where: [standsOn('d', day)], parent: 'd.electing_region_id', parentId: region.id, variant: day,
    }, info);
  }
}
