import { canonicalJson, type Rulebook } from '@renda/rulebook';

/** What one version of a rulebook changes against the one before it, by keys of entries. */
export interface Differences {
  readonly headChanged: boolean;
  readonly added: string[];
  readonly changed: string[];
  readonly removed: string[];
}

/** Entries are matched by key; several of one key (one after the other in time) count as one. */
export function differencesOf(before: Rulebook | null, after: Rulebook): Differences {
  const [old, now] = [textsByKey(before), textsByKey(after)];
  return {
    headChanged: before !== null && headOf(before) !== headOf(after),
    added: [...now.keys()].filter((key) => !old.has(key)).sort(),
    changed: [...now].filter(([key, text]) => old.has(key) && old.get(key) !== text).map(([key]) => key).sort(),
    removed: [...old.keys()].filter((key) => !now.has(key)).sort(),
  };
}

function textsByKey(book: Rulebook | null): Map<string, string> {
  const grouped = Map.groupBy(entriesOf(book), ({ key }) => key);
  return new Map([...grouped].map(([key, entries]) => [key, JSON.stringify(entries)]));
}

/** As in the canonical text, where names are sorted. */
function entriesOf(book: Rulebook | null): { key: string }[] {
  return book === null ? [] : (JSON.parse(canonicalJson(book)) as { entries: { key: string }[] }).entries;
}

function headOf(book: Rulebook): string {
  return canonicalJson({ ...book, entries: [] });
}
