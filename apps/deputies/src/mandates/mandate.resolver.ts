import { both, only, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { bodyRows, BodyView } from '../bodies/body.view.js';
import { personRows, PersonView } from '../people/person.view.js';
import { regionRows, RegionView } from '../regions/region.view.js';
import { termRows, TermView } from '../terms/term.view.js';
import { endMandate } from './end-mandate.js';
import { EndMandateInput, RecordMandateInput } from './mandate.inputs.js';
import { mandateRows, MandateView } from './mandate.view.js';
import { recordMandates } from './record-mandate.js';

@Resolver(() => MandateView)
export class MandateResolver {
  @Query(() => MandateView, { nullable: true, description: both('一项代表资格', 'One mandate') })
  mandate(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView | null> {
    return context.read.one(mandateRows, id, info);
  }

  @FieldResolver(() => PersonView, { description: both('代表本人', 'Who holds it') })
  person(@Root() mandate: MandateView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<PersonView> {
    return context.read.oneOrRefuse(personRows, mandate.personId, info);
  }

  @FieldResolver(() => TermView, { description: both('届', 'Term') })
  term(@Root() mandate: MandateView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<TermView> {
    return context.read.oneOrRefuse(termRows, mandate.termId, info);
  }

  @FieldResolver(() => RegionView, { description: both('所在人大的区域', 'Region of the congress') })
  region(@Root() mandate: MandateView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView> {
    return context.read.oneOrRefuse(regionRows, mandate.regionId, info);
  }

  @FieldResolver(() => RegionView, { nullable: true, description: both('选区（直接选举）', 'Constituency (direct election)') })
  async constituency(@Root() mandate: MandateView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<RegionView | null> {
    return mandate.constituencyId ? context.read.one(regionRows, mandate.constituencyId, info) : null;
  }

  @FieldResolver(() => BodyView, { nullable: true, description: both('原选举单位（间接选举）', 'Electing unit (indirect election)') })
  async electingUnit(@Root() mandate: MandateView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<BodyView | null> {
    return mandate.electingUnitId ? context.read.one(bodyRows, mandate.electingUnitId, info) : null;
  }

  @Mutation(() => MandateView, { description: both('登记代表资格', 'Record a mandate') })
  async recordMandate(@Arg('input', () => RecordMandateInput) input: RecordMandateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView> {
    const { personId, termId, election, constituencyId = null, electingUnitId = null, validFrom: from, validTo: to = null, status } = input;
    const given = { personId, termId, election, constituencyId, electingUnitId, from, to, status };
    const id = await context.change('recordMandate', input, async (change) => only(await recordMandates(change, [given])));
    return context.read.oneOrRefuse(mandateRows, id, info);
  }

  @Mutation(() => MandateView, { description: both('终止代表资格；小组成员身份、类别标签、联系对子同日终止', 'End a mandate; its memberships in groups, its tags and its contact pairs end the same day') })
  async endMandate(@Arg('input', () => EndMandateInput) input: EndMandateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<MandateView> {
    const id = await context.change('endMandate', input, (change) => endMandate(change, input));
    return context.read.oneOrRefuse(mandateRows, id, info);
  }
}

export const mandateReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(mandateRows, id, info);
