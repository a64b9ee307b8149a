import { type Change, Refusal } from '@renda/subgraph';
import { projectSource } from './project-opinion.js';

interface Vetted {
  readonly id: string;
  readonly vetterUnitIds: string[] | null;
  readonly vetterBodyIds: string[] | null;
}

/** Vetted is what at least one department was asked about and all that were asked have spoken of (相关部门综合把关); no pool is reached without it. */
export async function vettedByAll({ id, vetterUnitIds, vetterBodyIds }: Vetted, change: Change): Promise<void> {
  const vetters = [...(vetterUnitIds ?? []), ...(vetterBodyIds ?? [])];
  const [{ given } = { given: 0 }] = await change.sql.query<{ given: number }>(
    'select count(*)::int as given from project_vetting where clue_id = $1 and coalesce(unit_id, body_id) = any($2::uuid[])', [id, vetters]);
  // Of the past the verdicts follow the clue, since they name it.
  if (vetters.length === 0 || (change.origin === 'live' && given < vetters.length)) throw new Refusal('CLUE_UNVETTED', { asked: vetters.length, given }, projectSource);
}

/** Whether it enters is judged of all verdicts together; one that nobody found feasible cannot. */
export async function fitForPool({ id }: Vetted, change: Change): Promise<void> {
  if (change.origin === 'import') return;
  const [fit] = await change.sql.query<{ id: string }>(`select id from project_vetting where clue_id = $1 and verdict = 'FEASIBLE' limit 1`, [id]);
  if (!fit) throw new Refusal('CLUE_UNFIT', {}, projectSource);
}
