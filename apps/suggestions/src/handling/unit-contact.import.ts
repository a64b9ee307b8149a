import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { PastSteps } from '../suggestions/past-steps.js';
import { UnitContact } from './handling-records.js';

const cells = z.strictObject({ suggestion: key, unit: key, mandate: key, form: z.string(), day, opinion: z.string().max(2000).nullish(), note: z.string().max(1000).nullish() });

/** Past contacts of units with the deputies who signed: by a unit that had the suggestion, or was shown the draft, on that day. */
export const unitContactImporter = importer('unit_contact', cells, async (rows, change, idOf) => {
  const kept = rows.map(({ row: { suggestion, unit, mandate, form, day: on, opinion = null, note = null } }) => ({
    suggestionId: idOf('suggestion', suggestion), contacted: { unitId: idOf('unit', unit), mandateId: idOf('mandate', mandate), form, day: on, opinion, note },
  }));
  const steps = await PastSteps.of(change, kept.map(({ suggestionId }) => suggestionId));
  for (const { suggestionId, contacted } of kept) {
    const suggestion = steps.suggestion(suggestionId);
    const by = steps.on(contacted.day);
    UnitContact.fits(suggestion, contacted, by);
    const number = steps.take(suggestion, 'contact', contacted.day);
    steps.unitHad(suggestion, contacted.unitId, contacted.day);
    change.em.persist(UnitContact.of(suggestion, number, contacted, by));
  }
  steps.tell();
});
