import { both, DeadlineView, type RequestContext } from '@renda/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { clockOf, ExtensionView } from './matter-clock.js';
import { assignmentDeadline, handlingDeadline } from './matter-deadlines.js';
import { MatterView } from './matter.view.js';

@Resolver(() => MatterView)
export class MatterDeadlinesResolver {
  @FieldResolver(() => DeadlineView, { nullable: true, description: both('办理时限：交办至指定或改定之日，销号为止；未交办或已退回则为空', 'From the assignment to the day that was set, or set anew, met by the strike-off; null before it is assigned and once it is returned') })
  async handlingDeadline(@Root() matter: MatterView, @Ctx() context: RequestContext): Promise<DeadlineView | null> {
    return handlingDeadline(matter, await clockOf(context, matter.id), context.now);
  }

  @FieldResolver(() => DeadlineView, { nullable: true, description: both('交办时限：分析至交办；所在区域的规则没有规定则为空', 'From the analysis to the assignment; null where the rules of its region give no number') })
  async assignmentDeadline(@Root() matter: MatterView, @Ctx() context: RequestContext): Promise<DeadlineView | null> {
    return assignmentDeadline(matter, await clockOf(context, matter.id), context);
  }

  @FieldResolver(() => [ExtensionView], { description: both('历次延期', 'Every extension, the first first') })
  async extensions(@Root() matter: MatterView, @Ctx() context: RequestContext): Promise<readonly ExtensionView[]> {
    return (await clockOf(context, matter.id)).extensions;
  }
}
