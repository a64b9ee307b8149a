import { both, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { mandateRows, MandateView } from '../mandates/mandate.view.js';
import { personRows, PersonView } from '../people/person.view.js';
import { ContactPairOutcome } from './contact-pair.inputs.js';
import { contactPairRows, ContactPairView } from './contact-pair.view.js';

@Resolver(() => ContactPairView)
export class ContactPairResolver {
  @FieldResolver(() => PersonView, { description: both('组成人员', 'The member') })
  member(@Root() pair: ContactPairView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    return context.read.oneOrRefuse(personRows, pair.memberId, info);
  }

  @FieldResolver(() => MandateView, { description: both('所联系代表的代表资格', 'Mandate of the deputy') })
  mandate(@Root() pair: ContactPairView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView> {
    return context.read.oneOrRefuse(mandateRows, pair.mandateId, info);
  }

  @FieldResolver(() => PersonView, { description: both('所联系的代表', 'The deputy') })
  person(@Root() pair: ContactPairView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    return context.read.oneOrRefuse(personRows, pair.personId, info);
  }
}

@Resolver(() => ContactPairOutcome)
export class ContactPairOutcomeResolver {
  @FieldResolver(() => ContactPairView, { nullable: true, description: both('联系对子', 'The pair') })
  async pair(@Root() outcome: ContactPairOutcome, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ContactPairView | null> {
    return outcome.id === null ? null : context.read.one(contactPairRows, outcome.id, info);
  }
}

export const contactPairReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(contactPairRows, id, info);
