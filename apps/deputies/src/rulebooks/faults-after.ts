import { addDays, type CivilDay } from '@renda/calendar';
import { linesOf, pastChanges, type Rulebook, type RulebookFault } from '@renda/rulebook';

/**
 * What a text may not do after the one in force, published on a day: go back behind its `checkedOn`, or change what held on earlier days without a correction
 * dated this day or the day before. A draft ruled nothing, so the first text with a date may begin in the past.
 */
export function faultsAfter(before: Rulebook, after: Rulebook, text: string, today: CivilDay): RulebookFault[] {
  const lineOf = linesOf(text);
  const older: RulebookFault[] = after.checkedOn < before.checkedOn
    ? [{ line: lineOf(['checkedOn']), code: 'OLDER_REVISION', message: `is before ${before.checkedOn}, on which the text in force was checked` }]
    : [];
  if (before.draft) return older;
  const corrected = new Set((after.corrections ?? []).flatMap(({ key, on }) => (on === today || on === addDays(today, -1) ? [key] : [])));
  const changed = pastChanges(before, after, today).filter(({ key }) => !corrected.has(key));
  return [...older, ...changed.map(({ key, from }) => ({ line: lineOfKey(after, key, lineOf), code: 'PAST_CHANGED', message: messageOf(after, key, from, today) }))];
}

/** Of the last entry of the key; where there is none any more, of the list. */
function lineOfKey({ entries }: Rulebook, key: string, lineOf: ReturnType<typeof linesOf>): number {
  const index = entries.findLastIndex((entry) => entry.key === key);
  return index === -1 ? lineOf(['entries']) : lineOf(['entries', index, 'key']);
}

function messageOf({ corrections }: Rulebook, key: string, from: CivilDay, today: CivilDay): string {
  const dated = (corrections ?? []).filter((one) => one.key === key).map(({ on }) => on);
  const found = dated.length > 0 ? `its corrections are of ${dated.join(', ')}` : 'there is no correction of it';
  return `${key} says something else of ${from} than what is in force; ${found}, which must be of ${today} or the day before`;
}
