import { holdsOn, type CivilDay, type DayRange } from '@renda/calendar';
import { type Entry, type Obligation } from './entry.js';
import { rangeOf, type Rulebook } from './rulebook.js';
import { relaxations } from './strength.js';

/** A version of a rulebook as published: immutable, known by its hash. */
export interface Published {
  readonly hash: string;
  readonly rulebook: Rulebook;
}

/** An entry with the rulebook it stands in. */
export interface Rule<E extends Entry = Entry> {
  readonly entry: E;
  readonly jurisdiction: string;
  readonly region: string;
  readonly hash: string;
  readonly range: DayRange;
}

/** Why there is no rule: nobody up the line ever ruled; it begins later (null: a draft without date); it ended; it was declared not to apply. */
export type Absence =
  | { readonly kind: 'neverRuled' }
  | { readonly kind: 'notYet'; readonly from: CivilDay | null }
  | { readonly kind: 'endedOn'; readonly day: CivilDay; readonly jurisdiction: string }
  | { readonly kind: 'notApplicable'; readonly jurisdiction: string; readonly reason: { zh: string; en: string } };

export type Found = { readonly rule: Rule; readonly absent?: undefined } | { readonly rule?: undefined; readonly absent: Absence };

/** The rules of a region on a day, entry by entry from the nearest rulebook up its line. */
export class RulesInForce {
  readonly #layers: Published[][];

  constructor(
    /** Region codes, the region itself first, then its parents. */
    readonly line: readonly string[],
    readonly day: CivilDay,
    books: readonly Published[],
  ) {
    this.#layers = line.map((region) => books.filter(({ rulebook }) => rulebook.region === region));
  }

  /** The rule of a key, or why there is none. What a parent fixed or keeps as a floor is not given up by a child that ended or declined it. */
  find(key: string): Found {
    let nearest: Found | undefined;
    let notYet: Absence | undefined;
    for (const layer of this.#layers) {
      const found = this.#inLayer(layer, key);
      if (!found) continue;
      if (found.absent?.kind === 'notYet') notYet ??= found.absent;
      else if (!nearest || overrides(found, nearest)) nearest = found;
    }
    return nearest ?? { absent: notYet ?? { kind: 'neverRuled' } };
  }

  /** Every rule in force, by key. */
  all(): Rule[] {
    const keys = new Set(this.#layers.flat().flatMap(({ rulebook }) => rulebook.entries.map(({ key }) => key)));
    return [...keys].sort().flatMap((key) => this.find(key).rule ?? []);
  }

  /** The value of a switch; undefined when it is not ruled. */
  switchValue(key: string): string | undefined {
    const entry = this.find(key).rule?.entry;
    return entry?.kind === 'switch' ? entry.value : undefined;
  }

  /** Hashes of the rulebooks up the line, nearest first: the basis of whatever is judged. */
  basis(): string[] {
    return this.#layers.flat().map(({ hash }) => hash);
  }

  #inLayer(layer: readonly Published[], key: string): Found | undefined {
    const ranged = layer.flatMap(({ rulebook, hash }) =>
      rulebook.entries.filter((entry) => entry.key === key).map((entry) => ({ entry, rulebook, hash, range: rangeOf(rulebook, entry) })),
    );
    const now = ranged.find(({ range }) => range !== null && holdsOn(range, this.day));
    if (now?.range) {
      const { entry, rulebook, hash, range } = now;
      if (entry.notApplicable) return { absent: { kind: 'notApplicable', jurisdiction: rulebook.jurisdiction, reason: entry.notApplicable } };
      return { rule: { entry, jurisdiction: rulebook.jurisdiction, region: rulebook.region, hash, range } };
    }
    const ended = ranged.flatMap(({ range, rulebook }) => (range?.to && range.to <= this.day ? [{ day: range.to, jurisdiction: rulebook.jurisdiction }] : []));
    const last = ended.sort((one, other) => (one.day < other.day ? 1 : -1))[0];
    if (last) return { absent: { kind: 'endedOn', ...last } };
    if (ranged.length === 0) return undefined;
    const begins = ranged.flatMap(({ range }) => range?.from ?? []).sort();
    return { absent: { kind: 'notYet', from: begins[0] ?? null } };
  }
}

/** A fixed entry above stands over whatever is below; a floor above, where the entry below is none or asks less: a floor may come after the child was published. */
function overrides(above: Found, below: Found): boolean {
  const entry = above.rule?.entry;
  if (!entry || entry.strength === 'default') return false;
  return entry.strength === 'fixed' || !below.rule || below.rule.entry.kind !== entry.kind || relaxations(below.rule.entry, entry).length > 0;
}

/** The rules of a region's line (itself first) on a day, over published rulebooks: of each region the one version that is active. Drafts give none. */
export function rulesFor(regionLine: readonly string[], day: CivilDay, books: readonly Published[]): RulesInForce {
  return new RulesInForce(regionLine, day, books);
}

/** An obligation as the switches of its jurisdiction leave it: clauses taken away, another period. A switch is on when its value is ON. */
export function settled(obligation: Obligation, isOn: (key: string) => boolean): Obligation {
  const period = obligation.periodWhen && isOn(obligation.periodWhen.switch) ? obligation.periodWhen.period : obligation.period;
  return { ...obligation, appliesTo: { ...obligation.appliesTo, where: clausesLeft(obligation.appliesTo, isOn) }, where: clausesLeft(obligation, isOn), period };
}

/** The clauses that no switch takes away. */
export function clausesLeft({ where, unless }: Pick<Obligation, 'where' | 'unless'>, isOn: (key: string) => boolean): NonNullable<Obligation['where']> {
  return Object.fromEntries(Object.entries(where ?? {}).filter(([facet]) => !isOn(unless?.[facet] ?? '')));
}
