import type { DayRange } from '@renda/calendar';
import type { Change } from '@renda/subgraph';
import { Station } from '../stations/station.js';
import { type HeardMandate, Residency, type ResidencyMode } from './residency.js';

export interface ResidencyToBegin extends DayRange {
  readonly id?: string;
  readonly stationId: string;
  readonly mandateId: string;
  readonly mode: ResidencyMode;
}

const mandateColumns = ['id', 'person_id as "personId"', 'valid_from::text as "from"', 'valid_to::text as "to"', 'voided'];

/** Begins residencies. Station and mandate must be known here (NOT_AVAILABLE). */
export async function beginResidencies(change: Change, given: readonly ResidencyToBegin[]): Promise<Residency[]> {
  const stations = await change.referred(Station, given.map(({ stationId }) => stationId));
  const mandates = await change.referredHeard<HeardMandate>('mandate_heard', given.map(({ mandateId }) => mandateId), mandateColumns);
  return given.map((one) => {
    const station = stations.get(one.stationId);
    change.permit(station.scopes());
    const residency = Residency.begin({ ...one, id: one.id ?? change.newId(), station, mandate: mandates.get(one.mandateId), now: change.now });
    change.em.persist(residency);
    change.tell(residency.told());
    return residency;
  });
}
