import { decodeCursor, encodeCursor, type Page, type PageArgs, pageSize } from '@renda/subgraph';

/** A page of rows that are at hand already, in the order of their days and ids. */
export function pageOf<Row extends { readonly id: string; readonly day: string }>(rows: readonly Row[], { first, after }: PageArgs): Page<Row> {
  const size = pageSize(first);
  const position = after ? decodeCursor(after) : null;
  const ordered = rows.toSorted((one, other) => (one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -1 : 1));
  const left = position ? ordered.filter(({ day, id }) => day > position.key || (day === position.key && id > position.id)) : ordered;
  const edges = left.slice(0, size).map((node) => ({ cursor: encodeCursor({ key: node.day, id: node.id }), node }));
  return {
    nodes: edges.map(({ node }) => node), edges, totalCount: rows.length,
    pageInfo: { hasNextPage: left.length > size, hasPreviousPage: position !== null, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
  };
}
