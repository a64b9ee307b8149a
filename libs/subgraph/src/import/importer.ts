import type { z } from 'zod';
import type { Refusal } from './import-faults.js';
import type { ImportSql } from './imported-table.js';

export interface ImportRow<Row> {
  readonly line: number;
  readonly key: string;
  /** `importedId(source, kind, key)` */
  readonly id: string;
  readonly row: Row;
}

/** What one file's rows are loaded with: its transaction, who asks, and the day it is. */
export interface ImportRun<Tx, Who> {
  readonly tx: Tx;
  readonly caller: Who;
  readonly source: string;
  readonly now: Date;
  /** The id of what a reference cell names, of the same source or by `id:<uuid>`. */
  idOf(kind: string, reference: string): string;
}

export type RowOutcome = 'loaded' | Refusal;

/**
 * How a service loads one kind. `load` gets at most 500 new rows, in the file's order, and goes through the same use cases as the mutations.
 * It answers one outcome per row (nothing: all loaded), or throws: then the batch is undone and each row is loaded alone, so that a refusal
 * thrown (an Error with `code` and `params`, or a GraphQLError) becomes the fault of the row that caused it. It must not keep state between calls.
 */
export interface Importer<Row, Tx extends ImportSql = ImportSql, Who = unknown> {
  readonly kind: string;
  readonly row: z.ZodType<Row>;
  load(rows: readonly ImportRow<Row>[], run: ImportRun<Tx, Who>): Promise<readonly RowOutcome[] | undefined>;
}
