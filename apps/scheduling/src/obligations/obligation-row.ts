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
  return {
    id: obligationId(subject.id, rule.entry.key, from), subject_kind: subject.kind, subject_id: subject.id, region_id: subject.regionId, region_path: subject.path,
    person_id: subject.personId, station_id: subject.stationId, group_id: subject.groupId, rule: rule.entry.key, jurisdiction: rule.jurisdiction, hash: rule.hash,
    period_kind: periodKind, period_from: from, period_to: to, required: verdict.required, done: verdict.done, status: verdict.status, missing: [...verdict.missing],
    closed, status_at_close: atClose?.status ?? null, done_at_close: atClose?.done ?? null, next_change: nextChange,
  };
}

const types: Readonly<Record<keyof ObligationRow, string>> = {
  id: 'uuid', subject_kind: 'text', subject_id: 'uuid', region_id: 'uuid', region_path: 'text', person_id: 'uuid', station_id: 'uuid', group_id: 'uuid', rule: 'text',
  jurisdiction: 'text', hash: 'text', period_kind: 'text', period_from: 'date', period_to: 'date', required: 'int', done: 'numeric', status: 'text', missing: 'text[]',
  closed: 'boolean', status_at_close: 'text', done_at_close: 'numeric', next_change: 'date',
};
const columns = Object.keys(types);
const changing = columns.filter((column) => column !== 'id');

const upsert = `insert into obligation as known (${columns.join(', ')})
  select ${columns.join(', ')} from jsonb_to_recordset($1::jsonb) as judged(${Object.entries(types).map(([name, type]) => `${name} ${type}`).join(', ')})
  on conflict (id) do update set ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
  where (${changing.map((column) => `known.${column}`).join(', ')}) is distinct from (${changing.map((column) => `excluded.${column}`).join(', ')})`;

/** Writes the rows that differ from what is there, and no others. */
export async function writeRows(sql: Sql, rows: readonly ObligationRow[]): Promise<void> {
  if (rows.length > 0) await sql.query(upsert, [JSON.stringify(rows)]);
}

/** Takes away what no rule binds any more, of subjects that were just judged from a day on. Answers what it took. */
export function removeOthers(
  sql: Sql, kind: SubjectKind, judged: readonly { readonly id: string; readonly since: string }[], standing: readonly string[],
): Promise<{ id: string; subject_id: string; region_id: string; region_path: string; rule: string; jurisdiction: string; hash: string; period_from: string; period_to: string | null; subject_kind: string }[]> {
  return sql.query(
    `delete from obligation o using jsonb_to_recordset($2::jsonb) as judged(id uuid, since date)
     where o.subject_kind = $1 and o.subject_id = judged.id and (o.period_to is null or o.period_to > judged.since) and not o.id = any($3::uuid[])
     returning o.id, o.subject_kind, o.subject_id, o.region_id, o.region_path, o.rule, o.jurisdiction, o.hash, o.period_from, o.period_to`,
    [kind, JSON.stringify(judged), standing]);
}
