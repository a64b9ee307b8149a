import { both, page, type Page, PageArgs, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { MandateReference } from '../elsewhere/mandate.js';
import { referenceTo } from '../elsewhere/reference-to.js';
import { RegionReference } from '../elsewhere/region.js';
import { StationReference } from '../elsewhere/station.js';
import { bySubmission, SuggestionConnection, suggestionRows, SuggestionView } from './suggestion.view.js';

/** Which of a list: suggestions or bills, of a status. */
@ArgsType()
export class WhichSuggestions extends PageArgs {
  @Field(() => String, { nullable: true, description: both('只列 SUGGESTION 代表建议或 BILL 议案', 'Only of this kind (code): SUGGESTION or BILL') })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: both('只列这一状态', 'Only of this status (code)') })
  status?: string | null;

  @Field(() => String, { nullable: true, description: both('只列这一环节', 'Only of this stage (code)') })
  stage?: string | null;
}

@ArgsType()
class SuggestionsArgs extends WhichSuggestions {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => ID, { nullable: true, description: both('只列某一单位经办的', 'Only those that this unit has') })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: both('只列某一专门委员会督办的', 'Only those that this special committee has') })
  committeeId?: string | null;
}

/** A condition, and a name for it by which equal lists of many parents are read together. */
export function those({ kind, status, stage }: WhichSuggestions): { where: Sql[]; variant: string } {
  const where = [...(kind ? [sql`s.kind = ${kind}`] : []), ...(status ? [sql`s.status = ${status}`] : []), ...(stage ? [sql`s.stage = ${stage}`] : [])];
  return { where, variant: JSON.stringify([kind ?? null, status ?? null, stage ?? null]) };
}

@Resolver(() => SuggestionView)
export class SuggestionResolver {
  @Query(() => SuggestionView, { nullable: true, description: both('一件代表建议或议案', 'One suggestion or bill') })
  suggestion(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SuggestionView | null> {
    return context.read.one(suggestionRows, id, info);
  }

  @Query(() => SuggestionConnection, { description: both('代表建议、议案（新的在前）', 'Suggestions and bills, newest first') })
  suggestions(@Args(() => SuggestionsArgs) asked: SuggestionsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SuggestionView>> {
    const where = [
      ...those(asked).where, ...withinRegion(asked.regionId, 's.region_path'),
      ...(asked.unitId ? [sql`s.unit_ids @> array[${asked.unitId}::uuid]`] : []),
      ...(asked.committeeId ? [sql`s.committee_id = ${asked.committeeId}`] : []),
    ];
    return page(context.read, { source: suggestionRows, order: bySubmission, page: asked, where }, info);
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('领衔代表所在人大的区域', 'Region of the congress that its lead sits in') })
  region(@Root() suggestion: SuggestionView): RegionReference {
    return { id: suggestion.regionId };
  }

  @FieldResolver(() => DeputyGroupReference, { nullable: true, description: both('出自的代表小组', 'The group it comes from') })
  group(@Root() suggestion: SuggestionView): DeputyGroupReference | null {
    return referenceTo(suggestion.groupId);
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('出自的联络站', 'The station it comes from') })
  station(@Root() suggestion: SuggestionView): StationReference | null {
    return referenceTo(suggestion.stationId);
  }

  @FieldResolver(() => MandateReference, { nullable: true, description: both('领衔代表', 'Mandate of the deputy who leads') })
  leadMandate(@Root() suggestion: SuggestionView): MandateReference {
    return { id: suggestion.leadMandateId };
  }

  @FieldResolver(() => [MandateReference], { nullable: 'itemsAndList', description: both('联名代表', 'Mandates of those who signed with him') })
  cosigners(@Root() suggestion: SuggestionView): MandateReference[] {
    return suggestion.cosignerIds.map((id) => ({ id }));
  }
}

export const suggestionReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(suggestionRows, id, info);
