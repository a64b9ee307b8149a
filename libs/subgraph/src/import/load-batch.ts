import { contentHash } from './content-hash.js';
import { type ImportFaults, type Language, type Refusal, refusal, refusalOf } from './import-faults.js';
import { importedId } from './imported-id.js';
import { type ImportSql, keepImported, knownContents } from './imported-table.js';
import type { Importer, ImportRow, ImportRun, RowOutcome } from './importer.js';
import type { ReadRow } from './read-rows.js';

interface NewRow<Row> extends ImportRow<Row> {
  readonly contentHash: Buffer;
}

export interface Loading<Row, Tx extends ImportSql, Who> {
  readonly importer: Importer<Row, Tx, Who>;
  readonly run: ImportRun<Tx, Who>;
  readonly faults: ImportFaults;
  readonly language: Language;
}

/** Loads what is new of one batch, skips what is known with equal content, refuses what is known with other content. */
export async function loadBatch<Row, Tx extends ImportSql, Who>(
  batch: readonly ReadRow<Row>[],
  loading: Loading<Row, Tx, Who>,
): Promise<{ loaded: number; skipped: number }> {
  const { fresh, skipped } = await sortOut(batch, loading);
  if (fresh.length === 0) return { loaded: 0, skipped };
  const outcomes = await outcomesOf(fresh, loading);
  const loaded = fresh.filter((row, at) => {
    const outcome = outcomes[at] ?? 'loaded';
    if (outcome !== 'loaded') loading.faults.add(row.line, row.key, outcome);
    return outcome === 'loaded';
  });
  const { source, now, tx } = loading.run;
  await keepImported(tx, { source, kind: loading.importer.kind, now, rows: loaded });
  return { loaded: loaded.length, skipped };
}

async function sortOut<Row, Tx extends ImportSql, Who>(
  batch: readonly ReadRow<Row>[],
  { importer, run, faults, language }: Loading<Row, Tx, Who>,
): Promise<{ fresh: NewRow<Row>[]; skipped: number }> {
  const rows = batch.map((row) => ({
    ...row,
    id: importedId(run.source, importer.kind, row.key),
    contentHash: contentHash(row.row),
  }));
  const known = await knownContents(run.tx, rows.map((row) => row.id));
  const fresh: NewRow<Row>[] = [];
  let skipped = 0;
  for (const row of rows) {
    const before = known.get(row.id);
    if (before === undefined) {
      known.set(row.id, row.contentHash);
      fresh.push(row);
    } else if (row.contentHash.equals(before)) skipped += 1;
    else faults.add(row.line, row.key, refusal('IMPORT_DIFFERS', language));
  }
  return { fresh, skipped };
}

async function outcomesOf<Row, Tx extends ImportSql, Who>(
  rows: readonly NewRow<Row>[],
  loading: Loading<Row, Tx, Who>,
): Promise<readonly RowOutcome[]> {
  const together = await attempt(rows, loading);
  if (together.thrown === undefined) return together.outcomes;
  if (rows.length === 1) return [refusalThrown(together.thrown)];
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const alone = await attempt([row], loading);
    outcomes.push(alone.thrown === undefined ? (alone.outcomes[0] ?? 'loaded') : refusalThrown(alone.thrown));
  }
  return outcomes;
}

async function attempt<Row, Tx extends ImportSql, Who>(
  rows: readonly NewRow<Row>[],
  { importer, run }: Loading<Row, Tx, Who>,
): Promise<{ outcomes: readonly RowOutcome[]; thrown?: unknown }> {
  await run.tx.query('savepoint import_rows');
  try {
    const outcomes = (await importer.load(rows, run)) ?? [];
    await run.tx.query('release savepoint import_rows');
    return { outcomes };
  } catch (error) {
    await run.tx.query('rollback to savepoint import_rows');
    await run.tx.query('release savepoint import_rows');
    return { outcomes: [], thrown: error ?? new Error('load threw nothing') };
  }
}

function refusalThrown(error: unknown): Refusal {
  const refused = refusalOf(error);
  if (refused === undefined) throw error;
  return refused;
}
