import { v5 } from 'uuid';

/** What makes duty: an attendance, a visit, or what a deputy brought out or brought about, as one of its events told it. */
export interface Duty {
  readonly personId: string;
  readonly mandateId: string;
  readonly measure: 'ATTENDANCE' | 'STATION_VISIT' | 'SUGGESTION' | 'MATTER_SOLVED' | 'MEDIATION' | 'RESEARCH_REPORT';
  readonly day: string;
  readonly regionId: string;
  readonly stationId: string | null;
  readonly activityId: string | null;
  readonly activityType: string | null;
  readonly dutyKind: string | null;
  readonly mode: string;
  readonly leftPost: boolean;
}

/** One event of a source of duty, as far as the ledger cares. */
export interface Heard {
  /** What the ledger keeps count by: the source itself, or of what several deputies did together each one's share. */
  readonly key: string;
  readonly sourceId: string;
  readonly version: number;
  readonly eventId: string;
  readonly time: string;
  readonly verified: boolean;
  readonly duty: Duty;
}

/** What the ledger knows of one source, or one deputy's share of it. */
export interface Source {
  readonly id: string;
  readonly version: number;
  /** How many records it made so far: the running number of the next. */
  readonly records: number;
  /** The record that stands; null when none does. */
  readonly standing: string | null;
}

/** One row of the ledger. */
export interface DutyRecord extends Duty {
  readonly id: string;
  /** 1, or −1 for a counter-record: the sum is what counts. */
  readonly quantity: 1 | -1;
  readonly unit: '次';
  readonly sourceId: string;
  readonly sourceEventId: string;
  readonly corrects: string | null;
  readonly recordedAt: string;
}

export const unheard = (id: string): Source => ({ id, version: 0, records: 0, standing: null });

/**
 * What an event adds to the ledger. What is verified stands with one record; when it no longer is, a counter-record takes that one back. An event
 * heard again, or late, adds nothing. The id follows from the source and a running number, so a replay writes the same rows.
 */
export function entered(source: Source, heard: Heard): { source: Source; record: DutyRecord | null } {
  if (heard.version <= source.version) return { source, record: null };
  const known = { ...source, version: heard.version };
  if (heard.verified === (source.standing !== null)) return { source: known, record: null };
  const number = source.records + 1;
  const record: DutyRecord = {
    ...heard.duty, id: v5(`${heard.duty.measure}/${String(number)}`, heard.key), quantity: heard.verified ? 1 : -1, unit: '次',
    sourceId: heard.sourceId, sourceEventId: heard.eventId, corrects: source.standing, recordedAt: heard.time,
  };
  return { source: { ...known, records: number, standing: heard.verified ? record.id : null }, record };
}

/**
 * A counter-record says of whom, when, where and of what kind the record was that it takes back, whatever is true of its source by now: so that the sum of
 * each day, and of each place, is what stands.
 */
export function countering(record: DutyRecord, known: ReadonlyMap<string, Duty>): DutyRecord {
  const taken = record.corrects === null ? undefined : known.get(record.corrects);
  if (!taken) return record;
  const { personId, mandateId, measure, day, regionId, stationId, activityId, activityType, dutyKind, mode, leftPost } = taken;
  return { ...record, personId, mandateId, measure, day, regionId, stationId, activityId, activityType, dutyKind, mode, leftPost };
}
