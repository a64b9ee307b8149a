import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { mandateRows, MandateView } from '../mandates/mandate.view.js';
import { bySortName, personRows, PersonView } from '../people/person.view.js';
import { regionRows, RegionView } from '../regions/region.view.js';
import { termRows, TermView } from '../terms/term.view.js';
import { DelegationMemberConnection, delegationMemberRows, DelegationMemberView, delegationRows, DelegationView, inDelegationOn } from './delegation.view.js';

@Resolver(() => DelegationView)
export class DelegationResolver {
  @Query(() => DelegationView, { nullable: true, description: both('一个代表团', 'One delegation') })
  delegation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DelegationView | null> {
    return context.read.one(delegationRows, id, info);
  }

  @FieldResolver(() => TermView, { description: both('上级人大的届次', 'Term of the higher congress') })
  term(@Root() delegation: DelegationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<TermView> {
    return context.read.oneOrRefuse(termRows, delegation.termId, info);
  }

  @FieldResolver(() => RegionView, { description: both('上级人大所在区域', 'Region of the higher congress') })
  region(@Root() delegation: DelegationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView> {
    return context.read.oneOrRefuse(regionRows, delegation.regionId, info);
  }

  @FieldResolver(() => RegionView, { description: both('选举单位所在区域', 'The electing region') })
  electingRegion(@Root() delegation: DelegationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView> {
    return context.read.oneOrRefuse(regionRows, delegation.electingRegionId, info);
  }

  @FieldResolver(() => MandateView, { nullable: true, description: both('团长的代表资格', "The head's mandate") })
  async head(@Root() delegation: DelegationView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView | null> {
    return delegation.headMandateId === null ? null : context.read.one(mandateRows, delegation.headMandateId, info);
  }

  @FieldResolver(() => DelegationMemberConnection, { description: both('当日的成员（按姓名拼音）', 'Who is in the delegation on the day, by name') })
  members(
    @Root() delegation: DelegationView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DelegationMemberView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: delegationMemberRows, order: bySortName, page: paging, where: [inDelegationOn(day)], parent: 'b.delegation_id', parentId: delegation.id, variant: day,
    }, info);
  }
}

@Resolver(() => DelegationMemberView)
export class DelegationMemberResolver {
  @FieldResolver(() => DelegationView, { description: both('代表团', 'The delegation') })
  delegation(@Root() member: DelegationMemberView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DelegationView> {
    return context.read.oneOrRefuse(delegationRows, member.delegationId, info);
  }

  @FieldResolver(() => MandateView, { description: both('以哪项代表资格', 'The mandate by which the deputy is in it') })
  mandate(@Root() member: DelegationMemberView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView> {
    return context.read.oneOrRefuse(mandateRows, member.mandateId, info);
  }

  @FieldResolver(() => PersonView, { description: both('代表', 'The deputy') })
  person(@Root() member: DelegationMemberView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    return context.read.oneOrRefuse(personRows, member.personId, info);
  }
}

export const delegationReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(delegationRows, id, info);
export const delegationMemberReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(delegationMemberRows, id, info);
