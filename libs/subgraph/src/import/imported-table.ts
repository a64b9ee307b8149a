/** SQL inside the transaction of one file; `$1` placeholders. */
export interface ImportSql {
  query<R>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

/** What was imported, by the id that its source and key give it; no schema is named, the search path decides (`own`). */
export const importedTable = `create table imported (
  id uuid primary key,
  source text not null,
  kind text not null,
  key text not null,
  content_hash bytea not null,
  imported_at timestamptz not null
)`;

export interface ImportedRow {
  readonly id: string;
  readonly key: string;
  readonly contentHash: Buffer;
}

/** One file of a source and kind at a time; a second waits until the first has ended. */
export async function holdImports(sql: ImportSql, source: string, kind: string): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`import ${JSON.stringify([source, kind])}`]);
}

export async function knownContents(sql: ImportSql, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const rows = await sql.query<{ id: string; content_hash: Buffer }>(
    'select id, content_hash from imported where id = any($1::uuid[])',
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.content_hash]));
}

export async function keepImported(
  sql: ImportSql,
  { source, kind, now, rows }: { source: string; kind: string; now: Date; rows: readonly ImportedRow[] },
): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into imported (id, source, kind, key, content_hash, imported_at)
     select id, $1, $2, key, decode(hash, 'hex'), $3 from unnest($4::uuid[], $5::text[], $6::text[]) as t(id, key, hash)`,
    [source, kind, now, rows.map((row) => row.id), rows.map((row) => row.key), rows.map((row) => row.contentHash.toString('hex'))],
  );
}
