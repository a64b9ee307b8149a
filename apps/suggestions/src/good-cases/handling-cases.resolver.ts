import { both, type Page, PageArgs, pageOfParent, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { SuggestionView } from '../suggestions/suggestion.view.js';
import { UnitView } from '../units/unit.view.js';
import { handlingCaseNominations } from './handling-case-nomination.js';

interface Identified {
  readonly id: string;
}
const newest = { by: 'x.opened_at', type: 'timestamptz', descending: true } as const;
/** Chosen is what the circular names: until it is published nothing is, and taken back nothing is any more. */
const inCircular = sql`x.status = 'CHOSEN' and exists (select from handling_case_round r where r.id = x.round_id and r.status = 'PUBLISHED')`;

const cases = (parent: string, { id }: Identified, page: PageArgs, context: RequestContext, info: GraphQLResolveInfo): Promise<Page<Identified>> =>
  pageOfParent(context.read, { source: handlingCaseNominations.rows, order: newest, page, parent, parentId: id, where: [inCircular], variant: 'in circular' }, info);

@Resolver(() => SuggestionView)
export class CasesOfSuggestionResolver {
  @FieldResolver(() => handlingCaseNominations.connection, { nullable: true, description: both('通报的优秀建议办理案例（限可见）', 'Circulars that name its handling as a good case, as far as the asker may see') })
  handlingCases(@Root() suggestion: Identified, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<Identified>> {
    return cases('x.suggestion_id', suggestion, page, context, info);
  }
}

@Resolver(() => UnitView)
export class CasesOfUnitResolver {
  @FieldResolver(() => handlingCaseNominations.connection, { nullable: true, description: both('该单位通报的优秀建议办理案例（限可见）', 'Good cases of this unit that circulars name, of those the asker may see') })
  handlingCases(@Root() unit: Identified, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<Identified>> {
    return cases('x.unit_id', unit, page, context, info);
  }
}
