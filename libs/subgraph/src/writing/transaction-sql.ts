import type { Sql } from '@renda/event-delivery';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery, type Transaction } from 'kysely';

/** Plain SQL inside the transaction that an entity manager holds: `$1` placeholders, values bound by the driver. */
export function transactionSql(em: EntityManager): Sql {
  const transaction = em.getTransactionContext<Transaction<unknown>>();
  if (!transaction) throw new Error('no transaction is open');
  return {
    query: async <R>(text: string, values: readonly unknown[] = []): Promise<R[]> => (await transaction.executeQuery<R>(CompiledQuery.raw(text, [...values]))).rows,
  };
}
