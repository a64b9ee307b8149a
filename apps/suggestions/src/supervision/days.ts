import { type CivilDay, dayOf } from '@renda/calendar';
import { Refusal } from '@renda/subgraph';

/** What a step says was done was done no later than the day of the step, and no earlier than what it follows. */
export function doneByThen(field: string, day: CivilDay | null, { at }: { at: Date }, earliest: CivilDay | null = null): void {
  const latest = dayOf(at);
  if (day !== null && (day > latest || (earliest !== null && day < earliest))) throw new Refusal('BAD_USER_INPUT', { field, latest, ...(earliest === null ? {} : { earliest }) });
}
