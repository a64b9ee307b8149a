import { both, type Page, page, type ReferenceResolver, type RequestContext, standsOn, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BodyStub } from '../elsewhere/body.js';
import { ContactPairStub } from '../elsewhere/contact-pair.js';
import { DeputyGroupStub } from '../elsewhere/deputy-group.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { RegionStub } from '../elsewhere/region.js';
import { StationStub } from '../elsewhere/station.js';
import type { SubjectKind } from '../obligations/subject-kinds.js';
import { EndExemptionInput, ExemptionsArgs, GrantExemptionInput, VoidExemptionInput } from './exemption.inputs.js';
import { Exemption } from './exemption.js';
import { byFirstDay, ExemptionConnection, exemptionRows, ExemptionView } from './exemption.view.js';
import { grantExemption } from './grant-exemptions.js';

const subjectOf = (kind: SubjectKind, exemption: ExemptionView): { id: string } | null => (exemption.subjectKind === kind ? referenceTo(exemption.subjectId) : null);

@Resolver(() => ExemptionView)
export class ExemptionResolver {
  @Query(() => ExemptionConnection, { description: both('免除的名单（与未完成者分列）：区域含其下级', 'Who is exempt, listed apart from who failed; a region stands for its subtree') })
  exemptions(
    @Args(() => ExemptionsArgs) asked: ExemptionsArgs, @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null,
    @Arg('rule', () => String, { nullable: true, description: both('规则（条目的键）', 'The rule (key of the entry)') }) rule: string | null, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ExemptionView>> {
    const where = [standsOn('e', asked.asOf ?? context.today), ...withinRegion(regionId, 'e.region_path'), ...(rule ? [sql`e.rule = ${rule}`] : [])];
    return page(context.read, { source: exemptionRows, order: byFirstDay, page: asked, where }, info);
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('所在区域', 'Region') })
  region(@Root() exemption: ExemptionView): RegionStub | null {
    return referenceTo(exemption.regionId);
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('代表资格', 'The mandate, where it is the subject') })
  mandate(@Root() exemption: ExemptionView): MandateStub | null {
    return subjectOf('MANDATE', exemption);
  }

  @FieldResolver(() => DeputyGroupStub, { nullable: true, description: both('代表小组', 'The deputy group, where it is the subject') })
  group(@Root() exemption: ExemptionView): DeputyGroupStub | null {
    return subjectOf('GROUP', exemption);
  }

  @FieldResolver(() => StationStub, { nullable: true, description: both('联络站', 'The station, where it is the subject') })
  station(@Root() exemption: ExemptionView): StationStub | null {
    return subjectOf('STATION', exemption);
  }

  @FieldResolver(() => ContactPairStub, { nullable: true, description: both('联系对子', 'The contact pair, where it is the subject') })
  pair(@Root() exemption: ExemptionView): ContactPairStub | null {
    return subjectOf('PAIR', exemption);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('常委会组成人员', 'The member of a standing committee, where he is the subject') })
  member(@Root() exemption: ExemptionView): PersonStub | null {
    return subjectOf('SC_MEMBER', exemption);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: both('机构', 'The body, where it is the subject') })
  body(@Root() exemption: ExemptionView): BodyStub | null {
    return subjectOf('BODY', exemption);
  }

  @Mutation(() => ExemptionView, { description: both('批准免除一项义务', 'Grant an exemption from a rule') })
  async grantExemption(@Arg('input', () => GrantExemptionInput) input: GrantExemptionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ExemptionView> {
    const { reason: ground, note = null, validFrom: from, validTo: to = null } = input;
    const id = await context.change('grantExemption', input, (change) => grantExemption(change, { ...input, ground, note, from, to }));
    return context.read.oneOrRefuse(exemptionRows, id, info);
  }

  @Mutation(() => ExemptionView, { description: both('提前终止免除', 'End an exemption before its time') })
  async endExemption(@Arg('input', () => EndExemptionInput) input: EndExemptionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ExemptionView> {
    const id = await context.change('endExemption', input, async (change) => {
      const exemption = await change.lock(Exemption, input.exemptionId, input.expectedVersion);
      change.tell(exemption.end(input.endedOn, input.reason));
      return exemption;
    });
    return context.read.oneOrRefuse(exemptionRows, id, info);
  }

  @Mutation(() => ExemptionView, { description: both('作废登记有误的免除', 'Take back an exemption that never was justified') })
  async voidExemption(@Arg('input', () => VoidExemptionInput) input: VoidExemptionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ExemptionView> {
    const id = await context.change('voidExemption', input, async (change) => {
      const exemption = await change.lock(Exemption, input.exemptionId, input.expectedVersion);
      change.tell(exemption.takeBack(change.now, input.reason));
      return exemption;
    });
    return context.read.oneOrRefuse(exemptionRows, id, info);
  }
}

export const exemptionReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(exemptionRows, id, info);
