import { askedFields, both, columnsFor, only, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { EndAtStationInput } from '../dated/end-input.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { stationRows, StationView } from '../stations/station.view.js';
import { beginResidencies } from './begin-residencies.js';
import { BeginResidencyInput } from './residency.inputs.js';
import { Residency } from './residency.js';
import { residencyRows, ResidencyView } from './residency.view.js';

@Resolver(() => ResidencyView)
export class ResidencyResolver {
  @FieldResolver(() => StationView, { nullable: true, description: both('联络站', 'Station') })
  async station(@Root() residency: ResidencyView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationView | null> {
    return context.read.oneWith(stationRows, residency.stationId, columnsFor(stationRows, askedFields(info)));
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('代表资格', 'Mandate') })
  mandate(@Root() residency: ResidencyView): MandateStub {
    return { id: residency.mandateId };
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('人员', 'Person') })
  person(@Root() residency: ResidencyView): PersonStub {
    return { id: residency.personId };
  }

  @Mutation(() => ResidencyView, { description: both('代表进站', 'Begin a residency') })
  async beginResidency(
    @Arg('input', () => BeginResidencyInput) input: BeginResidencyInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<ResidencyView> {
    const { stationId, mandateId, mode, validFrom } = input;
    const begun = { stationId, mandateId, mode, from: validFrom ?? context.today, to: null };
    const id = await context.change('beginResidency', input, async (change) => only(await beginResidencies(change, [begun])));
    return context.read.oneOrRefuse(residencyRows, id, info);
  }

  @Mutation(() => ResidencyView, { description: both('代表离站', 'End a residency') })
  async endResidency(
    @Arg('input', () => EndAtStationInput) input: EndAtStationInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<ResidencyView> {
    const id = await context.change('endResidency', input, async (change) => {
      const residency = await change.lock(Residency, input.id, input.expectedVersion);
      change.tell(residency.end(input.endedOn, input.reason));
      return residency;
    });
    return context.read.oneOrRefuse(residencyRows, id, info);
  }
}

export const residencyReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(residencyRows, id, info);
