import { day, importer, key } from '@renda/subgraph';
import { z } from 'zod';
import { PastSteps } from '../suggestions/past-steps.js';
import { SuggestionMilestone } from './handling-records.js';

const cells = z.strictObject({ suggestion: key, unit: key, milestone: z.string(), day, note: z.string().max(1000).nullish() });

/** Past milestones of handling: each once, in their order, while a unit that had the suggestion handled it. */
export const milestoneImporter = importer('suggestion_milestone', cells, async (rows, change, idOf) => {
  const kept = rows.map(({ row: { suggestion, unit, milestone, day: on, note = null } }) => ({
    suggestionId: idOf('suggestion', suggestion), unitId: idOf('unit', unit), marked: { milestone, day: on, note },
  }));
  const steps = await PastSteps.of(change, kept.map(({ suggestionId }) => suggestionId));
  const others = await change.em.find(SuggestionMilestone, { suggestionId: { $in: kept.map(({ suggestionId }) => suggestionId) } });
  for (const { suggestionId, unitId, marked } of kept) {
    const suggestion = steps.suggestion(suggestionId);
    const by = steps.on(marked.day);
    SuggestionMilestone.fits(marked, by);
    const number = steps.take(suggestion, 'mark', marked.day);
    steps.unitHad(suggestion, unitId, marked.day);
    const made = SuggestionMilestone.of(suggestion, number, marked, by, others.filter((other) => other.suggestionId === suggestionId));
    others.push(made);
    change.em.persist(made);
  }
  steps.tell();
});
