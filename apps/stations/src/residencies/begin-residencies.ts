import type { DayRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Station } from '../stations/station.js';
import { type HeardMandate, Residency, type ResidencyMode, type Stay } from './residency.js';

export interface ResidencyToBegin extends DayRange {
  readonly id?: string;
  readonly stationId: string;
  readonly mandateId: string;
  readonly mode: ResidencyMode;
}

const mandateColumns = ['id', 'person_id as "personId"', 'valid_from::text as "from"', 'valid_to::text as "to"', 'voided'];

/** Begins residencies. Station and mandate must be known here (NOT_AVAILABLE); of several at once, each sees those before it. */
export async function beginResidencies(change: Change, given: readonly ResidencyToBegin[]): Promise<Residency[]> {
  const stations = await change.referred(Station, given.map(({ stationId }) => stationId));
  const mandates = await change.referredHeard<HeardMandate>('mandate_heard', given.map(({ mandateId }) => mandateId), mandateColumns);
  const stays = await staysOf(change, given.map(({ mandateId }) => mandateId));
  return given.map((one) => {
    const station = stations.get(one.stationId);
    change.permit(station.scopes());
    const others = stays.get(one.mandateId) ?? [];
    const residency = Residency.begin({ ...one, id: one.id ?? change.newId(), station, mandate: mandates.get(one.mandateId), others, now: change.now });
    stays.set(one.mandateId, [...others, one]);
    change.em.persist(residency);
    change.tell(residency.told());
    return residency;
  });
}

async function staysOf(change: Change, mandateIds: readonly string[]): Promise<Map<string, Stay[]>> {
  const rows = await change.sql.query<Stay & { mandateId: string }>(
    `select station_id as "stationId", mandate_id as "mandateId", mode, valid_from::text as "from", valid_to::text as "to"
     from residency where mandate_id = any($1::uuid[]) and voided_at is null`,
    [[...new Set(mandateIds)]],
  );
  return Map.groupBy(rows, ({ mandateId }) => mandateId);
}
