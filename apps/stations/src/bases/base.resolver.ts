import type { CivilDay } from '@renda/calendar';
import {
  askedFields, both, CivilDayScalar, columnsFor, CreatingInput, only, page, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion,
} from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { RegionStub } from '../elsewhere/region.js';
import { industryRows, IndustryView } from '../industries/industry.view.js';
import { StationConnection, stationRows, stationsByName, type StationView } from '../stations/station.view.js';
import { addBases } from './add-bases.js';
import { BaseConnection, baseRows, basesByName, BaseView } from './base.view.js';

@InputType({ description: both('设立产业基地', 'Add an industry base') })
class AddBaseInput extends CreatingInput {
  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => ID, { description: both('所在区域', 'Region') })
  regionId!: string;

  @Field(() => ID, { nullable: true, description: both('产业', 'Industry') })
  industryId?: string | null;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;
}

@Resolver(() => BaseView)
export class BaseResolver {
  @Query(() => BaseView, { nullable: true, description: both('一个产业基地', 'One industry base') })
  base(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BaseView | null> {
    return context.read.one(baseRows, id, info);
  }

  @Query(() => BaseConnection, { description: both('产业基地（按名称）：给出区域则列该区域及其下级的', 'Industry bases by name; with a region, those in it and below it') })
  bases(
    @Args(() => PageArgs) paging: PageArgs, @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<BaseView>> {
    return page(context.read, { source: baseRows, order: basesByName, page: paging, where: withinRegion(regionId, 'b.region_path') }, info);
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('所在区域', 'Region') })
  region(@Root() base: BaseView): RegionStub {
    return { id: base.regionId };
  }

  @FieldResolver(() => IndustryView, { nullable: true, description: both('产业', 'Industry') })
  async industry(@Root() base: BaseView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<IndustryView | null> {
    return base.industryId ? context.read.oneWith(industryRows, base.industryId, columnsFor(industryRows, askedFields(info))) : null;
  }

  @FieldResolver(() => StationConnection, { description: both('设在这一基地的联络站', 'The stations at this base') })
  stations(
    @Root() base: BaseView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationView>> {
    return pageOfParent(context.read, { source: stationRows, order: stationsByName, page: paging, parent: 's.base_id', parentId: base.id }, info);
  }

  @Mutation(() => BaseView, { description: both('设立产业基地', 'Add an industry base') })
  async addBase(@Arg('input', () => AddBaseInput) input: AddBaseInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BaseView> {
    const { name, regionId, industryId = null, validFrom: from } = input;
    const id = await context.change('addBase', input, async (change) => only(await addBases(change, [{ name, regionId, industryId, from, to: null }])));
    return context.read.oneOrRefuse(baseRows, id, info);
  }
}

export const baseReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(baseRows, id, info);
