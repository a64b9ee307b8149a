import { type CivilDay, type DayRange, holdsOn } from '@renda/calendar';
import { canonicalOf } from './canonical.js';
import { type Entry } from './entry.js';
import { rangeOf, type Rulebook } from './rulebook.js';

/** What an entry says beside its rule: names and places, when somebody looked at it, and its dates, which are compared day by day. All else is its meaning. */
const besides = new Set(['key', 'title', 'labels', 'citations', 'checkedOn', 'validFrom', 'validTo'] satisfies (keyof Entry)[] as string[]);

/** What an entry asks, as text: two entries that ask the same have the same. */
export function meaningOf(entry: Entry): string {
  return canonicalOf(Object.fromEntries(Object.entries(entry).filter(([name]) => !besides.has(name))));
}

export interface PastChange {
  readonly key: string;
  /** The first day on which the two differ. */
  readonly from: CivilDay;
}

/** The keys under which two versions of a rulebook say different things on a day before `today`. A draft says nothing on any day. */
export function pastChanges(before: Rulebook, after: Rulebook, today: CivilDay): PastChange[] {
  const keys = new Set([...before.entries, ...after.entries].map(({ key }) => key));
  return [...keys].sort().flatMap((key) => {
    const [old, now] = [datedOf(before, key), datedOf(after, key)];
    const turns = [...old, ...now].flatMap(({ range }) => [range.from, range.to]).filter((day) => day !== null && day < today) as CivilDay[];
    const from = turns.sort().find((day) => onDay(old, day) !== onDay(now, day));
    return from === undefined ? [] : [{ key, from }];
  });
}

interface Dated {
  readonly range: DayRange;
  readonly meaning: string;
}

function datedOf(rulebook: Rulebook, key: string): Dated[] {
  return rulebook.entries.flatMap((entry) => {
    const range = entry.key === key ? rangeOf(rulebook, entry) : null;
    return range ? [{ range, meaning: meaningOf(entry) }] : [];
  });
}

function onDay(dated: readonly Dated[], day: CivilDay): string | undefined {
  return dated.find(({ range }) => holdsOn(range, day))?.meaning;
}
