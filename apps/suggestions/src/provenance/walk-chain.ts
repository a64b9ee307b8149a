import type { RequestContext } from '@renda/subgraph';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { chainKinds, kindsElsewhere } from './chain-kinds.js';
import type { Relation } from './provenance-link.js';

/** How far a chain is followed either way, and how many things it shows at most. */
export const longest = 12;
export const mostNodes = 200;

export interface WalkedLink {
  readonly fromKind: string;
  readonly fromId: string;
  readonly toKind: string;
  readonly toId: string;
  readonly relation: Relation;
  readonly at: Date;
}

export interface ChainNode {
  readonly kind: string;
  readonly id: string;
  readonly title: string | null;
  readonly status: string | null;
  readonly at: Date | null;
}

export interface ChainStep {
  readonly id: string;
  readonly action: string;
  readonly status: string;
  readonly at: Date;
}

/** What led to something and what came of it, whichever the asker may see: one statement, both ways, each as far as it goes. */
export function linksAround({ read }: RequestContext, id: string): Promise<WalkedLink[]> {
  const walk = (from: string, to: string): Sql => sql`
    (with recursive walked(from_id, to_id, relation, depth) as (
      select from_id, to_id, relation, 1 from provenance_link where ${raw(from)} = ${id}::uuid
      union select l.from_id, l.to_id, l.relation, w.depth + 1 from walked w join provenance_link l on l.${raw(from)} = w.${raw(to)} where w.depth < ${longest})
    select from_id, to_id, relation, min(depth) as depth from walked group by 1, 2, 3)`;
  return read.rows<WalkedLink>(sql`
    select l.from_kind as "fromKind", l.from_id as "fromId", l.to_kind as "toKind", l.to_id as "toId", l.relation, l.at
    from (${walk('from_id', 'to_id')} union ${walk('to_id', 'from_id')}) walked join provenance_link l using (from_id, to_id, relation)
    order by walked.depth, l.at, l.to_id limit ${mostNodes}`);
}

/** Of these things those that the asker may see, with their titles and where they stand, in one statement; what is another service's is taken as it is. */
export async function nodesOf({ read }: RequestContext, wanted: readonly { kind: string; id: string }[]): Promise<ChainNode[]> {
  const own = [...Map.groupBy(wanted, ({ kind }) => kind)].flatMap(([kind, things]) => (chainKinds[kind] ? [{ kind, of: chainKinds[kind], ids: things.map(({ id }) => id) }] : []));
  const elsewhere = wanted.filter(({ kind }) => Object.hasOwn(kindsElsewhere, kind)).map(({ kind, id }) => ({ kind, id, title: null, status: null, at: null }));
  if (own.length === 0) return elsewhere;
  const rows = await read.rows<ChainNode>(join(own.map(({ kind, of: { rows: source, title, status, at }, ids }) => sql`
    select ${kind} as kind, ${raw(source.id)} as id, ${raw(title ?? 'null::text')} as title, ${raw(status)} as status, ${raw(at)} as at
    from ${raw(source.from)} where ${raw(source.id)} = any(${ids}::uuid[]) and ${read.condition(source)}`), ' union all '));
  return [...rows, ...elsewhere];
}

/** The steps that these things took, in one statement. Whether the asker may see them was judged before. */
export async function stepsOfNodes({ read }: RequestContext, nodes: readonly ChainNode[]): Promise<Map<string, ChainStep[]>> {
  const own = [...Map.groupBy(nodes, ({ kind }) => kind)].flatMap(([kind, things]) => (chainKinds[kind] ? [chainKinds[kind].steps(things.map(({ id }) => id))] : []));
  if (own.length === 0) return new Map();
  const rows = await read.rows<ChainStep>(sql`select id, action, status, at from (${join(own, ' union all ')}) taken(id, action, status, at, number) order by id, number limit ${mostNodes * 10}`);
  return Map.groupBy(rows, ({ id }) => id);
}
