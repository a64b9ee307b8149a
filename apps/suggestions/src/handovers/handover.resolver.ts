import { askedFields, both, columnsFor, largestPage, type Page, page, PageArgs, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { referenceTo } from '../elsewhere/reference-to.js';
import { RegionReference } from '../elsewhere/region.js';
import { StationReference } from '../elsewhere/station.js';
import { matterRows, MatterView } from '../matters/matter.view.js';
import { unitRows, UnitView } from '../units/unit.view.js';
import { byHanded, HandoverConnection, HandoverItemView, handoverRows, HandoverView } from './handover.view.js';

@ArgsType()
class HandoversArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('移交的联络站', 'From this station') })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: both('接收的承办单位', 'To this unit') })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: both('true 只列还有待签收的，false 只列其余', 'true: only those with items that wait; false: only the others') })
  pending?: boolean | null;
}

@Resolver(() => HandoverView)
export class HandoverResolver {
  @Query(() => HandoverView, { nullable: true, description: both('一次转办交接', 'One hand-over') })
  handover(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<HandoverView | null> {
    return context.read.one(handoverRows, id, info);
  }

  @Query(() => HandoverConnection, { description: both('转办交接（新的在前）', 'Hand-overs, newest first') })
  handovers(@Args(() => HandoversArgs) asked: HandoversArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<HandoverView>> {
    const waiting = sql`h.signed_count + h.returned_count < h.item_count`;
    const where = [
      ...(asked.stationId ? [sql`h.station_id = ${asked.stationId}`] : []), ...(asked.unitId ? [sql`h.unit_id = ${asked.unitId}`] : []), ...withinRegion(asked.regionId, 'h.region_path'),
      ...(typeof asked.pending === 'boolean' ? [asked.pending ? waiting : sql`not (${waiting})`] : []),
    ];
    return page(context.read, { source: handoverRows, order: byHanded, page: asked, where }, info);
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('移交方所在区域', 'Where the giver lies') })
  region(@Root() { regionId }: HandoverView): RegionReference {
    return { id: regionId };
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('移交的联络站', 'The station that hands over') })
  station(@Root() { stationId }: HandoverView): StationReference | null {
    return referenceTo(stationId);
  }

  @FieldResolver(() => UnitView, { nullable: true, description: both('接收的承办单位', 'The unit that receives') })
  unit(@Root() { unitId }: HandoverView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<UnitView | null> {
    return context.read.oneWith(unitRows, unitId, columnsFor(unitRows, askedFields(info)));
  }

  @FieldResolver(() => [HandoverItemView], { description: both('清单（至多 200 件）', 'Its items, at most 200') })
  items(@Root() { id }: HandoverView, @Ctx() { read }: RequestContext): Promise<HandoverItemView[]> {
    return read.loader<string, HandoverItemView[]>('handover items', async (ids) => {
      const rows = await read.rows<HandoverItemView>(sql`
        select listed.* from unnest(${[...ids]}::uuid[]) asked(id) cross join lateral (
          select handover_id as "handoverId", matter_id as "matterId", state, settled_at as "settledAt", received_by as "receivedBy", reason
          from handover_item where handover_id = asked.id order by matter_id limit ${largestPage}) listed`);
      const found = Map.groupBy(rows, ({ handoverId }) => handoverId);
      return ids.map((one) => found.get(one) ?? []);
    }).load(id);
  }
}

@Resolver(() => HandoverItemView)
export class HandoverItemResolver {
  @FieldResolver(() => MatterView, { nullable: true, description: both('事项；无权查看则为空', 'The matter; null when it is not for the asker') })
  matter(@Root() { matterId }: HandoverItemView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MatterView | null> {
    return context.read.oneWith(matterRows, matterId, columnsFor(matterRows, askedFields(info)));
  }
}

export const handoverReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(handoverRows, id, info);
