import type { HeardTx } from '@renda/event-delivery';
import { dutyRecorded, type RendaEvent } from '@renda/events';
import { v5 } from 'uuid';
import { countering, type Duty, type DutyRecord, entered, type Heard, type Source, unheard } from './duty.js';

interface Told {
  readonly status: string;
}

/** What of an event its facts need: which event caused them, and of where. */
export type Cause = Pick<RendaEvent, 'id' | 'source' | 'origin' | 'regionid' | 'regionpath'>;

export interface Entry {
  readonly heard: Heard;
  readonly cause: Cause;
}

/** Enters what a batch of events adds to the ledger, each of them one deputy's one duty. */
export function writeLedger<T extends Told>(events: readonly RendaEvent<T>[], tx: HeardTx, dutyOf: (told: T) => Duty): Promise<void> {
  return enterAll(events.map((event) => ({ heard: heardOf(event, dutyOf), cause: event })), tx);
}

/** Enters all that adds something: three statements, one more where something is taken back, however many, and one fact told for each record. */
export async function enterAll(entries: readonly Entry[], tx: HeardTx): Promise<void> {
  const sources = await knownSources(tx, entries.map(({ heard }) => heard.key));
  const made: { record: DutyRecord; cause: Cause }[] = [];
  for (const { heard, cause } of entries) {
    const { source, record } = entered(sources.get(heard.key) ?? unheard(heard.key), heard);
    sources.set(heard.key, source);
    if (record) made.push({ record, cause });
  }
  await keepSources(tx, [...sources.values()]);
  if (made.length === 0) return;
  const taken = await recordsTaken(tx, made.flatMap(({ record: { corrects } }) => corrects ?? []));
  const records = made.map(({ record, cause }) => {
    const exact = countering(record, taken);
    taken.set(exact.id, exact);
    return { record: exact, cause };
  });
  await addRecords(tx, records.map(({ record }) => record));
  for (const { record, cause } of records) tx.emit(dutyRecorded, factOf(record, cause));
}

function heardOf<T extends Told>(event: RendaEvent<T>, dutyOf: (told: T) => Duty): Heard {
  const { subject: sourceId, aggregateversion: version, id: eventId, time, data } = event;
  return { key: sourceId, sourceId, version, eventId, time, verified: data.status === 'VERIFIED', duty: dutyOf(data) };
}

async function knownSources(tx: HeardTx, ids: readonly string[]): Promise<Map<string, Source>> {
  const rows = await tx.query<Source>('select id, version, records, standing from duty_source where id = any($1::uuid[]) for update', [[...new Set(ids)]]);
  return new Map(rows.map((row) => [row.id, row]));
}

async function keepSources(tx: HeardTx, sources: readonly Source[]): Promise<void> {
  await tx.query(
    `insert into duty_source as known (id, version, records, standing)
     select id, version, records, standing from jsonb_to_recordset($1::jsonb) as told(id uuid, version int, records int, standing uuid)
     on conflict (id) do update set version = excluded.version, records = excluded.records, standing = excluded.standing
     where excluded.version > known.version`,
    [JSON.stringify(sources)],
  );
}

/** Of these records what a counter-record must say as well. */
async function recordsTaken(tx: HeardTx, ids: readonly string[]): Promise<Map<string, Duty>> {
  const rows = ids.length === 0 ? [] : await tx.query<Duty & { readonly id: string }>(
    `select id, person_id as "personId", mandate_id as "mandateId", measure, day::text, region_id as "regionId", station_id as "stationId", activity_id as "activityId",
       activity_type as "activityType", duty_kind as "dutyKind", mode, left_post as "leftPost" from duty_record where id = any($1::uuid[])`, [ids]);
  return new Map(rows.map(({ id, ...duty }) => [id, duty]));
}

async function addRecords(tx: HeardTx, records: readonly DutyRecord[]): Promise<void> {
  await tx.query(
    `insert into duty_record (id, person_id, mandate_id, measure, day, quantity, unit, region_id, station_id, activity_id, activity_type, duty_kind, mode,
       left_post, source_id, source_event_id, corrects, recorded_at)
     select id, "personId", "mandateId", measure, day, quantity, unit, "regionId", "stationId", "activityId", "activityType", "dutyKind", mode,
       "leftPost", "sourceId", "sourceEventId", corrects, "recordedAt"
     from jsonb_to_recordset($1::jsonb) as told(id uuid, "personId" uuid, "mandateId" uuid, measure text, day date, quantity int, unit text, "regionId" uuid,
       "stationId" uuid, "activityId" uuid, "activityType" text, "dutyKind" text, mode text, "leftPost" boolean, "sourceId" uuid, "sourceEventId" uuid,
       corrects uuid, "recordedAt" timestamptz)
     on conflict do nothing`,
    [JSON.stringify(records)],
  );
}

/** The fact of one record. Its id follows from the record's: told again it is the same event. */
function factOf(record: DutyRecord, cause: Cause): RendaEvent {
  const { id, recordedAt, ...data } = record;
  return {
    id: v5('recorded', id), type: dutyRecorded.type, dataschema: dutyRecorded.dataschema, source: cause.source, subject: id, aggregateversion: 1,
    time: recordedAt, causationid: cause.id, origin: cause.origin, data,
    ...(cause.regionid ? { regionid: cause.regionid } : {}), ...(cause.regionpath ? { regionpath: cause.regionpath } : {}),
  };
}
