import { type Change, Refusal, statusUnfit } from '@renda/subgraph';
import { handlingCaseRounds, handlingCaseSource } from './handling-case-round.js';

interface RoundAt {
  readonly regionId: string;
  readonly status: string;
}

/** A round that stands where its nominations can be entered or judged; it stays there until the end of the change. What is past comes in wherever it stands, unless it was cancelled. */
export async function roundAt(change: Change, id: string, possible: readonly string[]): Promise<RoundAt> {
  const [row] = await change.sql.query<RoundAt>('select region_id as "regionId", status from handling_case_round where id = $1 for no key update', [id]);
  if (!row) throw new Refusal('NOT_AVAILABLE');
  const fits = change.origin === 'import' ? row.status !== 'CANCELLED' : possible.includes(row.status);
  if (!fits) throw statusUnfit(row.status, possible, { source: handlingCaseSource, titles: handlingCaseRounds.definition.states });
  return row;
}
