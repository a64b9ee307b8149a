import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { type Change, Referred, Refusal, type Region } from '@renda/subgraph';

export interface HeardMandate extends DayRange {
  readonly id: string;
  readonly personId: string;
  readonly regionId: string;
  readonly path: string;
}

/** Mandates that this service has heard of, each with where its congress lies, in one statement. A voided one never was. */
export async function heardMandates(change: Change, ids: readonly string[]): Promise<Referred<HeardMandate>> {
  const rows = ids.length === 0 ? [] : await change.sql.query<HeardMandate>(
    `select m.id, m.person_id as "personId", m.region_id as "regionId", r.path, m.valid_from::text as "from", m.valid_to::text as "to"
     from mandate_heard m join region_heard r on r.id = m.region_id where m.id = any($1::uuid[]) and not m.voided`, [[...new Set(ids)]]);
  return new Referred('mandate', rows);
}

/** A mandate that holds on a day. Throws NOT_AVAILABLE until it is heard of, MANDATE_NOT_HELD before its first day and from its end on. */
export function mandateOn(mandates: Referred<HeardMandate>, id: string, day: CivilDay): HeardMandate {
  const mandate = mandates.get(id);
  if (!holdsOn(mandate, day)) throw new Refusal('MANDATE_NOT_HELD', { mandateId: id, day });
  return mandate;
}

/** The region of the congress a mandate sits in. */
export function congressOf({ regionId, path }: HeardMandate): Region {
  return { id: regionId, path };
}
