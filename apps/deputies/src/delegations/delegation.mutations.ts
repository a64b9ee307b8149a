import { both, eachItem, type ItemOutcome, only, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { addMembers } from './add-members.js';
import { AddDelegationMembersInput, DelegationMemberOutcome, EndDelegationInput, FormDelegationInput } from './delegation.inputs.js';
import { delegationMemberRows, DelegationMemberView, delegationRows, DelegationView } from './delegation.view.js';
import { endDelegation } from './end-delegation.js';
import { formDelegations } from './form-delegations.js';

@Resolver(() => DelegationView)
export class DelegationMutations {
  @Mutation(() => DelegationView, { description: both('组成代表团', 'Form a delegation') })
  async formDelegation(@Arg('input', () => FormDelegationInput) input: FormDelegationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DelegationView> {
    const { name, termId, electingRegionId, headMandateId = null, validFrom: from, validTo: to = null } = input;
    const id = await context.change('formDelegation', input, async (change) => only(await formDelegations(change, [{ name, termId, electingRegionId, headMandateId, from, to }])));
    return context.read.oneOrRefuse(delegationRows, id, info);
  }

  @Mutation(() => [DelegationMemberOutcome], {
    description: both('多名代表编入代表团：逐人办理，逐人答复', 'Take many deputies into a delegation: each on his own, each with his own answer'),
  })
  addDelegationMembers(@Arg('input', () => AddDelegationMembersInput) input: AddDelegationMembersInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    const { requestId, delegationId, mandateIds, validFrom: from } = input;
    const about = { delegationId, from, to: null };
    return eachItem(context, 'addDelegationMembers', { requestId, about, items: mandateIds }, async (change, mandateId) => only(await addMembers(change, [{ ...about, mandateId }])));
  }

  @Mutation(() => DelegationView, { description: both('终止代表团，成员同日终止', 'End a delegation, and the same day who is in it') })
  async endDelegation(@Arg('input', () => EndDelegationInput) input: EndDelegationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DelegationView> {
    const id = await context.change('endDelegation', input, (change) => endDelegation(change, input));
    return context.read.oneOrRefuse(delegationRows, id, info);
  }
}

@Resolver(() => DelegationMemberOutcome)
export class DelegationMemberOutcomeResolver {
  @FieldResolver(() => DelegationMemberView, { nullable: true, description: both('成员', 'The member') })
  async member(@Root() outcome: DelegationMemberOutcome, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<DelegationMemberView | null> {
    return outcome.id === null ? null : context.read.one(delegationMemberRows, outcome.id, info);
  }
}
