import { both, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { MandateStub } from '../elsewhere/mandate.js';
import { referenceTo } from '../elsewhere/reference.js';
import { StationStub } from '../elsewhere/station.js';
import { verifyRecorded } from '../recorded/verify-recorded.js';
import { correctReception, recordReception } from './record-receptions.js';
import { CorrectReceptionInput, RecordReceptionInput, VerifyReceptionInput } from './reception.inputs.js';
import { Reception } from './reception.js';
import { byBeginning, ReceptionConnection, receptionRows, receptionsByDeputy, ReceptionView } from './reception.view.js';

@Resolver(() => ReceptionView)
export class ReceptionResolver {
  @FieldResolver(() => StationStub, { nullable: true, description: both('联络站', 'The station') })
  station(@Root() reception: ReceptionView): StationStub | null {
    return referenceTo(reception.stationId);
  }

  @FieldResolver(() => [MandateStub], { nullable: 'itemsAndList', description: both('接待代表（代表资格）', 'The mandates that received') })
  deputies(@Root() reception: ReceptionView): MandateStub[] {
    return reception.mandateIds.map((id) => ({ id }));
  }

  @Mutation(() => ReceptionView, { description: both('登记接待群众（接待代表本人，或由站、机关登记）', 'Record a reception: by a deputy who received, by station or office') })
  async recordReception(@Arg('input', () => RecordReceptionInput) input: RecordReceptionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReceptionView> {
    const id = await context.change('recordReception', input, (change) => recordReception(change, { ...input, personTimes: input.personTimes ?? null }));
    return context.read.oneOrRefuse(receptionRows, id, info);
  }

  @Mutation(() => ReceptionView, { description: both('核实接待记录（接待代表本人不得核实）', 'Verify a reception; nobody who received does') })
  async verifyReception(@Arg('input', () => VerifyReceptionInput) input: VerifyReceptionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReceptionView> {
    const id = await context.change('verifyReception', input, (change) => verifyRecorded(change, Reception, { ...input, id: input.receptionId }));
    return context.read.oneOrRefuse(receptionRows, id, info);
  }

  @Mutation(() => ReceptionView, { description: both('更正接待记录（说明原因）', 'Take a reception back for a reason') })
  async correctReception(@Arg('input', () => CorrectReceptionInput) input: CorrectReceptionInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<ReceptionView> {
    const id = await context.change('correctReception', input, (change) => correctReception(change, { ...input, id: input.receptionId }));
    return context.read.oneOrRefuse(receptionRows, id, info);
  }
}

@Resolver(() => StationStub)
export class StationReceptionsResolver {
  @FieldResolver(() => ReceptionConnection, { nullable: true, description: both('接待群众记录（限有权查看者）', 'Receptions at this station, as far as the reader may see them') })
  receptions(
    @Root() station: StationStub, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReceptionView>> {
    return pageOfParent(context.read, { source: receptionRows, order: byBeginning, page: paging, parent: 'p.station_id', parentId: station.id }, info);
  }
}

@Resolver(() => MandateStub)
export class MandateReceptionsResolver {
  @FieldResolver(() => ReceptionConnection, { nullable: true, description: both('接待群众记录（限有权查看者）', 'Receptions by this mandate, as far as the reader may see them') })
  receptions(
    @Root() mandate: MandateStub, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ReceptionView>> {
    return pageOfParent(context.read, { source: receptionsByDeputy, order: byBeginning, page: paging, parent: 'd.mandate_id', parentId: mandate.id }, info);
  }
}

export const receptionReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(receptionRows, id, info);
