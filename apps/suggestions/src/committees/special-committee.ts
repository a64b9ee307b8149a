import { liesWithin } from '@renda/caller';
import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import type { Proposal } from '../suggestions/proposal.js';

interface HeardCommittee extends DayRange {
  readonly id: string;
  readonly kind: string;
  readonly path: string;
}

/**
 * Whether a body may be given a suggestion or bill: a special committee (专门委员会) that is there on the day, of the congress of the paper's region. Throws NOT_AVAILABLE for
 * one that is not heard of, COMMITTEE_UNFIT for any other body.
 */
export async function specialCommittee(change: Change, id: string, { regionPath }: Proposal, day: CivilDay): Promise<string> {
  const [body] = await change.sql.query<HeardCommittee>(
    `select b.id, b.kind, r.path, b.valid_from::text as "from", b.valid_to::text as "to" from body_heard b join region_heard r on r.id = b.region_id where b.id = $1`, [id]);
  if (!body) throw new Refusal('NOT_AVAILABLE', { missing: 'body' });
  const ofIts = liesWithin(regionPath, body.path) || liesWithin(body.path, regionPath);
  if (body.kind !== 'SPECIAL_COMMITTEE' || !holdsOn(body, day) || !ofIts) throw new Refusal('COMMITTEE_UNFIT', { bodyId: id });
  return id;
}
