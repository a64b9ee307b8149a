import { both, page, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { regionRows, RegionView } from '../regions/region.view.js';
import { expressionOfRulebook, RulebookExpressionView } from './rulebook-expression.js';
import { rulebookId } from './rulebook.js';
import { RulebookConnection, rulebookRows, RulebookVersionConnection, type RulebookVersionView, RulebookView, versionRows } from './rulebook.view.js';

const byJurisdiction = { by: 'k.jurisdiction', type: 'text' } as const;
const newestFirst = { by: 'v.revision', type: 'int', descending: true } as const;

@Resolver(() => RulebookView)
export class RulebookResolver {
  @Query(() => RulebookView, { nullable: true, description: both('一个辖区的规则集', 'The rulebook of one jurisdiction') })
  rulebook(
    @Arg('jurisdiction', () => String, { description: both('辖区代号', 'Jurisdiction') }) jurisdiction: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<RulebookView | null> {
    return context.read.one(rulebookRows, rulebookId(jurisdiction), info);
  }

  @Query(() => RulebookConnection, { description: both('各辖区现行的规则集', 'The current rulebook of each jurisdiction') })
  rulebooks(@Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<RulebookView>> {
    return page(context.read, { source: rulebookRows, order: byJurisdiction, page: paging }, info);
  }

  @FieldResolver(() => RegionView, { nullable: true, description: both('辖区的区域', 'The region it rules') })
  region(@Root() rulebook: RulebookView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView | null> {
    return context.read.one(regionRows, rulebook.regionId, info);
  }

  @FieldResolver(() => RulebookExpressionView, { nullable: true, description: both('所引条文中有多少已成为条目；没有引文清单的辖区为空', 'How much of what is cited of the jurisdiction stands behind an entry; empty where no list of what is cited is kept') })
  expression(@Root() { jurisdiction, canonical }: RulebookView): RulebookExpressionView | null {
    return expressionOfRulebook(jurisdiction, canonical);
  }

  @FieldResolver(() => RulebookVersionConnection, { description: both('各版本，新的在前', 'Its versions, newest first') })
  versions(
    @Root() rulebook: RulebookView, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<RulebookVersionView>> {
    return pageOfParent(context.read, { source: versionRows, order: newestFirst, page: paging, parent: 'v.rulebook_id', parentId: rulebook.id }, info);
  }
}

export const rulebookReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(rulebookRows, id, info);
export const versionReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(versionRows, id, info);
