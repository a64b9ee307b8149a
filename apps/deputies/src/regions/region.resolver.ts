import { type CivilDay } from '@renda/calendar';
import {
  askedFields, both, CivilDayScalar, columnsFor, CreatingInput, page, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext,
} from '@renda/subgraph';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { defineRegion } from './define-region.js';
import { RegionConnection, regionRows, RegionView } from './region.view.js';

const byCode = { by: 'r.code', type: 'text' } as const;

@InputType({ description: both('设立区域', 'Set up a region') })
class DefineRegionInput extends CreatingInput {
  @Field(() => String, { description: both('代码', 'Code') })
  @Length(2, 20)
  code!: string;

  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => String, { description: both('种类', 'Kind (code)') })
  @Length(1, 40)
  kind!: string;

  @Field(() => ID, { nullable: true, description: both('上级区域', 'Parent region') })
  parentId?: string | null;

  @Field(() => CivilDayScalar, { description: both('设立日期', 'First day it holds') })
  validFrom!: CivilDay;
}

@Resolver(() => RegionView)
export class RegionResolver {
  @Query(() => RegionView, { nullable: true, description: both('一个区域', 'One region') })
  region(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView | null> {
    return context.read.one(regionRows, id, info);
  }

  @Query(() => RegionConnection, { description: both('区域列表（按代码）：给出上级则列其直接下级', 'Regions by code; with a parent, its direct children') })
  regions(
    @Args(() => PageArgs) paging: PageArgs, @Arg('parentId', () => ID, { nullable: true, description: both('上级区域', 'Parent region') }) parentId: string | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RegionView>> {
    const where = parentId === null || parentId === undefined ? [] : [sql`r.parent_id = ${parentId}`];
    return page(context.read, { source: regionRows, order: byCode, page: paging, where }, info);
  }

  @FieldResolver(() => RegionView, { nullable: true, description: both('上级区域', 'Parent region') })
  async parent(@Root() region: RegionView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView | null> {
    return region.parentId ? context.read.oneWith(regionRows, region.parentId, columnsFor(regionRows, askedFields(info))) : null;
  }

  @FieldResolver(() => RegionConnection, { description: both('直接下级区域', 'Direct child regions') })
  children(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RegionView>> {
    return pageOfParent(context.read, { source: regionRows, order: byCode, page: paging, parent: 'r.parent_id', parentId: region.id }, info);
  }

  @Mutation(() => RegionView, { description: both('设立区域', 'Set up a region') })
  async defineRegion(@Arg('input', () => DefineRegionInput) input: DefineRegionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView> {
    const id = await context.change('defineRegion', input, (change) =>
      defineRegion(change, { code: input.code, name: input.name, kind: input.kind, parentId: input.parentId ?? null, from: input.validFrom, to: null }));
    return context.read.oneOrRefuse(regionRows, id, info);
  }
}

export const regionReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(regionRows, id, info);
