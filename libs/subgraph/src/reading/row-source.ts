import type { ScopeColumns } from '@renda/caller';
import { raw, type Sql } from 'sql-template-tag';
import type { KeyType } from './cursor.js';

/**
 * How the rows behind one object type of the graph are read: where they lie, which SQL expression is behind each field, and by which
 * columns rights are judged. Lists and references select only the columns asked for.
 */
export interface RowSource<Row extends { id: string }> {
  /** Name in the graph, and in the policy table. */
  readonly entity: string;
  /** `from` part with its alias, for example `station s`. */
  readonly from: string;
  readonly id: string;
  /** SQL expression behind each field or needed column; civil days and enums as text. */
  readonly columns: Readonly<Partial<Record<Exclude<keyof Row & string, 'id'>, string>>>;
  /** What the resolver of a field reads, where that is not the column of its own name. */
  readonly needs?: Readonly<Record<string, readonly (keyof Row & string)[]>>;
  readonly scopes: ScopeColumns;
}

/** A sort order with keyset paging; the id breaks ties. */
export interface Order {
  readonly by: string;
  readonly type: KeyType;
  readonly descending?: boolean;
}

/** The columns of a source that answer a set of asked fields: no others are read. */
export function columnsFor<Row extends { id: string }>(source: RowSource<Row>, fields: Iterable<string>): string[] {
  const wanted = new Set<string>();
  for (const field of fields) {
    if (source.needs?.[field]) source.needs[field].forEach((column) => wanted.add(column));
    else if (field in source.columns) wanted.add(field);
  }
  wanted.delete('id');
  return [...wanted].sort();
}

export function selectList<Row extends { id: string }>(source: RowSource<Row>, columns: readonly string[]): Sql {
  const expressions = source.columns as Readonly<Record<string, string>>;
  return raw([`${source.id} as id`, ...columns.map((column) => `${expressions[column] ?? ''} as "${column}"`)].join(', '));
}
