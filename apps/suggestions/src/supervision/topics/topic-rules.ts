import { type CivilDay, dayOf } from '@renda/calendar';
import { type Change, Refusal, type RuleSource } from '@renda/subgraph';
import { doneByThen } from '../days.js';

interface Topic {
  readonly id: string;
  readonly kind: string | null;
  readonly regime: string | null;
  readonly isKey: boolean | null;
  readonly aims: string[] | null;
  readonly problemAreas: string[] | null;
  readonly supervisedOrganIds: string[] | null;
  readonly supervisedUnitIds: string[] | null;
  readonly consultedMandateIds: string[] | null;
  readonly consultedOpinions: string | null;
  begunOn: CivilDay | null;
  solvedOn: CivilDay | null;
  evidence: string | null;
  closedOn: CivilDay | null;
}

interface Step {
  readonly at: Date;
}

const consulting: RuleSource = { title: { zh: '选题征求代表意见', en: 'Topics are chosen with the opinions of deputies' }, citation: '004-SV-实 L301-303; 004-SC L343-346' };
const repeated: RuleSource = { title: { zh: '多次监督', en: 'Repeated supervision' }, citation: '004-SV-实 L300-311' };

/** Tags belong to the kind they are tags of, and somebody is supervised (P-51). */
export function tagged({ kind, aims, problemAreas, supervisedOrganIds, supervisedUnitIds }: Topic): void {
  if (aims !== null && kind !== 'LIVELIHOOD') throw new Refusal('TAG_UNFIT', { field: 'aims', kind });
  if (problemAreas !== null && kind !== 'DEVELOPMENT') throw new Refusal('TAG_UNFIT', { field: 'problemAreas', kind });
  if (supervisedOrganIds === null && supervisedUnitIds === null) throw new Refusal('STEP_INCOMPLETE', { needed: 'supervisedOrganIds | supervisedUnitIds' });
}

/** A key topic begins only when deputies were consulted: there is a record of it, or the step says whom and what they said. */
export async function begun(row: Topic, change: Change, { at }: Step): Promise<void> {
  row.begunOn = dayOf(at);
  if (!row.isKey || (row.consultedMandateIds !== null && row.consultedOpinions !== null)) return;
  const kept = await change.sql.query('select 1 from topic_consultation where topic_id = $1 limit 1', [row.id]);
  if (kept.length === 0) throw new Refusal('TOPIC_NOT_CONSULTED', {}, consulting);
}

/** Hard and long rectification knows no half-finished work: no pause before it is rectified. */
export function paused({ regime, solvedOn }: Topic): void {
  if (regime === 'CONTINUOUS' && solvedOn === null) throw new Refusal('TOPIC_NOT_RECTIFIED', {}, repeated);
}

/** Taken up again, it is not solved any more. */
export function takenUpAgain(row: Topic): void {
  Object.assign(row, { solvedOn: null, evidence: null });
}

export const solved = ({ solvedOn, begunOn }: Topic, _: Change, step: Step): void => { doneByThen('solvedOn', solvedOn, step, begunOn); };

/** What is supervised until it is solved, or until it is rectified, is not closed before. */
export function closed(row: Topic, _: Change, { at }: Step): void {
  if ((row.regime === 'UNTIL_SOLVED' || row.regime === 'CONTINUOUS') && row.solvedOn === null) throw new Refusal('TOPIC_UNSOLVED', { regime: row.regime }, repeated);
  row.closedOn = dayOf(at);
}
