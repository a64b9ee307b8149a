import { decodeCursor, encodeCursor, type Page, pageSize } from '@renda/subgraph';

/** A page of what is in memory, as `page` gives one of what is in the database: by `keyOf`, the id breaking ties. */
export function pageOfList<Row extends { id: string }>(list: readonly Row[], keyOf: (row: Row) => string, { first, after }: { first: number; after?: string | null }): Page<Row> {
  const size = pageSize(first);
  const positions = list.map((node) => ({ node, key: keyOf(node), id: node.id })).sort(inOrder);
  const from = after === null || after === undefined ? null : decodeCursor(after);
  const left = from ? positions.filter((one) => inOrder(one, from) > 0) : positions;
  const edges = left.slice(0, size).map(({ node, key, id }) => ({ cursor: encodeCursor({ key, id }), node }));
  return {
    nodes: edges.map(({ node }) => node),
    edges,
    pageInfo: { hasNextPage: left.length > size, hasPreviousPage: from !== null, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: list.length,
  };
}

interface Position {
  readonly key: string;
  readonly id: string;
}

function inOrder(one: Position, other: Position): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1;
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}
