import { askedFields, both, columnsFor, only, type Page, page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { baseRows, BaseView } from '../bases/base.view.js';
import { RegionStub } from '../elsewhere/region.js';
import { industryRows, IndustryView } from '../industries/industry.view.js';
import { changeStationStatus } from './change-station-status.js';
import { hasOpenMatters, openMattersOf } from './open-matters.js';
import { recordFounding } from './record-founding.js';
import { recordStations } from './record-stations.js';
import { ChangeStationStatusInput, ProposeStationInput, RecordFoundingInput, StationsArgs } from './station.inputs.js';
import { stationKinds } from './station-kinds.js';
import { foundingsOf, StationFoundingView } from './station-founding.view.js';
import { StationStepConnection, stationStepRows, type StationStepView } from './station-step.view.js';
import { StationConnection, StationKindView, stationRows, stationsByName, StationView } from './station.view.js';

const stepsInOrder = { by: 't.taken_at', type: 'timestamptz' } as const;

@Resolver(() => StationView)
export class StationResolver {
  @Query(() => [StationKindView], { description: both('联络站种类目录', 'The catalogue of station kinds') })
  stationKinds(): readonly StationKindView[] {
    return stationKinds;
  }

  @Query(() => StationView, { nullable: true, description: both('一个联络站', 'One station') })
  station(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationView | null> {
    return context.read.one(stationRows, id, info);
  }

  @Query(() => StationConnection, { description: both('联络站（按名称）', 'Stations by name') })
  stations(@Args(() => StationsArgs) asked: StationsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<StationView>> {
    const where = [
      ...withinRegion(asked.regionId, 's.region_path'),
      ...(asked.kind ? [sql`s.kind = ${asked.kind}`] : []),
      ...(asked.industryId ? [sql`s.industry_id = ${asked.industryId}`] : []),
      ...(asked.status ? [sql`s.status = ${asked.status}`] : []),
      ...(asked.withOpenMatters ? [hasOpenMatters(context)] : []),
    ];
    return page(context.read, { source: stationRows, order: stationsByName, page: asked, where }, info);
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('所在区域', 'Region') })
  region(@Root() station: StationView): RegionStub {
    return { id: station.regionId };
  }

  @FieldResolver(() => StationView, { nullable: true, description: both('上级站', 'Station above it') })
  async parent(@Root() station: StationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationView | null> {
    return station.parentId ? context.read.oneWith(stationRows, station.parentId, columnsFor(stationRows, askedFields(info))) : null;
  }

  @FieldResolver(() => BaseView, { nullable: true, description: both('所在产业基地', 'Industry base') })
  async base(@Root() station: StationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BaseView | null> {
    return station.baseId ? context.read.oneWith(baseRows, station.baseId, columnsFor(baseRows, askedFields(info))) : null;
  }

  @FieldResolver(() => IndustryView, { nullable: true, description: both('产业', 'Industry') })
  async industry(@Root() station: StationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<IndustryView | null> {
    return station.industryId ? context.read.oneWith(industryRows, station.industryId, columnsFor(industryRows, askedFields(info))) : null;
  }

  @FieldResolver(() => Int, { nullable: true, description: both('未办结事项数（截至已收到的消息）；无权知道的为空', 'How many matters are open, as far as heard; null for who may not know') })
  openMatters(@Root() station: StationView, @Ctx() context: RequestContext): Promise<number | null> {
    return openMattersOf(context, station.id);
  }

  @FieldResolver(() => StationConnection, { description: both('下级站', 'Stations below it') })
  children(
    @Root() station: StationView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationView>> {
    return pageOfParent(context.read, { source: stationRows, order: stationsByName, page: paging, parent: 's.parent_id', parentId: station.id }, info);
  }

  @FieldResolver(() => StationStepConnection, { description: both('经过的各步（按时间）', 'The steps it took, in order') })
  history(
    @Root() station: StationView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationStepView>> {
    return pageOfParent(context.read, { source: stationStepRows, order: stepsInOrder, page: paging, parent: 't.station_id', parentId: station.id }, info);
  }

  @FieldResolver(() => [StationFoundingView], { description: both('登记过的成立日期（新的在前）', 'The founding days recorded of it, the last first') })
  foundings(@Root() station: StationView, @Ctx() context: RequestContext): Promise<StationFoundingView[]> {
    return foundingsOf(context, station.id);
  }

  @Mutation(() => StationView, { description: both('登记或更正成立日期：数量要求自此日起算', 'Record or correct the founding day: quotas count from it') })
  async recordFounding(@Arg('input', () => RecordFoundingInput) input: RecordFoundingInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationView> {
    const id = await context.change('recordFounding', input, (change) => recordFounding(change, { ...input, reason: input.reason ?? null }));
    return context.read.oneOrRefuse(stationRows, id, info);
  }

  @Mutation(() => StationView, { description: both('拟设联络站', 'Propose a station') })
  async proposeStation(@Arg('input', () => ProposeStationInput) input: ProposeStationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationView> {
    const { name, kind, regionId, online, siting = null, parentId = null, baseId = null, industryId = null } = input;
    const proposed = { name, kind, siting, regionId, parentId, baseId, industryId, online, status: 'PROPOSED', foundedOn: null } as const;
    const id = await context.change('proposeStation', input, async (change) => only(await recordStations(change, [proposed])));
    return context.read.oneOrRefuse(stationRows, id, info);
  }

  @Mutation(() => StationView, { description: both('推进联络站建设一步', "Take a step of a station's life") })
  async changeStationStatus(
    @Arg('input', () => ChangeStationStatusInput) input: ChangeStationStatusInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<StationView> {
    const step = { ...input, reason: input.reason ?? null, regionId: input.regionId ?? null };
    const id = await context.change('changeStationStatus', input, (change) => changeStationStatus(change, step));
    return context.read.oneOrRefuse(stationRows, id, info);
  }
}

export const stationReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(stationRows, id, info);
export const stationStepReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(stationStepRows, id, info);
