import { day, importer, key, keys } from '@renda/subgraph';
import { z } from 'zod';
import { PastSteps } from '../suggestions/past-steps.js';
import { eachOnce } from '../suggestions/suggestion-unit.js';
import { UndertakingUnit } from '../units/undertaking-unit.js';
import { MatchingMeeting } from './matching-meeting.js';

const cells = z.strictObject({ suggestion: key, day, mandates: keys, units: keys, points: z.string().min(1).max(2000), confirmed_unit: key });

/** Past matching meetings: held while the suggestion was analysed and not assigned, or was disputed. Units that were there may have been retired since. */
export const matchingMeetingImporter = importer('matching_meeting', cells, async (rows, change, idOf) => {
  const held = rows.map(({ row }) => ({
    suggestionId: idOf('suggestion', row.suggestion), day: row.day, points: row.points, mandateIds: row.mandates.map((one) => idOf('mandate', one)), unitIds: row.units.map((one) => idOf('unit', one)),
    confirmedUnitId: idOf('unit', row.confirmed_unit),
  }));
  const steps = await PastSteps.of(change, held.map(({ suggestionId }) => suggestionId));
  const units = await change.referred(UndertakingUnit, held.flatMap(({ unitIds }) => unitIds));
  for (const { suggestionId, ...met } of held) {
    const suggestion = steps.suggestion(suggestionId);
    eachOnce(met.unitIds, 'units');
    for (const id of met.unitIds) units.get(id);
    const by = steps.on(met.day);
    MatchingMeeting.fits(suggestion, met, by);
    change.em.persist(MatchingMeeting.of(suggestion, steps.take(suggestion, 'match', met.day, { unit: met.confirmedUnitId }), met, by));
  }
  steps.tell();
});
