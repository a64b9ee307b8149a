import { parseContentDigest } from './content-hash.js';
import { type ImportFault, ImportFaults, type Language, refusal } from './import-faults.js';
import { referencedId } from './imported-id.js';
import { holdImports, type ImportSql } from './imported-table.js';
import type { Importer, ImportRun } from './importer.js';
import { type Loading, loadBatch } from './load-batch.js';
import { hashed, readBatches } from './read-rows.js';

export { parseContentDigest } from './content-hash.js';
export { type ImportFault, type Language, type Refusal, refusalOf } from './import-faults.js';
export { importedId, referencedId } from './imported-id.js';
export { type ImportSql, importedTable } from './imported-table.js';
export type { Importer, ImportRow, ImportRun, RowOutcome } from './importer.js';

export interface ImportRequest<Row, Tx extends ImportSql, Who> {
  readonly importer: Importer<Row, Tx, Who>;
  readonly caller: Who;
  /** The header `x-import-source`: what the keys are unique within. */
  readonly source: string;
  /** The header `Content-Digest`, as it came. */
  readonly contentDigest: string | undefined;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly now: Date;
  readonly language?: Language;
  /** Commits when the work ends, rolls back and throws on when it throws. */
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export interface ImportAnswer {
  readonly status: 200 | 400 | 422;
  readonly body: {
    readonly kind: string;
    readonly loaded: number;
    readonly skipped: number;
    /** All faults; at most a thousand of them are listed. */
    readonly total: number;
    readonly faults: readonly ImportFault[];
  };
}

class NothingKept extends Error {
  constructor(readonly faults: ImportFaults) {
    super('The file has faults; nothing of it is kept');
  }
}

/**
 * Loads one file: all of it or nothing. It is kept only if no row is refused and the bytes are those that the digest declared.
 * The same file again changes nothing. Rows are held in memory one batch at a time. What is not a refusal is thrown on.
 */
export async function importFile<Row, Tx extends ImportSql, Who>(request: ImportRequest<Row, Tx, Who>): Promise<ImportAnswer> {
  const { kind } = request.importer;
  const language = request.language ?? 'zh';
  const declared = parseContentDigest(request.contentDigest);
  if (declared === undefined) {
    const fault = { line: 0, key: null, ...refusal('DIGEST_MISSING', language) };
    return { status: 400, body: { kind, loaded: 0, skipped: 0, total: 1, faults: [fault] } };
  }
  try {
    const counts = await request.inTransaction((tx) => load(request, tx, declared, language));
    return { status: 200, body: { kind, ...counts, total: 0, faults: [] } };
  } catch (error) {
    if (!(error instanceof NothingKept)) throw error;
    const { total, listed } = error.faults;
    return { status: 422, body: { kind, loaded: 0, skipped: 0, total, faults: listed } };
  }
}

async function load<Row, Tx extends ImportSql, Who>(
  { importer, caller, source, bytes, now }: ImportRequest<Row, Tx, Who>,
  tx: Tx,
  declared: Buffer,
  language: Language,
): Promise<{ loaded: number; skipped: number }> {
  const run: ImportRun<Tx, Who> = { tx, caller, source, now, idOf: (kind, reference) => referencedId(source, kind, reference) };
  const faults = new ImportFaults();
  const loading: Loading<Row, Tx, Who> = { importer, run, faults, language };
  const stream = hashed(bytes);
  const counts = { loaded: 0, skipped: 0 };
  await holdImports(tx, source, importer.kind);
  for await (const batch of readBatches(stream.bytes, importer.row, faults, language)) {
    const { loaded, skipped } = await loadBatch(batch, loading);
    counts.loaded += loaded;
    counts.skipped += skipped;
  }
  if (!stream.digest().equals(declared)) {
    const mismatch = new ImportFaults();
    mismatch.add(0, null, refusal('DIGEST_MISMATCH', language));
    throw new NothingKept(mismatch);
  }
  if (faults.total > 0) throw new NothingKept(faults);
  return counts;
}
