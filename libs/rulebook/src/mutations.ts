import { addDays } from '@renda/calendar';
import { type Condition, type Obligation, type PeriodKind } from './entry.js';
import { facetOf, isFacet, type FacetCode } from './registry.js';
import { type Rulebook } from './rulebook.js';

/** A rulebook with one thing changed, and what that is. Some example of it must fail. */
export interface Mutation {
  readonly name: string;
  readonly rulebook: Rulebook;
}

const periodKinds: readonly PeriodKind[] = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SESSION_YEAR', 'TERM'];

/** Every number, date, facet and period of a rulebook's obligations, each changed alone. `datedFrom` stands for the date of a draft. */
export function mutationsOf(rulebook: Rulebook): Mutation[] {
  const obligations = rulebook.entries.filter((entry) => entry.kind === 'obligation');
  const changed = obligations.flatMap((entry) =>
    changesOf(entry).map(([name, mutated]) => ({
      name: `${entry.key}: ${name}`,
      rulebook: { ...rulebook, entries: rulebook.entries.map((one) => (one === entry ? mutated : one)) },
    })),
  );
  return [...changed, ...(obligations.length > 0 ? headDates(rulebook) : [])];
}

type Change = [name: string, entry: Obligation];

function changesOf(entry: Obligation): Change[] {
  return [
    ...numbers(entry),
    ...dates(entry),
    ...conditionsOf(entry.where, (where) => ({ ...entry, where })),
    ...conditionsOf(entry.appliesTo.where, (where) => ({ ...entry, appliesTo: { ...entry.appliesTo, where } })).map(([name, one]): Change => [`appliesTo ${name}`, one]),
    ...periodKinds.filter((period) => period !== entry.period).map((period): Change => [`period ${period}`, { ...entry, period }]),
    ...otherModes(entry),
  ];
}

function numbers(entry: Obligation): Change[] {
  const one = (name: 'min' | 'target' | 'max' | 'coverage'): Change[] => {
    const value = entry[name];
    if (value === undefined) return [];
    const near = name === 'coverage' ? [value - 1] : [value - 1, value + 1];
    return near.map((other) => [`${name} ${String(other)}`, { ...entry, [name]: other }]);
  };
  return [...one('min'), ...one('target'), ...one('max'), ...one('coverage')];
}

function dates(entry: Obligation): Change[] {
  return (['validFrom', 'validTo'] as const).flatMap((name) => {
    const day = entry[name];
    return day === undefined ? [] : [-1, 1].map((shift): Change => [`${name} ${String(shift)} day`, { ...entry, [name]: addDays(day, shift) }]);
  });
}

function headDates(rulebook: Rulebook): Mutation[] {
  return (['validFrom', 'validTo'] as const).flatMap((name) => {
    const day = rulebook[name];
    return day === undefined ? [] : [-1, 1].map((shift) => ({ name: `${name} ${String(shift)} day`, rulebook: { ...rulebook, [name]: addDays(day, shift) } }));
  });
}

type Where = Obligation['where'];

function conditionsOf(where: Where, put: (where: Where) => Obligation): Change[] {
  return Object.entries(where ?? {}).flatMap(([facet, condition]) => {
    if (condition === undefined || !isFacet(facet)) return [];
    const { [facet]: _, ...without } = where ?? {};
    return [
      [`without ${facet}`, put(without)] satisfies Change,
      ...others(facet, condition).map((other): Change => [`${facet} ${JSON.stringify(other)}`, put({ ...where, [facet]: other })]),
    ];
  });
}

/** Each code left out, each put in place of all, and one more; the opposite; a number beside. */
function others(facet: FacetCode, condition: Condition): Condition[] {
  if (typeof condition === 'boolean') return [!condition];
  if (typeof condition === 'number') return [condition - 1, condition + 1];
  const { type } = facetOf(facet);
  if (type.kind !== 'code') return [];
  const codes = typeof condition === 'string' ? [condition] : (condition as readonly string[]);
  const foreign = type.codes.filter((code) => !codes.includes(code));
  const fewer = codes.length > 1 ? codes.map((code) => codes.filter((one) => one !== code)) : [];
  return [...fewer, ...foreign, ...foreign.slice(0, 1).map((code) => [...codes, code])];
}

function otherModes(entry: Obligation): Change[] {
  const found: Change[] = [['countableDays', { ...entry, countableDays: entry.countableDays === 'ALL' ? 'BETWEEN_SESSIONS' : 'ALL' }]];
  found.push(['firstPeriod', { ...entry, firstPeriod: entry.firstPeriod === 'next' ? 'full' : 'next' }]);
  const when = entry.periodWhen;
  if (when) for (const period of periodKinds.filter((one) => one !== when.period)) found.push([`periodWhen ${period}`, { ...entry, periodWhen: { ...when, period } }]);
  return found;
}
