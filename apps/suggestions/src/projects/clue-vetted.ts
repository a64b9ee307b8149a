import { type Change, Refusal } from '@renda/subgraph';
import { projectSource } from './project-opinion.js';

interface Vetted {
  readonly id: string;
  vetterUnitIds: string[] | null;
  vetterBodyIds: string[] | null;
}

/** So many units and so many bodies are asked about one clue at most. */
export const mostVetters = 20;

/** Who is asked is asked beside those who were before: nobody's verdict is made needless by naming others. */
async function besideThoseBefore(row: Vetted, change: Change): Promise<string[]> {
  const [kept] = await change.sql.query<Pick<Vetted, 'vetterUnitIds' | 'vetterBodyIds'>>(
    'select vetter_unit_ids as "vetterUnitIds", vetter_body_ids as "vetterBodyIds" from project_clue where id = $1', [row.id]);
  for (const field of ['vetterUnitIds', 'vetterBodyIds'] as const) {
    const all = [...new Set([...(kept?.[field] ?? []), ...(row[field] ?? [])])];
    if (all.length > mostVetters) throw new Refusal('BAD_USER_INPUT', { field, most: mostVetters });
    row[field] = all.length === 0 ? null : all;
  }
  return [...(row.vetterUnitIds ?? []), ...(row.vetterBodyIds ?? [])];
}

/** More departments are asked to vet it. */
export async function asked(row: Vetted, change: Change): Promise<void> {
  const vetters = await besideThoseBefore(row, change);
  if (vetters.length === 0) throw new Refusal('STEP_INCOMPLETE', { needed: 'vetterUnitIds | vetterBodyIds' }, projectSource);
}

/** Vetted is what at least one department was asked about and all that were asked have spoken of (相关部门综合把关); no pool is reached without it. */
export async function vettedByAll(row: Vetted, change: Change): Promise<void> {
  const vetters = await besideThoseBefore(row, change);
  const [{ given } = { given: 0 }] = await change.sql.query<{ given: number }>(
    'select count(*)::int as given from project_vetting where clue_id = $1 and coalesce(unit_id, body_id) = any($2::uuid[])', [row.id, vetters]);
  // Of the past the verdicts follow the clue, since they name it.
  if (vetters.length === 0 || (change.origin === 'live' && given < vetters.length)) throw new Refusal('CLUE_UNVETTED', { asked: vetters.length, given }, projectSource);
}

/** Whether it enters is judged of all verdicts together; one that nobody found feasible cannot. */
export async function fitForPool({ id }: Vetted, change: Change): Promise<void> {
  if (change.origin === 'import') return;
  const [fit] = await change.sql.query<{ id: string }>(`select id from project_vetting where clue_id = $1 and verdict = 'FEASIBLE' limit 1`, [id]);
  if (!fit) throw new Refusal('CLUE_UNFIT', {}, projectSource);
}
