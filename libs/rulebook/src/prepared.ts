import { type CivilDay } from '@renda/calendar';
import { type ObligationFound, obligationIn } from './governing.js';
import { judgeBy, type Question, type Reckoning, type Verdict } from './obligation.js';
import { type Pace, paceOf } from './pace.js';
import { periodAround, type CongressTimes, type PeriodAnswer } from './period.js';
import { type Published, type Rule, rulesFor, type RulesInForce } from './resolution.js';

/** Enough for all subjects of a county; what is remembered beyond is forgotten at once. */
const most = 20_000;

/**
 * The rules of one line over one set of books, for judging many subjects in one process: the answers of `rulesFor`, `obligationFor` and `judge`, with what
 * no subject decides found once. It remembers by the very objects given: times, and the rule that `obligationFor` gave, so pass on the same ones.
 */
export class PreparedRules {
  readonly #books: readonly Published[];
  readonly #rules = new Map<CivilDay, RulesInForce>();
  readonly #obligations = new WeakMap<CongressTimes, Map<string, ObligationFound>>();
  readonly #reckonings = new WeakMap<Rule, WeakMap<CongressTimes, Reckoning>>();

  constructor(
    readonly line: readonly string[],
    books: readonly Published[],
  ) {
    this.#books = books.filter(({ rulebook }) => line.includes(rulebook.region));
  }

  rulesOn(day: CivilDay): RulesInForce {
    return remembered(this.#rules, day, () => rulesFor(this.line, day, this.#books));
  }

  obligationFor(key: string, day: CivilDay, times: CongressTimes): ObligationFound {
    const asked = { line: this.line, key, day, times, books: this.#books };
    const found = kept(this.#obligations, times, () => new Map<string, ObligationFound>());
    return remembered(found, `${day} ${key}`, () => obligationIn((on) => this.rulesOn(on), asked));
  }

  judge(question: Question): Verdict {
    const ofRule = kept(this.#reckonings, question.rule, () => new WeakMap<CongressTimes, Reckoning>());
    return judgeBy(kept(ofRule, question.times, remembering), question);
  }
}

export function prepared(line: readonly string[], books: readonly Published[]): PreparedRules {
  return new PreparedRules(line, books);
}

/** Of one rule and its congress's times: the period of a day, and the pace of all who are in office on the same days of it. */
function remembering(): Reckoning {
  const periods = new Map<string, PeriodAnswer>();
  const paces = new Map<string, Pace | null>();
  return {
    periodAround: (kind, day, times) => remembered(periods, day, () => periodAround(kind, day, times)),
    paceOf: (entry, subject, period, day, sessions) => {
      const from = subject.from > period.from ? subject.from : period.from;
      const to = subject.to !== null && subject.to < period.to ? subject.to : period.to;
      return remembered(paces, `${day} ${period.from} ${from} ${to}`, () => paceOf(entry, subject, period, day, sessions));
    },
  };
}

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const there = known.get(key);
  if (there !== undefined) return there;
  if (known.size >= most) known.clear();
  const value = find();
  known.set(key, value);
  return value;
}

function kept<Key extends WeakKey, Value>(known: WeakMap<Key, Value>, key: Key, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
