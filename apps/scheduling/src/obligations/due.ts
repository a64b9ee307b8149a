import { civilDay, type CivilDay } from '@renda/calendar';
import type { Sql } from '@renda/event-delivery';
import type { SubjectKind } from './subject-kinds.js';

/** Whose obligations are to be counted again, from the period of a day on. */
export interface Due {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly since: CivilDay;
}

/** Earlier than any day there is: all periods. */
export const always: CivilDay = civilDay('0001-01-01');

/**
 * Merges with what is marked already: the earlier day counts, and what is marked singly goes before what is marked in bulk. A mark that says as much already is
 * locked and not written again, so that a thousand records of one subject leave one row.
 */
export const mergeDue = `on conflict (subject_kind, subject_id) do update set since = least(due.since, excluded.since), bulk = due.bulk and excluded.bulk
  where due.since > excluded.since or (due.bulk and not excluded.bulk)`;

/** Marks subjects, in the transaction that heard why. In the order of their keys, so that two who mark the same never wait for each other in a ring. */
export async function markDue(sql: Sql, due: readonly Due[]): Promise<void> {
  if (due.length === 0) return;
  await sql.query(
    `insert into recount_due as due (subject_kind, subject_id, since, bulk)
     select kind, id, min(since), false from jsonb_to_recordset($1::jsonb) as marked(kind text, id uuid, since date) group by kind, id order by kind, id
     ${mergeDue}`, [JSON.stringify(due)]);
}

/** Marks what a statement finds: its columns are kind, id and since, its only value `$1`. */
export async function markFound(sql: Sql, select: string, value: unknown): Promise<void> {
  await sql.query(
    `insert into recount_due as due (subject_kind, subject_id, since, bulk)
     select kind, id, min(since), false from (${select}) as found(kind, id, since) group by kind, id order by kind, id ${mergeDue}`, [value]);
}

/** Marks everything below regions; they are told apart into subjects later, outside the handler's time. */
export async function markRegions(sql: Sql, regionIds: readonly string[]): Promise<void> {
  await sql.query('insert into recount_region (region_id) select distinct unnest($1::uuid[]) order by 1 on conflict do nothing', [regionIds]);
}
