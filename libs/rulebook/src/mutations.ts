import { addDays } from '@renda/calendar';
import { type Change } from './condition-changes.js';
import { type Entry } from './entry.js';
import { appliesToChanges, changesOfKind } from './entry-changes.js';
import { type Rulebook } from './rulebook.js';

/** A rulebook with one thing changed, and what that is. It is refused, or some example of it must fail. */
export interface Mutation {
  readonly name: string;
  /** Of the entry that was changed; `head` for the dates of the rulebook itself. */
  readonly kind: Entry['kind'] | 'head';
  readonly rulebook: Rulebook;
}

/** Every number, date, facet, period, clock, bound, item and switch of a rulebook, each changed alone. A draft is given dated. */
export function mutationsOf(rulebook: Rulebook): Mutation[] {
  const changed = rulebook.entries.flatMap((entry) =>
    changesOf(entry).map(([name, mutated]): Mutation => ({
      name: `${entry.key}: ${name}`,
      kind: entry.kind,
      rulebook: { ...rulebook, entries: rulebook.entries.map((one) => (one === entry ? mutated : one)) },
    })),
  );
  const heads = otherDates(rulebook).map(([name, head]): Mutation => ({ name, kind: 'head', rulebook: head }));
  return [...changed, ...heads];
}

function changesOf(entry: Entry): Change[] {
  return [...changesOfKind(entry), ...otherDates(entry), ...appliesToChanges(entry)];
}

function otherDates<T extends Pick<Entry, 'validFrom' | 'validTo'>>(dated: T): [name: string, dated: T][] {
  return (['validFrom', 'validTo'] as const).flatMap((name) => {
    const day = dated[name];
    return day === undefined ? [] : [-1, 1].map((shift): [string, T] => [`${name} ${String(shift)} day`, { ...dated, [name]: addDays(day, shift) }]);
  });
}
