import { createHash } from 'node:crypto';
import { type Listener, newest, on } from '@renda/event-delivery';
import { rulebookPublished } from '@renda/events';
import { rulebookOf } from '@renda/rulebook';
import type pg from 'pg';

/** Heard schema of every service: the rulebook of each jurisdiction by which it works. */
export const rulebookTable = `
create table rulebook_heard (
  jurisdiction text primary key,
  version int not null,
  region_id uuid,
  hash text,
  book jsonb,
  published_at timestamptz,
  last_error text
);
`;

/** Why a told text cannot be worked with here; null when it can. */
function faultOf(text: string, hash: string): string | null {
  if (createHash('sha256').update(text).digest('hex') !== hash) return 'the text has another hash than was told';
  try {
    rulebookOf(text);
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).slice(0, 500);
  }
}

/**
 * Takes a version over whole, or keeps the last good one and notes why; an older version than one heard is ignored. `version` is the last one heard,
 * the other columns are of the last good one.
 */
export const rulebookListener: Listener = on(rulebookPublished, async (events, tx) => {
  const rows = newest(events).map(({ aggregateversion: version, time, data: { jurisdiction, regionId, hash, text } }) => {
    const fault = faultOf(text, hash);
    return fault === null ? { jurisdiction, version, regionId, hash, book: JSON.parse(text) as unknown, time } : { jurisdiction, version, fault };
  });
  await tx.query(
    `insert into rulebook_heard as known (jurisdiction, version, region_id, hash, book, published_at, last_error)
     select jurisdiction, version, "regionId", hash, book, time, fault
     from jsonb_to_recordset($1::jsonb) as told(jurisdiction text, version int, "regionId" uuid, hash text, book jsonb, time timestamptz, fault text)
     on conflict (jurisdiction) do update set version = excluded.version, last_error = excluded.last_error,
       region_id = coalesce(excluded.region_id, known.region_id), hash = coalesce(excluded.hash, known.hash), book = coalesce(excluded.book, known.book),
       published_at = coalesce(excluded.published_at, known.published_at)
     where excluded.version > known.version`,
    [JSON.stringify(rows)],
  );
});

/** What a service says of the rulebooks it works by. */
export interface HeardRulebook extends pg.QueryResultRow {
  readonly jurisdiction: string;
  readonly hash: string | null;
  /** When the version it works by was published. */
  readonly since: Date | null;
  /** Why a later version cannot be worked with here. */
  readonly lastError: string | null;
}

export async function heardRulebooks(pool: pg.Pool): Promise<HeardRulebook[]> {
  const { rows } = await pool.query<HeardRulebook>(
    'select jurisdiction, hash, published_at as since, last_error as "lastError" from rulebook_heard order by jurisdiction limit 1000');
  return rows;
}
