import { importer, key, keys, moment, Refusal } from '@renda/subgraph';
import { z } from 'zod';
import type { By } from '../matters/matter-raised.js';
import { Matter } from '../matters/matter.js';
import { link } from '../provenance/provenance-link.js';
import { ofGiver } from './hand-over.js';
import { Handover } from './handover.js';

const row = z.strictObject({ station: key.nullish(), body: key.nullish(), unit: key, handed_by: z.string(), handed_at: moment, matters: keys });

/** Past hand-overs of matters whose own rows say when they were signed for: an item is settled as its matter was, and waits where its matter does. */
export const handoverImporter = importer('handover', row, async (rows, change, idOf) => {
  for (const { id, row: given } of rows) {
    const [stationId, bodyId, unitId] = [idOf('station', given.station), idOf('body', given.body), idOf('unit', given.unit)];
    if ((stationId === null) === (bodyId === null)) throw new Refusal('BAD_USER_INPUT', { field: 'station', or: 'body' });
    const from = await change.heard<{ region_id: string }>(stationId === null ? 'body_heard' : 'station_heard', stationId ?? bodyId ?? '', ['region_id']);
    const by: By = { callerId: change.caller.id, at: given.handed_at };
    if (by.at > change.now) throw new Refusal('BAD_USER_INPUT', { field: 'handed_at', latest: change.now.toISOString() });
    const matterIds = [...new Set(given.matters.map((one) => idOf('matter', one)))];
    const region = await change.region(from.region_id);
    const { handover, items } = Handover.of({ id, region, stationId, bodyId, unitId, handedBy: given.handed_by, matterIds }, by);
    change.permit(handover.scopes());
    const matters = await change.referred(Matter, matterIds);
    for (const item of items) {
      const matter = matters.get(item.matterId);
      const { stage, unitId: unit, signedAt, signedBy } = matter;
      ofGiver(matter, stationId, region);
      if (unit !== unitId || (signedAt === null && stage !== 'ASSIGNED')) throw new Refusal('NOT_FOR_THIS_UNIT', { matterId: item.matterId, stage });
      if (signedAt !== null && signedAt < by.at) throw new Refusal('BAD_USER_INPUT', { field: 'handed_at', latest: signedAt.toISOString() });
      if (signedAt !== null) {
        item.settle('sign', { receivedBy: signedBy }, { ...by, at: signedAt });
        handover.signedCount += 1;
      }
      link(change, { kind: 'Matter', id: item.matterId }, 'HANDED_OVER', { kind: 'Handover', id }, by.at);
    }
    change.em.persist([handover, ...items]);
    change.tell(handover.told());
  }
});
