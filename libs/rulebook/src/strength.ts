import { type DayRange, overlap } from '@renda/calendar';
import { type Condition, type Deadline, type Entry, type Obligation, type PeriodKind } from './entry.js';
import { type Faults } from './faults.js';
import { rangeOf, type Rulebook, type RulebookHead } from './rulebook.js';

/** Refuses, by line, what relaxes a parent's floor or touches what a parent fixed on a day that both hold. `parents`: nearest first; a draft among them refuses nothing. */
export function checkAgainstParents(head: RulebookHead, entries: readonly { entry: Entry; index: number }[], parents: readonly Rulebook[], faults: Faults): void {
  for (const { entry, index } of entries)
    for (const parent of parents)
      for (const above of parent.entries)
        if (above.key === entry.key && meet(rangeOf(head, entry), rangeOf(parent, above))) checkOne(entry, above, index, parent.jurisdiction, faults);
}

/** Whether two entries share a day. A draft has none yet, and may come to hold on any. */
function meet(own: DayRange | null, above: DayRange | null): boolean {
  return above !== null && (own === null || overlap(own, above));
}

function checkOne(entry: Entry, above: Entry, index: number, jurisdiction: string, faults: Faults): void {
  const path = ['entries', index] as const;
  if (above.kind !== entry.kind) faults.at([...path, 'kind'], 'KIND_DIFFERS', `is ${above.kind} in ${jurisdiction}`);
  if (above.strength === 'fixed') faults.at([...path, 'key'], 'FIXED_ABOVE', `is fixed by ${jurisdiction} and cannot be set here`);
  if (above.strength !== 'floor') return;
  for (const [name, message] of relaxations(entry, above)) faults.at([...path, name], 'RELAXES_FLOOR', `${message} in ${jurisdiction}, a floor`);
}

/** The fields by which a child's entry asks less than its parent's. That it ends earlier is none: then the floor binds again. */
export function relaxations(child: Entry, above: Entry): [field: string, message: string][] {
  if (child.notApplicable) return [['notApplicable', 'gives up what is a rule']];
  const found: [string, string][] = narrower(child.appliesTo, above.appliesTo) ? [['appliesTo', 'binds fewer than']] : [];
  if (child.kind === 'obligation' && above.kind === 'obligation') return [...found, ...relaxedObligation(child, above)];
  if (child.kind === 'deadline' && above.kind === 'deadline') return [...found, ...relaxedDeadline(child, above)];
  if (child.kind === 'composition' && above.kind === 'composition' && child.outside === 'warn' && above.outside === 'refuse') found.push(['outside', 'only warns of what is refused']);
  if (child.kind === 'requirement' && above.kind === 'requirement') {
    if (above.before !== undefined && child.before !== above.before) found.push(['before', `does not stand before ${above.before}, as`]);
    if (lacks(child.steps?.items ?? [], above.steps?.items ?? [])) found.push(['steps', 'leaves out a step']);
  }
  if ((child.kind === 'composition' || child.kind === 'requirement') && child.kind === above.kind && wider(child.needs ?? [], above.needs ?? []))
    found.push(['needs', 'asks less than']);
  if (child.kind === 'standardSet' && above.kind === 'standardSet' && lacks(child.items, above.items))
    found.push(['items', 'leaves out an item']);
  return found;
}

function relaxedDeadline(child: Deadline, above: Deadline): [string, string][] {
  const found: [string, string][] = [];
  if (child.starts !== above.starts || child.ends !== above.ends) found.push([child.starts === above.starts ? 'ends' : 'starts', 'limits something else than']);
  if (child.variant !== undefined && child.variant !== above.variant) found.push(['variant', 'limits fewer than']);
  if (child.clock !== above.clock) found.push(['clock', 'has another clock than']);
  if (child.amount > above.amount) found.push(['amount', `allows more than ${String(above.amount)}`]);
  if (child.lastDay === 'roll' && above.lastDay === 'stay') found.push(['lastDay', 'ends later than']);
  if ((child.extension?.max ?? 0) > (above.extension?.max ?? 0)) found.push(['extension', `may be extended by more than ${String(above.extension?.max ?? 0)}, as`]);
  return found;
}

const lacks = (own: readonly { key: string }[], above: readonly { key: string }[]) => above.some(({ key }) => !own.some((item) => item.key === key));

const asked = { next: 0, prorata: 1, full: 2 };
const perYear: Record<PeriodKind, number> = { WEEK: 52, MONTH: 12, QUARTER: 4, HALF_YEAR: 2, YEAR: 1, SESSION_YEAR: 1, TERM: 0.2 };

function relaxedObligation(child: Obligation, above: Obligation): [string, string][] {
  const found: [string, string][] = [];
  if (child.measure !== above.measure) return [['measure', 'counts something else than']];
  if (child.count !== above.count) found.push(['count', `counts otherwise than by ${above.count}, as`]);
  if (asksLess(child, child.period, above)) found.push(['min', `asks less than ${String(above.min)} per ${above.period}`]);
  const other = child.periodWhen?.period;
  if (other && !above.periodWhen && (perYear[other] < perYear[above.period] || asksLess(child, other, above))) found.push(['periodWhen', `can ask less than ${String(above.min)} per ${above.period}`]);
  if (perYear[child.period] < perYear[above.period]) found.push(['period', `is longer than ${above.period}`]);
  for (const [facet, condition] of Object.entries(above.where ?? {}))
    if (!same(child.where?.[facet], condition)) found.push(['where', `does not keep the clause ${facet}`]);
  for (const facet of Object.keys(child.unless ?? {})) if (above.where?.[facet] !== undefined && above.unless?.[facet] === undefined) found.push(['unless', `can take away the clause ${facet}`]);
  if (asked[child.firstPeriod] < asked[above.firstPeriod]) found.push(['firstPeriod', `asks less of a first period than ${above.firstPeriod}`]);
  if (above.countableDays === 'BETWEEN_SESSIONS' && child.countableDays === 'ALL') found.push(['countableDays', 'counts more days than']);
  if ((child.coverage ?? 0) < (above.coverage ?? 0)) found.push(['coverage', `asks less than ${String(above.coverage)} per cent`]);
  return found;
}

const asksLess = (child: Obligation, period: PeriodKind, above: Obligation) => (child.min ?? 0) * perYear[period] < (above.min ?? 0) * perYear[above.period];

const same = (one: Condition | undefined, other: Condition | undefined) => JSON.stringify(one) === JSON.stringify(other);

function narrower(child: Entry['appliesTo'], above: Entry['appliesTo']): boolean {
  if (child.subject !== above.subject) return true;
  return Object.entries(child.where ?? {}).some(([facet, condition]) => !same(condition, above.where?.[facet]));
}

type Needs = readonly { quantity: string; min?: number; max?: number }[];
function wider(child: Needs, above: Needs): boolean {
  return above.some((need) => {
    const own = child.find((one) => one.quantity === need.quantity);
    return !own || (own.min ?? -Infinity) < (need.min ?? -Infinity) || (own.max ?? Infinity) > (need.max ?? Infinity);
  });
}
