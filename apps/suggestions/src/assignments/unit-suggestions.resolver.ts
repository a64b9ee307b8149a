import { both, type Page, pageOfParent, type RequestContext, type RowSource } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Args, ArgsType, Ctx, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { those, WhichSuggestions } from '../suggestions/suggestion.resolver.js';
import { bySubmission, SuggestionConnection, suggestionRows, type SuggestionView } from '../suggestions/suggestion.view.js';
import { UnitView } from '../units/unit.view.js';

@ArgsType()
class UnitSuggestionsArgs extends WhichSuggestions {
  @Field(() => String, { nullable: true, description: both('只列 LEAD 主办、CO 会办或 LIKELY 见到草稿的', 'Only those it leads (LEAD), helps with (CO) or saw as a draft (LIKELY)') })
  role?: string | null;
}

/** The same rows, once for each unit that has them now. */
const rowsOfUnits: RowSource<SuggestionView> = { ...suggestionRows, from: 'suggestion_unit u join suggestion s on s.id = u.suggestion_id and u.ended_at is null' };

@Resolver(() => UnitView)
export class UnitSuggestionsResolver {
  @FieldResolver(() => SuggestionConnection, { description: both('该单位的建议：主办、会办和沟通中的草稿（限可见）', 'The suggestions of this unit: those it leads or helps with, and drafts it was shown, of those the asker may see') })
  suggestions(@Root() { id }: UnitView, @Args(() => UnitSuggestionsArgs) asked: UnitSuggestionsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SuggestionView>> {
    const { where, variant } = those(asked);
    const { role } = asked;
    const of = { where: [...where, ...(role ? [sql`u.role = ${role}`] : [])], variant: `${variant} ${role ?? ''}` };
    return pageOfParent(context.read, { source: rowsOfUnits, order: bySubmission, page: asked, parent: 'u.unit_id', parentId: id, ...of }, info);
  }
}
