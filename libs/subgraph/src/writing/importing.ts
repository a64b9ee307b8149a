import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { type Caller, type Grant, policyRow, type PolicyTable } from '@renda/caller';
import type { z } from 'zod';
import { type Importer, type ImportSql, referencedId } from '../import/import-route.js';
import type { Ruling } from '../heard/ruling.js';
import { Change } from './change.js';
import { transactionSql } from './transaction-sql.js';

/** What an import runs in: the file's transaction, and a fresh change for each batch, judged by the row `Import.<kind>` of the policy table. */
export interface ImportTransaction extends ImportSql {
  freshChange(): Change;
}

export type ServiceImporter = Importer<never, ImportTransaction, Caller>;

export interface PastRow<Row> {
  readonly id: string;
  readonly row: Row;
}

/**
 * How past rows of one kind come in: through the same use cases as the mutations, at most 500 rows in one change. `idOf` gives the id behind a
 * reference cell; an absent reference gives null.
 */
export function importer<S extends z.ZodType>(
  kind: string, row: S,
  load: (rows: readonly PastRow<z.infer<S>>[], change: Change, idOf: { (kind: string, key: string): string; (kind: string, key: string | null | undefined): string | null }) => Promise<void>,
): ServiceImporter {
  const made: Importer<z.infer<S>, ImportTransaction, Caller> = {
    kind, row: row as z.ZodType<z.infer<S>>,
    load: async (rows, run) => {
      const change = run.tx.freshChange();
      const idOf = ((of: string, key: string | null | undefined) => (key === null || key === undefined ? null : referencedId(run.source, of, key))) as Parameters<typeof load>[2];
      await load(rows, change, idOf);
      await change.settle();
      return undefined;
    },
  };
  return made as unknown as ServiceImporter;
}

export interface ImportSetting {
  readonly orm: MikroORM;
  readonly policy: PolicyTable;
  readonly source: string;
  readonly constraints: Readonly<Record<string, string>>;
  readonly ruling: Ruling;
}

/** One file, one transaction. */
export function importTransaction<T>(
  setting: ImportSetting, asked: { kind: string; caller: Caller; grants: readonly Grant[]; now: Date }, work: (tx: ImportTransaction) => Promise<T>,
): Promise<T> {
  return setting.orm.em.fork().transactional(async (opened) => {
    const em = opened as EntityManager;
    const sql = transactionSql(em);
    const freshChange = (): Change => {
      em.clear();
      return new Change({
        em, sql, caller: asked.caller, grants: asked.grants, policyRow: policyRow(setting.policy, `Import.${asked.kind}`),
        now: asked.now, origin: 'import', source: setting.source, constraints: setting.constraints, ruling: setting.ruling,
      });
    };
    return work({ query: (text, values) => sql.query(text, values), freshChange });
  });
}
