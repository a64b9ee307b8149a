import { day, importer, key, moment } from '@renda/subgraph';
import { z } from 'zod';
import { markCells, past, pastMark } from '../outputs/past-mark.js';
import { submitSuggestions } from './submit-suggestions.js';

const row = z.strictObject({
  kind: z.string(), title: z.string(), text: z.string(), lead: key, group: key.nullish(), station: key.nullish(), submitted_on: day, accepted_at: moment.nullish(), ...markCells,
  solved_on: day.nullish(), evidence: z.string().max(2000).nullish(), withdrawn_reason: z.string().max(500).nullish(),
});

/** Past suggestions and bills, led to where they stand by the same steps as live ones; each tells its last state. */
export const suggestionImporter = importer('suggestion', row, async (rows, change, idOf) => {
  const submitted = rows.map(({ id, row: { kind, title, text, lead, group, station, submitted_on: submittedOn } }) => ({
    id, kind, title, text, leadMandateId: idOf('mandate', lead), cosignerIds: [], groupId: idOf('group', group), stationId: idOf('station', station), submittedOn,
  }));
  const now = past(change.now, change.now);
  for (const [index, suggestion] of (await submitSuggestions(change, submitted, now)).entries()) {
    const given = rows[index]?.row;
    const judged = given && pastMark(given, change.now);
    if (given?.accepted_at) suggestion.accept(past(given.accepted_at, change.now));
    if (judged) suggestion.judge(judged.mark, judged.by);
    if (given?.solved_on) suggestion.solve({ solvedOn: given.solved_on, evidence: given.evidence ?? '' }, now);
    if (given?.withdrawn_reason) suggestion.withdraw(given.withdrawn_reason);
    change.tell(suggestion.told());
  }
});
