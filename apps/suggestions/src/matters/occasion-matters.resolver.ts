import { both, type Page, pageOfParent, type RequestContext } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { ActivityReference, ContactMeetingReference, ReceptionReference, StationVisitReference } from '../elsewhere/occasions.js';
import { MatterOccasionView } from './matter-occasion.view.js';
import { those, WhichMatters } from './matter.resolver.js';
import { byRaised, MatterConnection, matterRows, MatterView } from './matter.view.js';

const says = both('在此收集的事项（限可见）', 'Matters raised at it, of those the asker may see');

function raisedAt(id: string, asked: WhichMatters, context: RequestContext, info: GraphQLResolveInfo): Promise<Page<MatterView>> {
  return pageOfParent(context.read, { source: matterRows, order: byRaised, page: asked, parent: 'm.occasion_id', parentId: id, ...those(asked, context.today) }, info);
}

@Resolver(() => ActivityReference)
export class ActivityMattersResolver {
  @FieldResolver(() => MatterConnection, { nullable: true, description: says })
  matters(@Root() { id }: ActivityReference, @Args(() => WhichMatters) asked: WhichMatters, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return raisedAt(id, asked, context, info);
  }
}

@Resolver(() => ReceptionReference)
export class ReceptionMattersResolver {
  @FieldResolver(() => MatterConnection, { nullable: true, description: says })
  matters(@Root() { id }: ReceptionReference, @Args(() => WhichMatters) asked: WhichMatters, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return raisedAt(id, asked, context, info);
  }
}

@Resolver(() => StationVisitReference)
export class VisitMattersResolver {
  @FieldResolver(() => MatterConnection, { nullable: true, description: says })
  matters(@Root() { id }: StationVisitReference, @Args(() => WhichMatters) asked: WhichMatters, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return raisedAt(id, asked, context, info);
  }
}

@Resolver(() => ContactMeetingReference)
export class ContactMeetingMattersResolver {
  @FieldResolver(() => MatterConnection, { nullable: true, description: says })
  matters(@Root() { id }: ContactMeetingReference, @Args(() => WhichMatters) asked: WhichMatters, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<MatterView>> {
    return raisedAt(id, asked, context, info);
  }
}

@Resolver(() => MatterView)
export class MatterOccasionResolver {
  @FieldResolver(() => MatterOccasionView, { nullable: true, description: both('在哪次活动、接待、进站或见面中收集', 'At which activity, reception, visit or meeting it was raised') })
  occasion(@Root() { occasionKind, occasionId }: MatterView): MatterOccasionView | null {
    return occasionKind === null || occasionId === null ? null : new MatterOccasionView(occasionKind, occasionId);
  }
}
