import {
  askedFields, both, columnsFor, CreatingInput, only, page, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext,
} from '@renda/subgraph';
import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { StationConnection, stationRows, stationsByName, type StationView } from '../stations/station.view.js';
import { addIndustries } from './add-industries.js';
import { industriesByCode, IndustryConnection, industryRows, IndustryView } from './industry.view.js';

@InputType({ description: both('增加产业', 'Add an industry to the catalogue') })
class AddIndustryInput extends CreatingInput {
  @Field(() => String, { description: both('代码', 'Code') })
  @Length(1, 40)
  code!: string;

  @Field(() => String, { description: both('名称', 'Name') })
  @Length(1, 100)
  name!: string;

  @Field(() => ID, { nullable: true, description: both('上级产业', 'Parent industry') })
  parentId?: string | null;
}

@Resolver(() => IndustryView)
export class IndustryResolver {
  @Query(() => IndustryView, { nullable: true, description: both('一个产业', 'One industry') })
  industry(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<IndustryView | null> {
    return context.read.one(industryRows, id, info);
  }

  @Query(() => IndustryConnection, { description: both('产业目录（按代码）', 'The catalogue of industries, by code') })
  industries(@Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<IndustryView>> {
    return page(context.read, { source: industryRows, order: industriesByCode, page: paging }, info);
  }

  @FieldResolver(() => IndustryView, { nullable: true, description: both('上级产业', 'Parent industry') })
  async parent(@Root() industry: IndustryView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<IndustryView | null> {
    return industry.parentId ? context.read.oneWith(industryRows, industry.parentId, columnsFor(industryRows, askedFields(info))) : null;
  }

  @FieldResolver(() => IndustryConnection, { description: both('下级产业', 'Industries below it') })
  children(
    @Root() industry: IndustryView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<IndustryView>> {
    return pageOfParent(context.read, { source: industryRows, order: industriesByCode, page: paging, parent: 'i.parent_id', parentId: industry.id }, info);
  }

  @FieldResolver(() => StationConnection, { description: both('这一产业的联络站', 'The stations of this industry') })
  stations(
    @Root() industry: IndustryView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationView>> {
    return pageOfParent(context.read, { source: stationRows, order: stationsByName, page: paging, parent: 's.industry_id', parentId: industry.id }, info);
  }

  @Mutation(() => IndustryView, { description: both('增加产业', 'Add an industry to the catalogue') })
  async addIndustry(@Arg('input', () => AddIndustryInput) input: AddIndustryInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<IndustryView> {
    const given = { code: input.code, name: input.name, parentId: input.parentId ?? null };
    const id = await context.change('addIndustry', input, async (change) => only(await addIndustries(change, [given])));
    return context.read.oneOrRefuse(industryRows, id, info);
  }
}

export const industryReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(industryRows, id, info);
