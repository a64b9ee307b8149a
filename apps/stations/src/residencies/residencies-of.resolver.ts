import { both, type Page, pageOfParent, type RequestContext, standsOn } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { AsOfArgs } from '../dated/as-of.js';
import { MandateStub } from '../elsewhere/mandate.js';
import { PersonStub } from '../elsewhere/person.js';
import { StationView } from '../stations/station.view.js';
import { ResidencyConnection, residencyRows, type ResidencyView } from './residency.view.js';

const byFirstDay = { by: 'r.valid_from', type: 'date' } as const;

/**
 * What resided on the day asked, by first day: whatever became of the mandate elsewhere, a residency shows until it is ended here. One statement for
 * all parents of a query.
 */
function residenciesOf(
  parent: 'r.station_id' | 'r.person_id' | 'r.mandate_id', parentId: string, asked: AsOfArgs, context: RequestContext, info: GraphQLResolveInfo,
): Promise<Page<ResidencyView>> {
  const day = asked.asOf ?? context.today;
  return pageOfParent(context.read, { source: residencyRows, order: byFirstDay, page: asked, where: [standsOn('r', day)], variant: day, parent, parentId }, info);
}

@Resolver(() => StationView)
export class ResidenciesOfStationResolver {
  @FieldResolver(() => ResidencyConnection, { description: both('驻站代表', 'The deputies residing at it') })
  residencies(
    @Root() station: StationView, @Args(() => AsOfArgs) asked: AsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ResidencyView>> {
    return residenciesOf('r.station_id', station.id, asked, context, info);
  }
}

@Resolver(() => PersonStub)
export class ResidenciesOfPersonResolver {
  @FieldResolver(() => ResidencyConnection, { nullable: true, description: both('驻站情况', 'Residencies at stations, under whichever mandate') })
  residencies(
    @Root() person: PersonStub, @Args(() => AsOfArgs) asked: AsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ResidencyView>> {
    return residenciesOf('r.person_id', person.id, asked, context, info);
  }
}

@Resolver(() => MandateStub)
export class ResidenciesOfMandateResolver {
  @FieldResolver(() => ResidencyConnection, { nullable: true, description: both('驻站情况', 'Residencies at stations under this mandate') })
  residencies(
    @Root() mandate: MandateStub, @Args(() => AsOfArgs) asked: AsOfArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ResidencyView>> {
    return residenciesOf('r.mandate_id', mandate.id, asked, context, info);
  }
}
