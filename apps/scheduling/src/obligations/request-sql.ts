import type { Sql } from '@renda/event-delivery';
import type { Reader } from '@renda/subgraph';

/** Plain statements of a request, for what is read alike by a request and by counting. */
export function requestSql(reader: Reader): Sql {
  return { query: <R>(text: string, values: readonly unknown[] = []) => reader.plainRows(text, values) as Promise<R[]> };
}
