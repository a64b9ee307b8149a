import { dayOf } from '@renda/calendar';
import { type Change, only } from '@renda/subgraph';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { heardStations } from '../heard/heard-stations.js';
import { StationVisit } from './station-visit.js';

export interface VisitEntry {
  readonly id?: string;
  readonly mandateId: string;
  readonly stationId: string;
  readonly enteredAt: Date;
  readonly leftAt: Date | null;
  readonly purpose: string;
  readonly evidence: string;
  readonly leftPost: boolean;
  /** When it was written down, for a past record; now, for one made live. */
  readonly recordedAt?: Date;
}

/** Enters visits, by offices and station staff or by the deputy himself, whose mandate holds on that day. Tells nothing yet. */
export async function recordVisits(change: Change, entries: readonly VisitEntry[]): Promise<StationVisit[]> {
  const mandates = await heardMandates(change, entries.map(({ mandateId }) => mandateId));
  const stations = await heardStations(change, entries.map(({ stationId }) => stationId));
  return entries.map((entry) => {
    const station = stations.get(entry.stationId);
    const mandate = mandateOn(mandates, entry.mandateId, dayOf(entry.enteredAt));
    const visit = StationVisit.record({
      ...entry, id: entry.id ?? change.newId(), station, mandate, now: entry.recordedAt ?? change.now, by: change.caller.id, byPersonId: change.personId,
    });
    change.permit(visit.scopes());
    change.em.persist(visit);
    return visit;
  });
}

/**
 * Enters one visit and says so. Visits of one mandate to one station are entered one after the other: rows that meet only in the constraint over their times
 * can wait for each other in a ring, which ends in errors.
 */
export async function recordVisit(change: Change, entry: VisitEntry): Promise<StationVisit> {
  await change.sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`visit ${entry.mandateId} ${entry.stationId}`]);
  const visit = only(await recordVisits(change, [entry]));
  change.tell(visit.told());
  return visit;
}
