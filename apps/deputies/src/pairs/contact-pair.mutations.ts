import { both, eachItem, type ItemOutcome, only, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { AssignContactsInput, ContactPairOutcome, EndContactPairInput, PairContactInput, VoidContactPairInput } from './contact-pair.inputs.js';
import { ContactPair } from './contact-pair.js';
import { contactPairRows, ContactPairView } from './contact-pair.view.js';
import { pairContacts } from './pair-contacts.js';

@Resolver(() => ContactPairView)
export class ContactPairMutations {
  @Mutation(() => ContactPairView, { description: both('确定一名组成人员联系一名代表', 'Pair a member with a deputy') })
  async pairContact(@Arg('input', () => PairContactInput) input: PairContactInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactPairView> {
    const { memberId, mandateId, layer = null, validFrom: from, validTo: to = null } = input;
    const id = await context.change('pairContact', input, async (change) => only(await pairContacts(change, [{ memberId, mandateId, layer, from, to }])));
    return context.read.oneOrRefuse(contactPairRows, id, info);
  }

  @Mutation(() => [ContactPairOutcome], {
    description: both('确定一名组成人员联系多名代表：逐人办理，逐人答复', 'Pair a member with many deputies: each on his own, each with his own answer'),
  })
  assignContacts(@Arg('input', () => AssignContactsInput) input: AssignContactsInput, @Ctx() context: RequestContext): Promise<ItemOutcome[]> {
    const { requestId, memberId, mandateIds, layer = null, validFrom: from, validTo: to = null } = input;
    const about = { memberId, layer, from, to };
    return eachItem(context, 'assignContacts', { requestId, about, items: mandateIds }, async (change, mandateId) => only(await pairContacts(change, [{ ...about, mandateId }])));
  }

  @Mutation(() => ContactPairView, { description: both('终止联系对子', 'End a contact pair') })
  async endContactPair(@Arg('input', () => EndContactPairInput) input: EndContactPairInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactPairView> {
    const id = await context.change('endContactPair', input, async (change) => {
      const pair = await change.lock(ContactPair, input.pairId, input.expectedVersion);
      change.tell(pair.end(input.endedOn, input.reason));
      return pair;
    });
    return context.read.oneOrRefuse(contactPairRows, id, info);
  }

  @Mutation(() => ContactPairView, { description: both('作废登记有误的联系对子；记录保留', 'Void a contact pair that never was; the entry stays') })
  async voidContactPair(@Arg('input', () => VoidContactPairInput) input: VoidContactPairInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactPairView> {
    const id = await context.change('voidContactPair', input, async (change) => {
      const pair = await change.lock(ContactPair, input.pairId, input.expectedVersion);
      change.tell(pair.takeBack(input.reason, change.now));
      return pair;
    });
    return context.read.oneOrRefuse(contactPairRows, id, info);
  }
}
