import type { CivilDay } from '@renda/calendar';
import type { Sql } from '@renda/event-delivery';
import type { CongressTimes, Exemption } from '@renda/rulebook';
import { congressTimes, levelOfRegion } from './congress-times.js';
import { type KnownRecord, recordOf, type RecordRow } from './counted-record.js';
import type { CountedSubject } from './counted-subject.js';
import type { SubjectKind } from './subject-kinds.js';

/** All that the obligations of one subject follow from, beside the rulebooks and the day. */
export interface SubjectFile {
  readonly subject: CountedSubject;
  readonly records: readonly KnownRecord[];
  readonly exemptions: readonly Exemption[];
  readonly times: CongressTimes;
}

/** Which records of a subject are needed: of these measures, from this day on. */
export interface RecordsNeeded {
  readonly from: CivilDay;
  readonly measures: readonly string[];
}

type SubjectRow = CountedSubject & { readonly regionKind: string };

/** Subjects of one kind as far as this service has heard of them and of their regions; others are left out. */
export async function countedSubjects(sql: Sql, kind: SubjectKind, ids: readonly string[]): Promise<CountedSubject[]> {
  const rows = await sql.query<SubjectRow>(
    `select s.kind, s.id, s.region_id as "regionId", r.path, r.kind as "regionKind", s.person_id as "personId", s.station_id as "stationId", s.group_id as "groupId",
       s.valid_from as "from", s.valid_to as "to", s.level, s.told, s.dated
     from counted_subject s join region_heard r on r.id = s.region_id where s.kind = $1 and s.id = any($2::uuid[])`, [kind, ids]);
  return rows.map(({ regionKind, ...subject }) => ({ ...subject, level: subject.level ?? levelOfRegion[regionKind] ?? null }));
}

/**
 * The files of subjects of one kind, with at least the records that each needs (null: none): four statements, however many subjects.
 */
export async function subjectFiles(
  sql: Sql, kind: SubjectKind, ids: readonly string[], neededOf: (subject: CountedSubject, times: CongressTimes) => RecordsNeeded | null,
): Promise<SubjectFile[]> {
  const subjects = await countedSubjects(sql, kind, ids);
  if (subjects.length === 0) return [];
  const timesOf = await congressTimes(sql, subjects);
  const needed = subjects.flatMap((subject) => {
    const needs = neededOf(subject, timesOf(subject));
    return needs && needs.measures.length > 0 ? [{ id: subject.id, ...needs }] : [];
  });
  const records = Map.groupBy(await recordsOf(sql, kind, needed), ({ subject }) => subject);
  const exemptions = Map.groupBy(await exemptionsOf(sql, kind, ids), ({ subject }) => subject);
  return subjects.map((subject) => ({
    subject, records: records.get(subject.id) ?? [], exemptions: exemptions.get(subject.id) ?? [], times: timesOf(subject),
  }));
}

/** In one statement for all, and so from the earliest of the days and of all the measures. */
async function recordsOf(sql: Sql, kind: SubjectKind, needed: readonly (RecordsNeeded & { readonly id: string })[]): Promise<KnownRecord[]> {
  if (needed.length === 0) return [];
  const rows = await sql.query<RecordRow>(
    `select subject_id, measure, source, id, day, verified, known_from, known_to, told from counted_record
     where subject_kind = $1 and subject_id = any($2::uuid[]) and measure = any($3) and day >= $4::date order by day, id`,
    [kind, needed.map(({ id }) => id), [...new Set(needed.flatMap(({ measures }) => measures))], needed.map(({ from }) => from).sort()[0]]);
  return rows.map(recordOf);
}

function exemptionsOf(sql: Sql, kind: SubjectKind, ids: readonly string[]): Promise<Exemption[]> {
  return sql.query<Exemption>(
    `select id, subject_id as subject, rule, reason, approved_by as "approvedBy", valid_from as "from", valid_to as "to" from exemption_heard
     where subject_kind = $1 and subject_id = any($2::uuid[]) and not voided order by valid_from, id`, [kind, ids]);
}
