import type { CivilDay } from '@renda/calendar';
import { both, CivilDayScalar, only, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { asOfArgument } from '../arguments.js';
import { mandateRows, MandateView } from '../mandates/mandate.view.js';
import { personRows, PersonView } from '../people/person.view.js';
import { JoinGroupInput, LeaveGroupInput } from './group.inputs.js';
import { groupRows, DeputyGroupView } from './group.view.js';
import { joinGroups } from './join-group.js';
import { leaveGroup } from './leave-group.js';
import { MembershipConnection, membershipRows, MembershipView, memberOn } from './membership.view.js';

@Resolver(() => MembershipView)
export class MembershipResolver {
  @FieldResolver(() => DeputyGroupView, { description: both('小组', 'The group') })
  group(@Root() membership: MembershipView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DeputyGroupView> {
    return context.read.oneOrRefuse(groupRows, membership.groupId, info);
  }

  @FieldResolver(() => MandateView, { description: both('以哪项代表资格', 'The mandate by which the deputy joined') })
  mandate(@Root() membership: MembershipView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView> {
    return context.read.oneOrRefuse(mandateRows, membership.mandateId, info);
  }

  @FieldResolver(() => PersonView, { description: both('代表', 'The deputy') })
  person(@Root() membership: MembershipView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    return context.read.oneOrRefuse(personRows, membership.personId, info);
  }

  @Mutation(() => MembershipView, { description: both('加入代表小组', 'Join a deputy group') })
  async joinGroup(@Arg('input', () => JoinGroupInput) input: JoinGroupInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MembershipView> {
    const { groupId, mandateId, validFrom: from } = input;
    const id = await context.change('joinGroup', input, async (change) => only(await joinGroups(change, [{ groupId, mandateId, from, to: null }])));
    return context.read.oneOrRefuse(membershipRows, id, info);
  }

  @Mutation(() => MembershipView, { description: both('退出代表小组', 'Leave a deputy group') })
  async leaveGroup(@Arg('input', () => LeaveGroupInput) input: LeaveGroupInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MembershipView> {
    const id = await context.change('leaveGroup', input, (change) => leaveGroup(change, input));
    return context.read.oneOrRefuse(membershipRows, id, info);
  }
}

@Resolver(() => PersonView)
export class MembershipsOfPerson {
  @FieldResolver(() => MembershipConnection, { description: both('当日所在的小组', 'Groups the deputy is in on the day') })
  memberships(
    @Root() person: PersonView, @Args(() => PageArgs) paging: PageArgs, @Arg('asOf', () => CivilDayScalar, asOfArgument) asOf: CivilDay | null,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<MembershipView>> {
    const day = asOf ?? context.today;
    const order = { by: 's.valid_from', type: 'date', descending: true } as const;
    return pageOfParent(context.read, { source: membershipRows, order, page: paging, where: [memberOn(day)], parent: 's.person_id', parentId: person.id, variant: day }, info);
  }
}

export const membershipReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(membershipRows, id, info);
