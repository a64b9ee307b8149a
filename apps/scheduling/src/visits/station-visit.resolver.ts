import { both, type Page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { referenceTo } from '../elsewhere/reference.js';
import { StationStub } from '../elsewhere/station.js';
import { correctRecorded, verifyRecorded } from '../recorded/verify-recorded.js';
import { recordVisit } from './record-visits.js';
import { CorrectVisitInput, RecordVisitInput, VerifyVisitInput } from './station-visit.inputs.js';
import { StationVisit } from './station-visit.js';
import { byEntering, StationVisitConnection, StationVisitView, visitRows } from './station-visit.view.js';

@Resolver(() => StationVisitView)
export class StationVisitResolver {
  @FieldResolver(() => StationStub, { nullable: true, description: both('联络站', 'The station') })
  station(@Root() visit: StationVisitView): StationStub | null {
    return referenceTo(visit.stationId);
  }

  @FieldResolver(() => MandateStub, { nullable: true, description: both('代表资格', 'The mandate') })
  mandate(@Root() visit: StationVisitView): MandateStub | null {
    return referenceTo(visit.mandateId);
  }

  @FieldResolver(() => PersonStub, { nullable: true, description: both('代表', 'The deputy') })
  person(@Root() visit: StationVisitView): PersonStub | null {
    return referenceTo(visit.personId);
  }

  @Mutation(() => StationVisitView, { description: both('登记代表进站（本人申报，或由站、机关登记）', 'Record a visit: declared by the deputy himself, or entered by station or office') })
  async recordVisit(@Arg('input', () => RecordVisitInput) input: RecordVisitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationVisitView> {
    const id = await context.change('recordVisit', input, (change) => recordVisit(change, { ...input, leftAt: input.leftAt ?? null }));
    return context.read.oneOrRefuse(visitRows, id, info);
  }

  @Mutation(() => StationVisitView, { description: both('核实进站记录（不得核实本人的）', 'Verify a visit, never one’s own') })
  async verifyVisit(@Arg('input', () => VerifyVisitInput) input: VerifyVisitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationVisitView> {
    const id = await context.change('verifyVisit', input, (change) => verifyRecorded(change, StationVisit, { ...input, id: input.visitId }));
    return context.read.oneOrRefuse(visitRows, id, info);
  }

  @Mutation(() => StationVisitView, { description: both('更正进站记录（说明原因；台账以反向记录冲销）', 'Take a visit back for a reason; the ledger counters it') })
  async correctVisit(@Arg('input', () => CorrectVisitInput) input: CorrectVisitInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<StationVisitView> {
    const id = await context.change('correctVisit', input, (change) => correctRecorded(change, StationVisit, { ...input, id: input.visitId }));
    return context.read.oneOrRefuse(visitRows, id, info);
  }
}

@Resolver(() => StationStub)
export class StationVisitsResolver {
  @FieldResolver(() => StationVisitConnection, { nullable: true, description: both('进站记录（限有权查看者）', 'Visits to this station, as far as the reader may see them') })
  visits(
    @Root() station: StationStub, @Args(() => PageArgs) paging: PageArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StationVisitView>> {
    return pageOfParent(context.read, { source: visitRows, order: byEntering, page: paging, parent: 'v.station_id', parentId: station.id }, info);
  }
}

export const visitReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(visitRows, id, info);
