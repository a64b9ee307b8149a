import type { RequestContext } from '@renda/subgraph';
import sql from 'sql-template-tag';
import type { SimulationCountView } from './simulation.view.js';

/** The verdicts of a simulation by rule and status, in one statement for all simulations of a query. */
export function summaryOf(context: RequestContext, simulationId: string): Promise<SimulationCountView[]> {
  return context.read.loader<string, SimulationCountView[]>('simulation summary', async (ids) => {
    const rows = await context.read.rows<SimulationCountView & { id: string }>(
      sql`select simulation_id as id, rule as "ruleKey", status, status_in_force as "statusInForce", verdicts as count, differing from simulation_summary
          where simulation_id = any(${[...ids]}::uuid[]) order by rule, status, status_in_force`);
    const found = Map.groupBy(rows, ({ id }) => id);
    return ids.map((id) => found.get(id) ?? []);
  }).load(simulationId);
}

/** The rulebooks in force that it pinned. */
export function basisOf(context: RequestContext, simulationId: string): Promise<readonly string[]> {
  return context.read.loader<string, readonly string[]>('simulation basis', async (ids) => {
    const rows = await context.read.rows<{ id: string; hash: string }>(
      sql`select simulation_id as id, hash from simulation_rulebook where simulation_id = any(${[...ids]}::uuid[]) order by hash`);
    const found = Map.groupBy(rows, ({ id }) => id);
    return ids.map((id) => (found.get(id) ?? []).map(({ hash }) => hash));
  }).load(simulationId);
}
