import type { CivilDay } from '@renda/calendar';
import { type CongressTimes, type Obligation, obligationFor, type Period, periodAround, type Published, rangeOf, type Rule } from '@renda/rulebook';

/** One period of an obligation and the version of its entry that governs it; without a period: what must be heard to know it. */
export interface RuledPeriod {
  readonly rule: Rule<Obligation>;
  readonly from: CivilDay;
  readonly period: Period | null;
}

/** Which obligations hold up a line of regions, and over which periods until a day; worked out once for all subjects of one line and congress. */
export class RuledPeriods {
  readonly #keys = new Map<string, readonly string[]>();
  readonly #periods = new WeakMap<CongressTimes, Map<string, readonly RuledPeriod[]>>();

  constructor(
    readonly books: readonly Published[],
    readonly until: CivilDay,
  ) {}

  /** Keys of the obligations that any rulebook up the line has for subjects of a kind. */
  keysFor(line: readonly string[], kind: string): readonly string[] {
    const name = `${kind} ${line.join()}`;
    const known = this.#keys.get(name);
    if (known) return known;
    const keys = new Set(this.#obligations(line).filter(({ entry }) => entry.appliesTo.subject === kind).map(({ entry }) => entry.key));
    const sorted = [...keys].sort();
    this.#keys.set(name, sorted);
    return sorted;
  }

  /** The periods of a key, from the first day on which it ever held until the one that holds `until`, in order. */
  of(line: readonly string[], key: string, times: CongressTimes): readonly RuledPeriod[] {
    const byName = this.#periods.get(times) ?? new Map<string, readonly RuledPeriod[]>();
    this.#periods.set(times, byName);
    const name = `${key} ${line.join()}`;
    const known = byName.get(name) ?? this.#walk(line, key, times);
    byName.set(name, known);
    return known;
  }

  /** The first day of the earliest period that ends after `since`, of any of these keys; null when there is none. */
  firstDay(line: readonly string[], keys: readonly string[], times: CongressTimes, since: CivilDay): CivilDay | null {
    const days = keys.flatMap((key) => this.of(line, key, times).find(({ period }) => period === null || period.to > since)?.from ?? []);
    return days.sort()[0] ?? null;
  }

  #walk(line: readonly string[], key: string, times: CongressTimes): RuledPeriod[] {
    const starts = this.#obligations(line).filter(({ entry }) => entry.key === key).map(({ from }) => from).sort();
    const periods: RuledPeriod[] = [];
    for (let day = starts[0]; day !== undefined && day <= this.until;) {
      const { rule } = obligationFor({ line, key, day, times, books: this.books });
      const period = rule && (periodAround(rule.entry.period, day, times).period ?? null);
      if (rule && period !== undefined) periods.push({ rule, from: period?.from ?? day, period });
      day = period?.to ?? starts.find((start) => start > (day ?? ''));
    }
    return periods;
  }

  #obligations(line: readonly string[]): { entry: Obligation; from: CivilDay }[] {
    return this.books.filter(({ rulebook }) => line.includes(rulebook.region)).flatMap(({ rulebook }) =>
      rulebook.entries.flatMap((entry) => {
        const range = entry.kind === 'obligation' ? rangeOf(rulebook, entry) : null;
        return entry.kind === 'obligation' && range ? [{ entry, from: range.from }] : [];
      }));
  }
}
