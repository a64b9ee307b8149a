import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type pg from 'pg';
import sql, { type Sql, join, raw } from 'sql-template-tag';
import { askedFields } from './asked-fields.js';
import { columnsFor, type RowSource, selectList } from './row-source.js';
import { isId } from '../ids.js';
import { Refusal } from '../refusal.js';

/** The part of a source that the asker may see, as a SQL condition. */
export type Visible = <Row extends { id: string }>(source: RowSource<Row>) => Sql;

/**
 * Reads lean rows for one request. Each list or reference field of a query costs one SQL statement, however many objects ask for it;
 * what the asker may not see is left out in that statement. Nothing is cached beyond the request.
 */
export class Reader {
  private loaders = new Map<string, DataLoader<never, unknown, string>>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly visible: Visible,
  ) {}

  async rows<R extends pg.QueryResultRow>(query: Sql): Promise<R[]> {
    return (await this.pool.query<R>(query.text, query.values)).rows;
  }

  /** A statement with `$1` placeholders, for what is read alike outside a request. It asks nobody's rights. */
  async plainRows(text: string, values: readonly unknown[]): Promise<pg.QueryResultRow[]> {
    return (await this.pool.query(text, [...values])).rows as pg.QueryResultRow[];
  }

  condition<Row extends { id: string }>(source: RowSource<Row>): Sql {
    return this.visible(source);
  }

  /** One row by id with the columns that this field was asked for; null when missing or not to be seen. */
  one<Row extends { id: string }>(source: RowSource<Row>, id: string, info: GraphQLResolveInfo): Promise<Row | null> {
    return this.oneWith(source, id, columnsFor(source, askedFields(info)));
  }

  oneWith<Row extends { id: string }>(source: RowSource<Row>, id: string, columns: readonly string[]): Promise<Row | null> {
    return this.loader<string, Row | null>(`one ${source.entity} ${columns.join()}`, (ids) => this.byIds(source, ids, columns)).load(id);
  }

  /** As `one`, but a row that is missing, not yet heard or not to be seen is refused: NOT_AVAILABLE, all alike. */
  async oneOrRefuse<Row extends { id: string }>(source: RowSource<Row>, id: string, info: GraphQLResolveInfo): Promise<Row> {
    const row = await this.one(source, id, info);
    if (!row) throw new Refusal('NOT_AVAILABLE');
    return row;
  }

  /** A loader of this request under a name that says all that its answer depends on. */
  loader<Key, Value>(name: string, load: (keys: readonly Key[]) => Promise<readonly (Value | Error)[]>, keyOf: (key: Key) => string = textOf): DataLoader<Key, Value, string> {
    const known = this.loaders.get(name);
    if (known) return known as unknown as DataLoader<Key, Value, string>;
    const made = new DataLoader<Key, Value, string>(load, { cacheKeyFn: keyOf });
    this.loaders.set(name, made as unknown as DataLoader<never, unknown, string>);
    return made;
  }

  /** What was read before a change is forgotten, so that the answer shows the change. */
  forget(): void {
    this.loaders = new Map();
  }

  private async byIds<Row extends { id: string }>(source: RowSource<Row>, asked: readonly string[], columns: readonly string[]): Promise<(Row | null)[]> {
    const ids = asked.filter(isId);
    if (ids.length === 0) return asked.map(() => null);
    const rows = await this.rows<Row>(
      sql`select ${selectList(source, columns)} from ${raw(source.from)} where ${raw(source.id)} = any(${ids}::uuid[]) and ${this.visible(source)}`,
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    return asked.map((id) => found.get(id.toLowerCase()) ?? null);
  }
}

const textOf = (key: unknown): string => (typeof key === 'string' ? key : JSON.stringify(key));

/** Conditions that must all hold. */
export function all(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}
