import { dayOf } from '@renda/calendar';
import { type Change, only, Refusal } from '@renda/subgraph';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { heardStations } from '../heard/heard-stations.js';
import { correctRecorded } from '../recorded/verify-recorded.js';
import { ReceptionDeputy } from './reception-deputy.js';
import { mostReceiving, Reception } from './reception.js';

export interface ReceptionEntry {
  readonly id?: string;
  readonly stationId: string;
  readonly mandateIds: readonly string[];
  readonly heldFrom: Date;
  readonly heldUntil: Date;
  readonly fixedDay: boolean;
  readonly personTimes: number | null;
  /** When it was written down, for a past record; now, for one made live. */
  readonly recordedAt?: Date;
}

/** Enters receptions, by offices and station staff or by one of the deputies who received; the mandate of each holds on that day. Tells nothing yet. */
export async function recordReceptions(change: Change, entries: readonly ReceptionEntry[]): Promise<Reception[]> {
  const mandates = await heardMandates(change, entries.flatMap(({ mandateIds }) => mandateIds));
  const stations = await heardStations(change, entries.map(({ stationId }) => stationId));
  return entries.map((entry) => {
    const ids = new Set(entry.mandateIds);
    if (ids.size === 0 || ids.size > mostReceiving || ids.size < entry.mandateIds.length) throw new Refusal('BAD_USER_INPUT', { field: 'mandateIds', most: mostReceiving });
    const reception = Reception.record({
      ...entry, id: entry.id ?? change.newId(), station: stations.get(entry.stationId), mandates: [...ids].map((id) => mandateOn(mandates, id, dayOf(entry.heldFrom))),
      now: entry.recordedAt ?? change.now, by: change.caller.id,
    });
    change.permit(reception.scopes());
    change.em.persist([reception, ...ReceptionDeputy.of(reception)]);
    return reception;
  });
}

/**
 * Enters one reception and says so. Those of one station are entered one after the other: rows that meet only in the constraint over their times can wait
 * for each other in a ring, which ends in errors.
 */
export async function recordReception(change: Change, entry: ReceptionEntry): Promise<Reception> {
  await change.sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`reception ${entry.stationId}`]);
  const reception = only(await recordReceptions(change, [entry]));
  change.tell(reception.told());
  return reception;
}

/** Takes a reception back: its deputies may be recorded anew for that time. */
export async function correctReception(change: Change, given: { id: string; expectedVersion?: number | null | undefined; reason: string }): Promise<Reception> {
  const reception = await correctRecorded(change, Reception, given);
  await change.em.nativeUpdate(ReceptionDeputy, { receptionId: reception.id }, { standing: false });
  return reception;
}
