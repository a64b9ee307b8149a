import type { CivilDay } from '@renda/calendar';
import { type Published, rangeOf, type Rulebook } from '@renda/rulebook';

/**
 * The rulebooks as they would be if one were in force from a day on: it stands in place of its jurisdiction's, which holds until then. So a day before
 * is ruled as it is, and what the new text no longer has ends on that day.
 */
export function booksAsIf(inForce: readonly Published[], { hash, rulebook }: Published, from: CivilDay): Published[] {
  return [
    ...inForce.map((book) => (book.rulebook.jurisdiction === rulebook.jurisdiction ? { ...book, rulebook: endedOn(book.rulebook, from) } : book)),
    { hash, rulebook: begunOn(rulebook, from) },
  ];
}

function endedOn(rulebook: Rulebook, day: CivilDay): Rulebook {
  return {
    ...rulebook,
    entries: rulebook.entries.flatMap((entry) => {
      const range = rangeOf(rulebook, entry);
      if (range === null || range.from >= day) return [];
      return [{ ...entry, validTo: range.to !== null && range.to < day ? range.to : day }];
    }),
  };
}

/** In force from a day on, whatever day the text names; an entry that begins later, or ends, does so as it says. */
function begunOn(rulebook: Rulebook, day: CivilDay): Rulebook {
  return {
    ...rulebook, draft: false, validFrom: day,
    entries: rulebook.entries.flatMap((entry) => {
      const validFrom = entry.validFrom !== undefined && entry.validFrom > day ? entry.validFrom : day;
      const validTo = entry.validTo ?? rulebook.validTo;
      return validTo !== undefined && validTo <= validFrom ? [] : [{ ...entry, validFrom }];
    }),
  };
}
