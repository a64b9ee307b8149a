import { type CivilDay, holdsOn } from '@renda/calendar';
import { type Change, Refusal, Referred } from '@renda/subgraph';

export interface HeardMandate {
  readonly id: string;
  readonly personId: string;
  /** Region of the congress it sits in. */
  readonly regionId: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Mandates that this service has heard of, in one statement. A voided one never was. */
export async function heardMandates(change: Change, ids: readonly string[]): Promise<Referred<HeardMandate>> {
  const rows = await change.sql.query<HeardMandate>(
    `select id, person_id as "personId", region_id as "regionId", valid_from::text as "from", valid_to::text as "to" from mandate_heard where id = any($1::uuid[]) and not voided`,
    [[...new Set(ids)]],
  );
  return new Referred('mandate', rows);
}

/** A mandate that holds on a day. Throws NOT_AVAILABLE until it is heard of, MANDATE_NOT_HELD before its first day and from its end on. */
export function mandateOn(mandates: Referred<HeardMandate>, id: string, day: CivilDay): HeardMandate {
  const mandate = mandates.get(id);
  if (!holdsOn(mandate, day)) throw new Refusal('MANDATE_NOT_HELD', { mandateId: id, day });
  return mandate;
}
