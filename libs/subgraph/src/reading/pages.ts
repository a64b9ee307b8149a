import type { GraphQLResolveInfo } from 'graphql';
import sql, { type Sql, raw } from 'sql-template-tag';
import { askedBelow, askedFields } from './asked-fields.js';
import { decodeCursor, encodeCursor, pageSize } from './cursor.js';
import { all, type Reader } from './reader.js';
import { columnsFor, type Order, type RowSource, selectList } from './row-source.js';

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<Row> {
  readonly nodes: Row[];
  readonly edges: { cursor: string; node: Row }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  /** Counted only when it was asked for. */
  readonly totalCount?: number;
}

export interface PageOf<Row extends { id: string }> {
  readonly source: RowSource<Row>;
  readonly order: Order;
  readonly page: PageArguments;
  readonly where?: readonly Sql[];
}

type Keyed<Row> = Row & { pageKey: string; pageParent?: string };

function afterCursor(id: string, order: Order, after: string | null | undefined): Sql[] {
  if (after === null || after === undefined) return [];
  const position = decodeCursor(after, order.type);
  return [sql`(${raw(order.by)}, ${raw(id)}) ${raw(order.descending ? '<' : '>')} (${position.key}::${raw(order.type)}, ${position.id}::uuid)`];
}

function orderBy(id: string, order: Order): Sql {
  const direction = order.descending ? 'desc' : 'asc';
  return raw(`${order.by} ${direction}, ${id} ${direction}`);
}

/** A moment keeps its microseconds in a cursor; anything else is its text. */
function keyText(order: Order): string {
  return order.type === 'timestamptz' ? `to_char(${order.by} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `(${order.by})::text`;
}

function pageFrom<Row extends { id: string }>(found: Keyed<Row>[], size: number, after: string | null | undefined, totalCount?: number): Page<Row> {
  const kept = found.slice(0, size);
  const edges = kept.map((row) => ({ cursor: encodeCursor({ key: row.pageKey, id: row.id }), node: row as Row }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: found.length > size,
      hasPreviousPage: after !== null && after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    ...(totalCount === undefined ? {} : { totalCount }),
  };
}

function askedColumns<Row extends { id: string }>(source: RowSource<Row>, info: GraphQLResolveInfo): string[] {
  return columnsFor(source, new Set([...askedBelow(info, 'nodes'), ...askedBelow(info, 'edges', 'node')]));
}

/** A list as a connection: one statement, and one more when `totalCount` is asked for. */
export async function page<Row extends { id: string }>(reader: Reader, of: PageOf<Row>, info: GraphQLResolveInfo): Promise<Page<Row>> {
  const { source, order } = of;
  const size = pageSize(of.page.first);
  const base = [reader.condition(source), ...(of.where ?? [])];
  const finding = reader.rows<Keyed<Row>>(
    sql`select ${selectList(source, askedColumns(source, info))}, ${raw(keyText(order))} as "pageKey" from ${raw(source.from)}
        where ${all([...base, ...afterCursor(source.id, order, of.page.after)])} order by ${orderBy(source.id, order)} limit ${size + 1}`,
  );
  if (!askedFields(info).has('totalCount')) return pageFrom(await finding, size, of.page.after);
  const counting = reader.rows<{ count: string }>(sql`select count(*) as count from ${raw(source.from)} where ${all(base)}`);
  // Awaited together: a statement that failed while nobody awaits it yet would end the process.
  const [found, counted] = await Promise.all([finding, counting]);
  return pageFrom(found, size, of.page.after, Number(counted[0]?.count ?? 0));
}

/**
 * A list field of many parents: one statement for all parents of the query that ask for the same page (one more for `totalCount`).
 * `parent` is the expression that holds the parent's id; `variant` names whatever else the condition depends on.
 */
export function pageOfParent<Row extends { id: string }>(
  reader: Reader, of: PageOf<Row> & { parent: string; parentId: string; variant?: string }, info: GraphQLResolveInfo,
): Promise<Page<Row>> {
  const columns = askedColumns(of.source, info);
  const counting = askedFields(info).has('totalCount');
  const size = pageSize(of.page.first);
  const name = ['page', of.source.entity, of.parent, of.order.by, of.order.descending ?? false, size, of.page.after ?? '', columns.join(), counting, of.variant ?? ''].join(' ');
  return reader.loader<string, Page<Row>>(name, (parents) => pagesOfParents(reader, of, columns, counting, parents)).load(of.parentId);
}

async function pagesOfParents<Row extends { id: string }>(
  reader: Reader, of: PageOf<Row> & { parent: string }, columns: readonly string[], counting: boolean, parents: readonly string[],
): Promise<Page<Row>[]> {
  const { source, order } = of;
  const base = [reader.condition(source), ...(of.where ?? [])];
  const finding = reader.rows<Keyed<Row>>(
    sql`select page.* from unnest(${[...parents]}::uuid[]) as parents(parent_id) cross join lateral (
          select ${selectList(source, columns)}, ${raw(keyText(order))} as "pageKey", parents.parent_id as "pageParent" from ${raw(source.from)}
          where ${raw(of.parent)} = parents.parent_id and ${all([...base, ...afterCursor(source.id, order, of.page.after)])}
          order by ${orderBy(source.id, order)} limit ${of.page.first + 1}) page`,
  );
  const countingRows = counting
    ? reader.rows<{ parent: string; count: string }>(
        sql`select ${raw(of.parent)} as parent, count(*) as count from ${raw(source.from)}
            where ${raw(of.parent)} = any(${[...parents]}::uuid[]) and ${all(base)} group by 1`)
    : undefined;
  const [found, counted] = await Promise.all([finding, countingRows]);
  const rows = Map.groupBy(found, (row) => row.pageParent ?? '');
  const counts = counted && new Map(counted.map(({ parent, count }) => [parent, Number(count)]));
  return parents.map((parent) => pageFrom(rows.get(parent) ?? [], of.page.first, of.page.after, counts && (counts.get(parent) ?? 0)));
}
