import { type CivilDay, holdsOn } from '@renda/calendar';
import { type Change, Refusal, Referred } from '@renda/subgraph';

/** A contact pair with where it lies today: in the region of the congress whose standing committee it is. */
export interface HeardPair {
  readonly id: string;
  /** The person of the member of the standing committee. */
  readonly memberId: string;
  readonly mandateId: string;
  /** The person of the deputy. */
  readonly personId: string;
  readonly regionId: string;
  readonly regionPath: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Contact pairs that this service has heard of, their regions included, in one statement. A voided one never was. */
export async function heardPairs(change: Change, ids: readonly string[]): Promise<Referred<HeardPair>> {
  const rows = await change.sql.query<HeardPair>(
    `select p.id, p.member_id as "memberId", p.mandate_id as "mandateId", p.person_id as "personId", p.region_id as "regionId", r.path as "regionPath",
       p.valid_from::text as "from", p.valid_to::text as "to"
     from pair_heard p join region_heard r on r.id = p.region_id where p.id = any($1::uuid[]) and not p.voided`,
    [[...new Set(ids)]],
  );
  return new Referred('pair', rows);
}

/** A pair that holds on a day. Throws NOT_AVAILABLE until it is heard of, PAIR_NOT_HELD before its first day and from its end on. */
export function pairOn(pairs: Referred<HeardPair>, id: string, day: CivilDay): HeardPair {
  const pair = pairs.get(id);
  if (!holdsOn(pair, day)) throw new Refusal('PAIR_NOT_HELD', { pairId: id, day });
  return pair;
}
