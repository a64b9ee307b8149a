import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, heldOn, only, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { bySortName } from '../people/person.view.js';
import { regionRows, RegionView } from '../regions/region.view.js';
import { SetUpGroupInput } from './group.inputs.js';
import { DeputyGroupConnection, groupRows, DeputyGroupView } from './group.view.js';
import { MembershipConnection, membershipRows, type MembershipView, memberOn } from './membership.view.js';
import { setUpGroups } from './set-up-group.js';

@Resolver(() => DeputyGroupView)
export class DeputyGroupResolver {
  @Query(() => DeputyGroupView, { nullable: true, description: both('一个代表小组', 'One deputy group') })
  deputyGroup(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DeputyGroupView | null> {
    return context.read.one(groupRows, id, info);
  }

  @FieldResolver(() => RegionView, { description: both('所在区域', 'Its region') })
  region(@Root() group: DeputyGroupView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView> {
    return context.read.oneOrRefuse(regionRows, group.regionId, info);
  }

  @FieldResolver(() => MembershipConnection, { description: both('当日的组员（按姓名拼音）', 'Who is in the group on the day, by name') })
  members(
    @Root() group: DeputyGroupView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MembershipView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: membershipRows, order: bySortName, page: paging, where: [memberOn(day)], parent: 's.group_id', parentId: group.id, variant: day,
    }, info);
  }

  @Mutation(() => DeputyGroupView, { description: both('设立代表小组', 'Set up a deputy group') })
  async setUpGroup(@Arg('input', () => SetUpGroupInput) input: SetUpGroupInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DeputyGroupView> {
    const { name, kind, level = null, regionId, validFrom: from } = input;
    const id = await context.change('setUpGroup', input, async (change) => only(await setUpGroups(change, [{ name, kind, level, regionId, from, to: null }])));
    return context.read.oneOrRefuse(groupRows, id, info);
  }
}

@Resolver(() => RegionView)
export class GroupsOfRegion {
  @FieldResolver(() => DeputyGroupConnection, { description: both('本区域的代表小组（按名称）', 'Deputy groups of this region, by name') })
  deputyGroups(
    @Root() region: RegionView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<DeputyGroupView>> {
    const day = asOf ?? context.today;
    return pageOfParent(context.read, {
      source: groupRows, order: { by: 'g.name', type: 'text' }, page: paging, where: [heldOn('g', day)], parent: 'g.region_id', parentId: region.id, variant: day,
    }, info);
  }
}

export const groupReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(groupRows, id, info);
