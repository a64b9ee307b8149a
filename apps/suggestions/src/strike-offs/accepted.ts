import { dayOf, type CivilDay } from '@renda/calendar';
import { type Change, Refusal } from '@renda/subgraph';
import { linkOnce } from '../provenance/provenance-link.js';

interface Accepted {
  readonly id: string;
  readonly regionPath: string;
  readonly bodyId: string | null;
  readonly matterId: string | null;
  readonly suggestionId: string | null;
  readonly reviewOpinionId: string | null;
  readonly acceptedOn: CivilDay | null;
  acceptingMandateId: string | null;
  acceptingBodyId: string | null;
}

/**
 * Accepted by one deputy or one committee, and entered by somebody other than who filed the evidence: SECOND_PERSON_NEEDED. An organ enters whoever accepted; a deputy
 * only himself.
 */
export async function accepted(row: Accepted, change: Change, { at, callerId }: { at: Date; callerId: string | null }): Promise<void> {
  const { id, matterId, suggestionId, reviewOpinionId, acceptedOn, acceptingMandateId, acceptingBodyId } = row;
  if ((acceptingMandateId === null) === (acceptingBodyId === null)) throw new Refusal('ACCEPTED_BY_NOBODY');
  const latest = dayOf(at);
  if (acceptedOn !== null && acceptedOn > latest) throw new Refusal('BAD_USER_INPUT', { field: 'acceptedOn', latest });
  if (callerId !== null) {
    const [filed] = await change.sql.query<{ by: string | null }>(`select actor_id as by from register_step where row_id = $1 and action = 'fileEvidence' order by number desc limit 1`, [id]);
    if (filed?.by === callerId) throw new Refusal('SECOND_PERSON_NEEDED');
    if (!isOrgan(row, change) && !(await isOwn(change, acceptingMandateId))) throw new Refusal('NOT_YOUR_MANDATE');
  }
  const to = { kind: 'StrikeOffItem', id };
  if (matterId !== null) await linkOnce(change, { kind: 'Matter', id: matterId }, 'STRUCK_OFF_BY', to, at);
  if (suggestionId !== null) await linkOnce(change, { kind: 'Suggestion', id: suggestionId }, 'STRUCK_OFF_BY', to, at);
  if (reviewOpinionId !== null) await linkOnce(change, { kind: 'ReviewOpinion', id: reviewOpinionId }, 'STRUCK_OFF_BY', to, at);
}

const isOrgan = ({ regionPath, bodyId }: Accepted, change: Change): boolean => change.reaches({ regionPaths: [regionPath], bodyIds: bodyId === null ? [] : [bodyId] });

async function isOwn(change: Change, mandateId: string | null): Promise<boolean> {
  if (mandateId === null || change.personId === null) return false;
  const mandates = await change.referredHeard<{ id: string; person_id: string }>('mandate_heard', [mandateId], ['id', 'person_id']);
  return mandates.get(mandateId).person_id === change.personId;
}
