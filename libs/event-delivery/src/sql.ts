import type { Pool, PoolClient } from 'pg';
import { within } from './waiting.js';

/** Statements inside one transaction; `$1` placeholders. */
export interface Sql {
  query<R = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

export function sqlOf(client: Pick<PoolClient, 'query'>): Sql {
  return {
    async query<R>(text: string, values: readonly unknown[] = []): Promise<R[]> {
      const result = await client.query({ text, values: [...values] });
      return result.rows as R[];
    },
  };
}

export interface TransactionOptions {
  /** Done first in the transaction, however long it waits: the deadline begins after it. */
  readonly before?: (sql: Sql) => Promise<void>;
  /** After so long the transaction is given up and its connection closed, whatever the work is waiting for. */
  readonly deadlineMilliseconds?: number;
}

/** Commits what the work did, or nothing of it. A connection that failed to roll back is not used again. */
export async function inTransaction<T>(pool: Pool, work: (sql: Sql) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
  const client = await pool.connect();
  // A connection that dies while the work computes must not end the process.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let broken = true;
  try {
    await client.query('begin');
    try {
      const deadline = options.deadlineMilliseconds;
      await options.before?.(sqlOf(client));
      if (deadline !== undefined) await client.query(`set local statement_timeout = ${String(Math.ceil(deadline))}`);
      const result = await (deadline === undefined ? work(sqlOf(client)) : within(deadline, work(sqlOf(client))));
      await client.query('commit');
      broken = false;
      return result;
    } catch (error) {
      if (!(error instanceof Error && error.name === 'DeadlineError')) {
        broken = await client.query('rollback').then(() => false, () => true);
      }
      throw error;
    }
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

const awayCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN', 'ENOENT']);
const awayStates = /^(08|53|57P|58|25006)/;
const awayWords = /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Client was closed|Cannot use a pool after/i;

/** Whether the database itself is the trouble (away, restarting, full, read-only), so that no event is to blame. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (awayCodes.has(code) || (/^[0-9A-Z]{5}$/.test(code) && awayStates.test(code))) return true;
  if (error instanceof AggregateError) return error.errors.some((each) => isDatabaseAway(each));
  return awayWords.test(error.message);
}
