import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, CreatingInput, only, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { regionRows, RegionView } from '../regions/region.view.js';
import { startTerms } from './start-term.js';
import { TermConnection, termRows, TermView } from './term.view.js';

@InputType({ description: both('开始一届', 'Start a term') })
class StartTermInput extends CreatingInput {
  @Field(() => String, { description: both('级别（代码）', 'Level (code)') })
  level!: string;

  @Field(() => ID, { description: both('所属区域', 'Region of the congress') })
  regionId!: string;

  @Field(() => Int, { description: both('第几届', 'Number of the term') })
  number!: number;

  @Field(() => CivilDayScalar, { description: both('开始日期', 'First day of the term') })
  validFrom!: CivilDay;

  @Field(() => CivilDayScalar, { nullable: true, description: both('结束日期（当日起不再有效），未定则不填', 'First day it no longer holds; empty while open') })
  validTo?: CivilDay | null;
}

@Resolver(() => TermView)
export class TermResolver {
  @Query(() => TermView, { nullable: true, description: both('一届', 'One term') })
  term(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<TermView | null> {
    return context.read.one(termRows, id, info);
  }

  @FieldResolver(() => RegionView, { description: both('所属区域', 'Region of the congress') })
  region(@Root() term: TermView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView> {
    return context.read.oneOrRefuse(regionRows, term.regionId, info);
  }

  @Mutation(() => TermView, { description: both('开始一届', 'Start a term') })
  async startTerm(@Arg('input', () => StartTermInput) input: StartTermInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<TermView> {
    const { level, regionId, number, validFrom: from, validTo: to = null } = input;
    const id = await context.change('startTerm', input, async (change) => only(await startTerms(change, [{ level, regionId, number, from, to }])));
    return context.read.oneOrRefuse(termRows, id, info);
  }
}

@Resolver(() => RegionView)
export class TermsOfRegion {
  @FieldResolver(() => TermConnection, { description: both('本区域人大的各届（新的在前）', "Terms of this region's congress, newest first") })
  terms(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<TermView>> {
    const order = { by: 'e.valid_from', type: 'date', descending: true } as const;
    return pageOfParent(context.read, { source: termRows, order, page: paging, parent: 'e.region_id', parentId: region.id }, info);
  }
}

export const termReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(termRows, id, info);
