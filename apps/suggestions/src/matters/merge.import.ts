import { importer, key, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import { MatterPromoter } from './matter-promoter.js';
import { Matter } from './matter.js';
import { mergeOne } from './merge-matters.js';

const row = z.strictObject({ matter: key, into: key, merged_at: moment, reason: z.string().min(1).max(500) });

/** Which past matters went on in another, in the order of the file; each that is changed tells its state once. */
export const mergeImporter = importer('matter_merge', row, async (rows, change, idOf) => {
  const merges = rows.map(({ row: given }) => ({ id: idOf('matter', given.matter), intoId: idOf('matter', given.into), at: given.merged_at, reason: given.reason }));
  const held = await change.referred(Matter, merges.flatMap(({ id, intoId }) => [id, intoId]), 'held');
  const promoters = await change.em.find(MatterPromoter, { matterId: { $in: merges.map(({ id }) => id) } });
  const changed = new Set<Matter>();
  for (const { id, intoId, at, reason } of merges) {
    const [source, into] = [held.get(id), held.get(intoId)];
    const earliest = source.stageSince > into.raisedAt ? source.stageSince : into.raisedAt;
    for (const one of [source, into]) change.permit(one.scopes());
    if (at < earliest || at > change.now) throw new Refusal('BAD_USER_INPUT', { field: 'merged_at', earliest: earliest.toISOString(), latest: change.now.toISOString() });
    mergeOne(change, { source, into, reason, past: true, promoters: promoters.filter(({ matterId }) => matterId === id) }, { callerId: change.caller.id, at });
    changed.add(source).add(into);
  }
  change.tell(...[...changed].map((matter) => matter.told()));
});
