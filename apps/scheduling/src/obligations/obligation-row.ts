import { hash } from 'node:crypto';
import type { Sql } from '@renda/event-delivery';
import { v5 } from 'uuid';
import type { SubjectKind } from './subject-kinds.js';
import type { Judged } from './judge-subject.js';

const namespace = v5('urn:renda:obligation', v5.URL);

/** The id of an obligation in one period follows from whom it binds, the entry's key and the first day: counted again it is the same one. */
export function obligationId(subjectId: string, rule: string, from: string): string {
  return v5(`${subjectId} ${rule} ${from}`, namespace);
}

/** A row of the table `obligation`, by the names of its columns. */
export type ObligationRow = ReturnType<typeof obligationRow>;

export function obligationRow({ subject, rule, periodKind, from, to, closed, verdict, atClose, nextChange }: Judged) {
  const row = {
    id: obligationId(subject.id, rule.entry.key, from), subject_kind: subject.kind, subject_id: subject.id, region_id: subject.regionId, region_path: subject.path,
    person_id: subject.personId, station_id: subject.stationId, group_id: subject.groupId, rule: rule.entry.key, jurisdiction: rule.jurisdiction, hash: rule.hash,
    period_kind: periodKind, period_from: from, period_to: to, required: verdict.required, done: verdict.done, status: verdict.status, missing: [...verdict.missing],
    closed, status_at_close: atClose?.status ?? null, done_at_close: atClose?.done ?? null, next_change: nextChange,
  };
  return { ...row, digest: hash('sha256', JSON.stringify(Object.values(row)), 'base64url').slice(0, 22) };
}

const types: Readonly<Record<keyof ObligationRow, string>> = {
  id: 'uuid', subject_kind: 'text', subject_id: 'uuid', region_id: 'uuid', region_path: 'text', person_id: 'uuid', station_id: 'uuid', group_id: 'uuid', rule: 'text',
  jurisdiction: 'text', hash: 'text', period_kind: 'text', period_from: 'date', period_to: 'date', required: 'int', done: 'numeric', status: 'text', missing: 'text',
  closed: 'boolean', status_at_close: 'text', done_at_close: 'numeric', next_change: 'date', digest: 'text',
};
const columns = Object.keys(types) as (keyof ObligationRow)[];

// Arrays of columns are read by PostgreSQL several times faster than JSON. A list within one is its text: codes and keys have no comma.
const upsert = `insert into obligation as known (${columns.join(', ')})
  select ${columns.map((column) => (column === 'missing' ? `string_to_array(missing, ',')` : column)).join(', ')}
  from unnest(${columns.map((column, index) => `$${String(index + 1)}::${types[column]}[]`).join(', ')}) as judged(${columns.join(', ')})
  on conflict (id) do update set ${columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`).join(', ')}`;

/** Subjects of one kind, each judged from a day on. */
export interface JudgedFrom {
  readonly kind: SubjectKind;
  readonly subjects: readonly { readonly id: string; readonly since: string }[];
}

/** What no rule binds any more. */
export interface GoneRow {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly region_id: string;
  readonly region_path: string;
  readonly rule: string;
  readonly jurisdiction: string;
  readonly hash: string;
  readonly period_from: string;
  readonly period_to: string | null;
}

/** Makes what stands of these subjects what was judged: writes the rows that differ and no others, takes away what no rule binds any more. Answers what it took. */
export async function keepRows(sql: Sql, { kind, subjects }: JudgedFrom, rows: readonly ObligationRow[]): Promise<GoneRow[]> {
  const standing = await sql.query<Pick<ObligationRow, 'id' | 'subject_id' | 'period_to' | 'digest'>>(
    'select id, subject_id, period_to, digest from obligation where subject_id = any($1::uuid[]) and subject_kind = $2', [subjects.map(({ id }) => id), kind]);
  const since = new Map(subjects.map((one) => [one.id, one.since]));
  const digests = new Map(standing.flatMap(({ id, subject_id: subject, period_to: to, digest }) => (to === null || to > (since.get(subject) ?? '') ? [[id, digest]] : [])));
  const differing = rows.filter(({ id, digest }) => digests.get(id) !== digest);
  if (differing.length > 0) await sql.query(upsert, columns.map((column) => differing.map((row) => (column === 'missing' ? row.missing.join() : row[column]))));
  for (const { id } of rows) digests.delete(id);
  if (digests.size === 0) return [];
  return sql.query<GoneRow>(
    `delete from obligation where id = any($1::uuid[])
     returning id, subject_kind, subject_id, region_id, region_path, rule, jurisdiction, hash, period_from, period_to`, [[...digests.keys()]]);
}
