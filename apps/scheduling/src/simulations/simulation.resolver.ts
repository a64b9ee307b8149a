import { both, type Page, page, PageArgs, pageOfParent, type ReferenceResolver, type RequestContext, withinRegion } from '@renda/subgraph';
import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { variantOf } from '../activities/activity-filter.js';
import { referenceTo } from '../elsewhere/reference.js';
import { RegionStub } from '../elsewhere/region.js';
import { cancelSimulation, deleteSimulation } from './change-simulation.js';
import { byReceipt, SimulatedDeadlineConnection, simulatedDeadlineRows, type SimulatedDeadlineView } from './simulated-deadline.view.js';
import { byNumber, SimulatedVerdictConnection, simulatedVerdictRows, type SimulatedVerdictView } from './simulated-verdict.view.js';
import { SimulatedDeadlinesArgs, SimulatedVerdictsArgs, SimulateRulebookInput, SimulationStepInput } from './simulation.inputs.js';
import { byAskedAt, SimulationBeforeView, SimulationConnection, SimulationCountView, simulationRows, SimulationView } from './simulation.view.js';
import { startSimulation } from './start-simulation.js';
import { basisOf, summaryOf } from './summary.js';

@Resolver(() => SimulationView)
export class SimulationResolver {
  @Query(() => SimulationView, { nullable: true, description: both('一次模拟', 'One simulation') })
  simulation(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SimulationView | null> {
    return context.read.one(simulationRows, id, info);
  }

  @Query(() => SimulationConnection, { description: both('各次模拟，新的在前；区域含其下级', 'Simulations, the last asked first; a region stands for its subtree') })
  simulations(
    @Args(() => PageArgs) asked: PageArgs, @Arg('regionId', () => ID, { nullable: true, description: both('区域：含其下级', 'Region, with all below it') }) regionId: string | null | undefined,
    @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo,
  ): Promise<Page<SimulationView>> {
    return page(context.read, { source: simulationRows, order: byAskedAt, page: asked, where: withinRegion(regionId, 'm.region_path') }, info);
  }

  @Mutation(() => SimulationView, { description: both('模拟规则集：文本或已发布的版本，假定从某日起施行；由后台判定，重启后接着做', 'Simulate a rulebook, a text or a published version, as if it were in force from a day on; done in the background, and resumed after a restart') })
  async simulateRulebook(@Arg('input', () => SimulateRulebookInput) input: SimulateRulebookInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SimulationView> {
    const id = await context.change('simulateRulebook', input, (change) => startSimulation(change, input));
    return context.read.oneOrRefuse(simulationRows, id, info);
  }

  @Mutation(() => SimulationView, { description: both('取消尚未完成的模拟；已判定的仍可查看', 'Cancel a simulation that is not done; what was judged so far can still be seen') })
  async cancelSimulation(@Arg('input', () => SimulationStepInput) input: SimulationStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<SimulationView> {
    const id = await context.change('cancelSimulation', input, (change) => cancelSimulation(change, input.simulationId));
    return context.read.oneOrRefuse(simulationRows, id, info);
  }

  @Mutation(() => ID, { description: both('删除模拟及其全部数据，返回其标识', 'Delete a simulation with all that belongs to it; answers its id') })
  deleteSimulation(@Arg('input', () => SimulationStepInput) input: SimulationStepInput, @Ctx() context: RequestContext): Promise<string> {
    return context.change('deleteSimulation', input, (change) => deleteSimulation(change, input.simulationId));
  }

  @FieldResolver(() => RegionStub, { nullable: true, description: both('区域', 'Region') })
  region(@Root() { regionId }: SimulationView): RegionStub | null {
    return referenceTo(regionId);
  }

  @FieldResolver(() => SimulationBeforeView)
  unchangedBefore(@Root() { before, beforeDiffering }: SimulationView): SimulationBeforeView {
    return { judged: before, differing: beforeDiffering };
  }

  @FieldResolver(() => [SimulationCountView], { description: both('按规则与状态的汇总', 'Verdicts by rule and status') })
  summary(@Root() { id }: SimulationView, @Ctx() context: RequestContext): Promise<SimulationCountView[]> {
    return summaryOf(context, id);
  }

  @FieldResolver(() => Int, { description: both('状态会翻转的判定数，含出现和消失', 'How many verdicts would flip; appearing and vanishing are flips too') })
  async flips(@Root() { id }: SimulationView, @Ctx() context: RequestContext): Promise<number> {
    const counts = await summaryOf(context, id);
    return counts.reduce((sum, { status, statusInForce, count }) => (status === statusInForce ? sum : sum + count), 0);
  }

  @FieldResolver(() => [String], { description: both('与之比较的现行规则集（SHA-256）', 'Versions of the rulebooks in force that it is compared with (SHA-256)') })
  basis(@Root() { id }: SimulationView, @Ctx() context: RequestContext): Promise<readonly string[]> {
    return basisOf(context, id);
  }

  @FieldResolver(() => SimulatedVerdictConnection, { description: both('判定，按对象类型、区域顺序', 'Its verdicts, kind by kind, from place to place') })
  verdicts(@Root() { id }: SimulationView, @Args(() => SimulatedVerdictsArgs) { first, after, ...filter }: SimulatedVerdictsArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SimulatedVerdictView>> {
    const of = { source: simulatedVerdictRows, order: byNumber, page: { first, after }, where: conditions(filter), parent: 'v.simulation_id', parentId: id, variant: variantOf(filter) };
    return pageOfParent(context.read, of, info);
  }

  @FieldResolver(() => SimulatedDeadlineConnection, { description: both('所判定时间内收到的约见的安排时限，按收到顺序', 'Deadlines of the appointments received in the time that is judged, in the order of receipt') })
  deadlines(@Root() { id }: SimulationView, @Args(() => SimulatedDeadlinesArgs) { first, after, ...filter }: SimulatedDeadlinesArgs, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Page<SimulatedDeadlineView>> {
    const of = { source: simulatedDeadlineRows, order: byReceipt, page: { first, after }, where: differing(filter.differs, sql`d.differs`), parent: 'd.simulation_id', parentId: id, variant: variantOf(filter) };
    return pageOfParent(context.read, of, info);
  }
}

function conditions({ rule, status, differs }: Omit<SimulatedVerdictsArgs, 'first' | 'after'>): Sql[] {
  return [
    ...(rule ? [sql`v.rule = ${rule}`] : []),
    ...(status ? [sql`v.status = ${status}`] : []),
    ...differing(differs, sql`v.differs`),
  ];
}

/** Those that differ, those that do not, or all. */
function differing(asked: boolean | null | undefined, column: Sql): Sql[] {
  return asked === undefined || asked === null ? [] : [asked ? column : sql`not ${column}`];
}

export const simulationReference: ReferenceResolver = ({ id }, context, info) => context.read.oneOrRefuse(simulationRows, id, info);
