import { Refusal, type RequestContext } from '@renda/subgraph';
import { type ChainNode, type ChainStep, linksAround, nodesOf, stepsOfNodes, type WalkedLink } from './walk-chain.js';

export interface ChainedNode extends ChainNode {
  /** How many links it is away from what was asked for: less than 0 for what led to it, more for what came of it. */
  readonly distance: number;
  readonly steps: readonly ChainStep[];
}

export interface Chain {
  readonly root: string;
  readonly nodes: readonly ChainedNode[];
  readonly links: readonly WalkedLink[];
}

/**
 * What led to one thing and what came of it, in three statements. What the asker may not see is left out, and with it what is reached through it alone.
 * Throws NOT_AVAILABLE where he may not see the thing itself.
 */
export async function chainOf(context: RequestContext, root: { kind: string; id: string }): Promise<Chain> {
  const walked = await linksAround(context, root.id);
  if (walked.some((one) => isCalledElse(one, root))) throw new Refusal('NOT_AVAILABLE');
  const wanted = new Map([[root.id, root]]);
  for (const { fromId, fromKind, toId, toKind } of walked) for (const [id, kind] of [[fromId, fromKind], [toId, toKind]] as const) if (!wanted.has(id)) wanted.set(id, { kind, id });
  const visible = new Map((await nodesOf(context, [...wanted.values()])).map((node) => [node.id, node]));
  if (!visible.has(root.id)) throw new Refusal('NOT_AVAILABLE');
  const distances = reached(root.id, walked.filter(({ fromId, toId }) => visible.has(fromId) && visible.has(toId)));
  const steps = await stepsOfNodes(context, [...distances.keys()].flatMap((id) => visible.get(id) ?? []));
  const nodes = [...distances].flatMap(([id, distance]) => {
    const node = visible.get(id);
    return node ? [{ ...node, distance, steps: led(steps.get(id) ?? []) }] : [];
  });
  const links = walked.filter(({ fromId, toId }) => distances.has(fromId) && distances.has(toId));
  return { root: root.id, nodes: nodes.toSorted((one, other) => one.distance - other.distance || begun(one, links) - begun(other, links)), links };
}

/** Another service's thing is taken as it is, so nothing of this one may be asked for under its kind. */
const isCalledElse = ({ fromKind, fromId, toKind, toId }: WalkedLink, { kind, id }: { kind: string; id: string }): boolean =>
  (fromId === id && fromKind !== kind) || (toId === id && toKind !== kind);

/** The steps that led it on: what was done where it stood (split, judged, followed) belongs to the thing itself. */
const led = (steps: readonly ChainStep[]): ChainStep[] => steps.filter(({ status }, at) => status !== steps[at - 1]?.status);

/** When something began: by its own word, or where it is another service's when it first led to something. */
export function begun({ id, at }: ChainNode, links: readonly WalkedLink[]): number {
  return at?.getTime() ?? links.find(({ fromId, toId }) => fromId === id || toId === id)?.at.getTime() ?? 0;
}

/** What is reached from the root by links alone in one direction each way, with its distance. */
function reached(root: string, links: readonly WalkedLink[]): Map<string, number> {
  const distances = new Map([[root, 0]]);
  for (const direction of [1, -1] as const) {
    let edge = [root];
    for (let distance = 1; edge.length > 0; distance += 1) {
      const next = links.flatMap(({ fromId, toId }) => {
        const [near, far] = direction === 1 ? [fromId, toId] : [toId, fromId];
        return edge.includes(near) && !distances.has(far) ? [far] : [];
      });
      for (const id of next) distances.set(id, direction * distance);
      edge = [...new Set(next)];
    }
  }
  return distances;
}
