import { type Change, Refusal } from '@renda/subgraph';
import { link } from '../provenance/provenance-link.js';
import { MatterPromoter } from './matter-promoter.js';
import type { By } from './matter-raised.js';
import { Matter } from './matter.js';
import { turnOf } from './turn-of.js';

export interface Merging {
  readonly intoId: string;
  readonly ids: readonly string[];
  readonly reason: string;
  readonly expectedVersion?: number | null;
}

/** Several matters about the same thing go on as one. All are held from the first, in the order of their ids, so that two merges wait for each other and never for ever. */
export async function mergeMatters(change: Change, { intoId, ids, reason, expectedVersion }: Merging): Promise<Matter> {
  const distinct = [...new Set(ids)];
  const held = await change.referred(Matter, [intoId, ...distinct], 'held');
  const into = held.get(intoId);
  for (const one of [into, ...distinct.map((id) => held.get(id))]) change.permit(one.scopes());
  if (typeof expectedVersion === 'number' && into.version !== expectedVersion) throw new Refusal('CONFLICT', { version: into.version });
  const promoters = await change.em.find(MatterPromoter, { matterId: { $in: distinct } });
  for (const id of distinct) {
    const source = held.get(id);
    mergeOne(change, { source, into, reason, past: false, promoters: promoters.filter(({ matterId }) => matterId === id) }, turnOf(change, source));
    change.tell(source.told());
  }
  change.tell(into.told());
  return into;
}

export interface MergingOne {
  readonly source: Matter;
  readonly into: Matter;
  readonly reason: string;
  /** Whether it is entered of the past: the other may have been struck off since. */
  readonly past: boolean;
  readonly promoters: readonly MatterPromoter[];
}

/** One matter goes on in another. Who promoted it promotes that one, so that nobody loses credit by it. */
export function mergeOne(change: Change, { source, into, reason, past, promoters }: MergingOne, by: By): void {
  change.em.persist([source.mergeInto(into, { reason, past }, by), ...into.absorb(source, promoters, by)]);
  link(change, { kind: 'Matter', id: source.id }, 'MERGED_INTO', { kind: 'Matter', id: into.id }, by.at);
}
