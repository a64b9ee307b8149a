import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { heardMandates, mandateOn } from '../heard/heard-mandates.js';
import { Matter } from './matter.js';

/** Who pushed past matters to their solution, up to the day they were struck off; each matter tells its promoters once. */
export const promoterImporter = importer('matter_promoter', z.strictObject({ matter: key, mandate: key, since: day }), async (rows, change, idOf) => {
  const named = rows.map(({ row }) => ({ matterId: idOf('matter', row.matter), mandateId: idOf('mandate', row.mandate), since: row.since }));
  const matters = await change.referred(Matter, named.map(({ matterId }) => matterId), 'held');
  const mandates = await heardMandates(change, named.map(({ mandateId }) => mandateId));
  for (const [matterId, theirs] of Map.groupBy(named, (one) => one.matterId)) {
    const matter = matters.get(matterId);
    change.permit(matter.scopes());
    for (const { mandateId, since } of theirs) {
      mandateOn(mandates, mandateId, since);
      change.em.persist(matter.wasPromoted({ mandateId, since }, { callerId: change.caller.id, at: change.now }));
    }
    change.tell(matter.told());
  }
});
