import { type Change, Refusal } from '@renda/subgraph';
import { type SimulationStatus, simulationLifecycle } from './simulation.lifecycle.js';

/** Ends a job before it is done: what was judged so far stays to be seen. Cancelled already it stays as it is. */
export async function cancelSimulation(change: Change, id: string): Promise<{ id: string }> {
  const status = await held(change, id);
  if (status === 'CANCELLED') return { id };
  await change.sql.query('update simulation set status = $2, ended_at = $3 where id = $1', [id, simulationLifecycle.after(status, 'cancel'), change.now]);
  return { id };
}

/** Takes a simulation away with all its rows, whether it is done or not. */
export async function deleteSimulation(change: Change, id: string): Promise<{ id: string }> {
  await held(change, id);
  await change.sql.query('delete from simulation where id = $1', [id]);
  for (const rows of ['rulebook', 'congress', 'subject', 'deadline', 'verdict', 'summary']) await change.sql.query(`delete from simulation_${rows} where simulation_id = $1`, [id]);
  return { id };
}

/** The row is held, so that the worker neither writes a step of it meanwhile nor after it is gone. */
async function held(change: Change, id: string): Promise<SimulationStatus> {
  const [found] = await change.sql.query<{ status: SimulationStatus; path: string }>('select status, region_path as path from simulation where id = $1 for update', [id]);
  if (!found) throw new Refusal('NOT_AVAILABLE');
  change.permit({ regionPaths: [found.path] });
  return found.status;
}
