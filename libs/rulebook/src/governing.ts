import { type CivilDay } from '@renda/calendar';
import { type Obligation } from './entry.js';
import { governingDay } from './obligation.js';
import { periodAround, type CongressTimes } from './period.js';
import { rulesFor, settled, type Found, type Published, type Rule, type RulesInForce } from './resolution.js';

export interface ObligationAsked {
  readonly line: readonly string[];
  readonly key: string;
  /** A day of the period asked about. */
  readonly day: CivilDay;
  readonly times: CongressTimes;
  readonly books: readonly Published[];
}

/**
 * The obligation of a key that governs the period around a day, as the switches leave it: the version in force on the day that its `versionBy` names.
 * Where none governs: the one in force on the day itself, which `judge` then says not to bind, or why there is none.
 */
export function obligationFor(asked: ObligationAsked): ObligationFound {
  return obligationIn((day) => rulesFor(asked.line, day, asked.books), asked);
}

export type ObligationFound = { readonly rule: Rule<Obligation>; readonly absent?: undefined } | Extract<Found, { rule?: undefined }>;

/** The same, the rules in force on a day given by somebody who may remember them. */
export function obligationIn(rulesOn: (day: CivilDay) => RulesInForce, asked: ObligationAsked): ObligationFound {
  const { key, day, times } = asked;
  const today = rulesOn(day);
  const settle = (entry: Obligation) => settled(entry, (name) => today.switchValue(name) === 'ON');
  for (const entry of candidates(asked)) {
    const { period } = periodAround(settle(entry).period, day, times);
    const found = period && rulesOn(governingDay(entry, period, day)).find(key).rule;
    if (found?.entry === entry) return { rule: { ...found, entry: settle(entry) } };
  }
  const found = today.find(key);
  if (found.rule?.entry.kind === 'obligation') return { rule: { ...found.rule, entry: settle(found.rule.entry) } };
  return found.absent ? { absent: found.absent } : { absent: { kind: 'neverRuled' } };
}

function candidates({ line, key, books }: ObligationAsked): Obligation[] {
  const entries = books.filter(({ rulebook }) => line.includes(rulebook.region)).flatMap(({ rulebook }) => rulebook.entries);
  return entries.flatMap((entry) => (entry.kind === 'obligation' && entry.key === key ? [entry] : []));
}
