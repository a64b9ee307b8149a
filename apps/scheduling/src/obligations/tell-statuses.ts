import { appendToOutbox, type Sql } from '@renda/event-delivery';
import { obligationChanged, type RendaEvent } from '@renda/events';
import { newId } from '@renda/subgraph';

/** What is told of an obligation. */
export interface StatusNow {
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
  readonly required: number;
  readonly done: number;
  readonly status: string;
  readonly closed: boolean;
}

interface Told {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

/**
 * Says each status that is another than was last told, once, in the transaction that wrote it. Of a period that was over before anything was told of it
 * nothing is said: past records that are loaded do not become news.
 */
export async function tellStatuses(sql: Sql, given: { now: Date; source: string }, rows: readonly StatusNow[]): Promise<void> {
  const known = await sql.query<Told>('select id, version, status from obligation_told where id = any($1::uuid[])', [rows.map(({ id }) => id)]);
  const told = new Map(known.map((one) => [one.id, one]));
  const news = rows.filter(({ id, status, closed, period_to: to }) => to !== null && (told.has(id) ? told.get(id)?.status !== status : !closed));
  if (news.length === 0) return;
  await sql.query(
    `insert into obligation_told as told (id, version, status) select id, version, status from jsonb_to_recordset($1::jsonb) as now(id uuid, version int, status text)
     on conflict (id) do update set version = excluded.version, status = excluded.status`,
    [JSON.stringify(news.map(({ id, status }) => ({ id, status, version: (told.get(id)?.version ?? 0) + 1 })))]);
  await appendToOutbox(sql, news.map((row) => ({ definition: obligationChanged, event: eventOf(row, told.get(row.id), given) })));
}

function eventOf(row: StatusNow, before: Told | undefined, { now, source }: { now: Date; source: string }): RendaEvent {
  return {
    id: newId(now), type: obligationChanged.type, dataschema: obligationChanged.dataschema, source, subject: row.id, time: now.toISOString(),
    aggregateversion: (before?.version ?? 0) + 1, origin: 'live', regionid: row.region_id, regionpath: row.region_path,
    data: {
      subjectKind: row.subject_kind, subjectId: row.subject_id, regionId: row.region_id, rule: row.rule, jurisdiction: row.jurisdiction, hash: row.hash,
      periodFrom: row.period_from, periodTo: row.period_to, required: row.required, done: row.done, status: row.status, previousStatus: before?.status ?? null,
    },
  };
}
