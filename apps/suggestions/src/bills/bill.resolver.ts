import { both, page, type Page, PageArgs, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { BodyReference } from '../elsewhere/body.js';
import { DeputyGroupReference } from '../elsewhere/deputy-group.js';
import { MandateReference } from '../elsewhere/mandate.js';
import { referenceTo } from '../elsewhere/reference-to.js';
import { RegionReference } from '../elsewhere/region.js';
import { StationReference } from '../elsewhere/station.js';
import { proposalStages, ProposalStageView } from '../suggestions/suggestion-history.resolver.js';
import { billStages } from './bill.lifecycle.js';
import { BillConnection, billRows, BillView, byRaising } from './bill.view.js';

@ArgsType()
class BillsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') })
  regionId?: string | null;

  @Field(() => String, { nullable: true, description: both('只列这一环节', 'Only of this stage (code)') })
  stage?: string | null;

  @Field(() => ID, { nullable: true, description: both('只列交付某一专门委员会的', 'Only those referred to this special committee') })
  committeeId?: string | null;
}

@Resolver(() => BillView)
export class BillResolver {
  @Query(() => BillView, { nullable: true, description: both('一件议案', 'One bill') })
  bill(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BillView | null> {
    return context.read.one(billRows, id, info);
  }

  @Query(() => BillConnection, { description: both('议案（新的在前）', 'Bills, newest first') })
  bills(@Args(() => BillsArgs) asked: BillsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<BillView>> {
    const where = [
      ...withinRegion(asked.regionId, 'b.region_path'), ...(asked.stage ? [sql`b.stage = ${asked.stage}`] : []), ...(asked.committeeId ? [sql`b.committee_id = ${asked.committeeId}`] : []),
    ];
    return page(context.read, { source: billRows, order: byRaising, page: asked, where }, info);
  }

  @FieldResolver(() => String, { description: both('环节名称（按语言偏好）', 'Name of the stage, in the language preferred') })
  stageName(@Root() { stage }: BillView, @Ctx() { language }: RequestContext): string {
    return billStages[stage][language];
  }

  @FieldResolver(() => [ProposalStageView], { description: both('经过的各步', 'The steps it has taken') })
  stages(@Root() { id }: BillView, @Ctx() context: RequestContext): Promise<ProposalStageView[]> {
    return proposalStages(context, id);
  }

  @FieldResolver(() => BodyReference, { nullable: true, description: both('审议的专门委员会', 'The special committee it was referred to') })
  committee(@Root() { committeeId }: BillView): BodyReference | null {
    return referenceTo(committeeId);
  }

  @FieldResolver(() => RegionReference, { nullable: true, description: both('领衔代表所在人大的区域', 'Region of the congress that its lead sits in') })
  region(@Root() { regionId }: BillView): RegionReference {
    return { id: regionId };
  }

  @FieldResolver(() => DeputyGroupReference, { nullable: true, description: both('出自的代表小组', 'The group it comes from') })
  group(@Root() { groupId }: BillView): DeputyGroupReference | null {
    return referenceTo(groupId);
  }

  @FieldResolver(() => StationReference, { nullable: true, description: both('出自的联络站', 'The station it comes from') })
  station(@Root() { stationId }: BillView): StationReference | null {
    return referenceTo(stationId);
  }

  @FieldResolver(() => MandateReference, { nullable: true, description: both('领衔代表', 'Mandate of the deputy who leads') })
  leadMandate(@Root() { leadMandateId }: BillView): MandateReference {
    return { id: leadMandateId };
  }

  @FieldResolver(() => [MandateReference], { nullable: 'itemsAndList', description: both('联名代表', 'Mandates of those who signed with him') })
  cosigners(@Root() { cosignerIds }: BillView): MandateReference[] {
    return cosignerIds.map((id) => ({ id }));
  }
}

export const billReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(billRows, id, info);
