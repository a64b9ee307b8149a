import { both, endOfSubtree, type Page, PageArgs, pageOfParent, type RequestContext, type RowSource } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { RegionStub } from '../elsewhere/region.js';
import { StationConnection, stationRows, stationsByName, type StationView } from './station.view.js';

/** Each station beside every region that it lies in, by today's tree. */
const stationsWithin: RowSource<StationView> = {
  ...stationRows,
  from: `region_heard around join station s on s.region_path >= around.path and s.region_path < ${endOfSubtree('around.path')}`,
};

@Resolver(() => RegionStub)
export class StationsOfRegionResolver {
  @FieldResolver(() => StationConnection, { nullable: true, description: both('该区域及其下级的联络站', 'The stations in this region and below it') })
  stations(
    @Root() region: RegionStub, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationView>> {
    return pageOfParent(context.read, { source: stationsWithin, order: stationsByName, page: paging, parent: 'around.id', parentId: region.id }, info);
  }
}
