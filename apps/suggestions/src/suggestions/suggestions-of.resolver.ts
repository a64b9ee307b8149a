import { both, type Page, pageOfParent, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { MandateReference } from '../elsewhere/mandate.js';
import { StationReference } from '../elsewhere/station.js';
import { those, WhichSuggestions } from './suggestion.resolver.js';
import { bySubmission, signedRows, SuggestionConnection, suggestionRows, type SuggestionView } from './suggestion.view.js';

@Resolver(() => StationReference)
export class StationSuggestionsResolver {
  @FieldResolver(() => SuggestionConnection, { nullable: true, description: both('出自该站的建议、议案（限可见）', 'Suggestions and bills that come from this station, of those the asker may see') })
  suggestions(@Root() { id }: StationReference, @Args(() => WhichSuggestions) asked: WhichSuggestions, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SuggestionView>> {
    return pageOfParent(context.read, { source: suggestionRows, order: bySubmission, page: asked, parent: 's.station_id', parentId: id, ...those(asked) }, info);
  }
}

@Resolver(() => DeputyGroupReference)
export class GroupSuggestionsResolver {
  @FieldResolver(() => SuggestionConnection, { nullable: true, description: both('出自该小组的建议、议案（限可见）', 'Suggestions and bills that come from this group, of those the asker may see') })
  suggestions(@Root() { id }: DeputyGroupReference, @Args(() => WhichSuggestions) asked: WhichSuggestions, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SuggestionView>> {
    return pageOfParent(context.read, { source: suggestionRows, order: bySubmission, page: asked, parent: 's.group_id', parentId: id, ...those(asked) }, info);
  }
}

@Resolver(() => MandateReference)
export class MandateSuggestionsResolver {
  @FieldResolver(() => SuggestionConnection, { nullable: true, description: both('领衔或联名的建议、议案（限可见）', 'Suggestions and bills it led or signed, of those the asker may see') })
  suggestions(@Root() { id }: MandateReference, @Args(() => WhichSuggestions) asked: WhichSuggestions, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SuggestionView>> {
    return pageOfParent(context.read, { source: signedRows, order: bySubmission, page: asked, parent: 'g.mandate_id', parentId: id, ...those(asked) }, info);
  }
}
