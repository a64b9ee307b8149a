import type { CivilDay } from '@renda/calendar';
import { type CongressTimes, nextKnownPeriod, type Obligation, type Period, periodAround, prepared, type PreparedRules, type Published, rangeOf, type Rule } from '@renda/rulebook';
import type { RecordsNeeded } from './subject-file.js';

/** One period of an obligation and the version of its entry that governs it; without a period: what must be heard to know it. */
export interface RuledPeriod {
  readonly rule: Rule<Obligation>;
  readonly from: CivilDay;
  readonly period: Period | null;
}

/** What holds up one line of regions. */
interface Line {
  readonly rules: PreparedRules;
  readonly obligations: readonly { readonly entry: Obligation; readonly from: CivilDay }[];
  readonly keys: Map<string, readonly string[]>;
  readonly periods: WeakMap<CongressTimes, Map<string, readonly RuledPeriod[]>>;
}

/** Which obligations hold up a line of regions, and over which periods until a day; worked out once for all subjects of one line and congress. */
export class RuledPeriods {
  readonly #lines = new Map<string, Line>();

  constructor(
    readonly books: readonly Published[],
    readonly until: CivilDay,
  ) {}

  /** Keys of the obligations that any rulebook up the line has for subjects of a kind. */
  keysFor(line: readonly string[], kind: string): readonly string[] {
    const { keys, obligations } = this.#line(line);
    const known = keys.get(kind);
    if (known) return known;
    const sorted = [...new Set(obligations.filter(({ entry }) => entry.appliesTo.subject === kind).map(({ entry }) => entry.key))].sort();
    keys.set(kind, sorted);
    return sorted;
  }

  /** The periods of a key, from the first day on which it ever held until the one that holds `until`, in order. */
  of(line: readonly string[], key: string, times: CongressTimes): readonly RuledPeriod[] {
    const here = this.#line(line);
    const byKey = here.periods.get(times) ?? new Map<string, readonly RuledPeriod[]>();
    here.periods.set(times, byKey);
    const known = byKey.get(key) ?? this.#walk(here, key, times);
    byKey.set(key, known);
    return known;
  }

  /** The first day of the earliest period that ends after `since`, of any of these keys; null when there is none. */
  firstDay(line: readonly string[], keys: readonly string[], times: CongressTimes, since: CivilDay): CivilDay | null {
    const days = keys.flatMap((key) => this.of(line, key, times).find(({ period }) => period === null || period.to > since)?.from ?? []);
    return days.sort()[0] ?? null;
  }

  /** Which records these keys count in the periods that end after `since`. */
  needed(line: readonly string[], keys: readonly string[], times: CongressTimes, since: CivilDay): RecordsNeeded | null {
    const from = this.firstDay(line, keys, times, since);
    return from && { from, measures: [...new Set(keys.flatMap((key) => this.of(line, key, times).map(({ rule }) => rule.entry.measure)))] };
  }

  #walk({ rules, obligations }: Line, key: string, times: CongressTimes): RuledPeriod[] {
    const starts = obligations.filter(({ entry }) => entry.key === key).map(({ from }) => from).sort();
    const periods: RuledPeriod[] = [];
    for (let day = starts[0]; day !== undefined && day <= this.until;) {
      const { rule } = rules.obligationFor(key, day, times);
      const period = rule && (periodAround(rule.entry.period, day, times).period ?? null);
      // Before the first term or session year that was told, and between two that were, nobody can say which it was: what is known goes on from its first day.
      const known = rule && period === null ? nextKnownPeriod(rule.entry.period, day, times) : null;
      const later = known !== null && known <= this.until ? [known] : [];
      if (rule && period !== undefined && later.length === 0) periods.push({ rule, from: period?.from ?? day, period });
      day = period?.to ?? [...starts, ...later].filter((start) => start > (day ?? '')).sort()[0];
    }
    return periods;
  }

  #line(line: readonly string[]): Line {
    const name = line.join();
    const known = this.#lines.get(name);
    if (known) return known;
    const books = this.books.filter(({ rulebook }) => line.includes(rulebook.region));
    const made = { rules: prepared(line, books), obligations: obligationsIn(books), keys: new Map<string, readonly string[]>(), periods: new WeakMap<CongressTimes, Map<string, readonly RuledPeriod[]>>() };
    this.#lines.set(name, made);
    return made;
  }
}

function obligationsIn(books: readonly Published[]): Line['obligations'] {
  return books.flatMap(({ rulebook }) => rulebook.entries.flatMap((entry) => {
    const range = entry.kind === 'obligation' ? rangeOf(rulebook, entry) : null;
    return entry.kind === 'obligation' && range ? [{ entry, from: range.from }] : [];
  }));
}

const last = new WeakMap<readonly Published[], RuledPeriods>();

/** Those of a list of rulebooks until a day: of the list that was given last the same ones again, as long as the day is the same. */
export function ruledUntil(books: readonly Published[], until: CivilDay): RuledPeriods {
  const known = last.get(books);
  if (known?.until === until) return known;
  const made = new RuledPeriods(books, until);
  last.set(books, made);
  return made;
}
