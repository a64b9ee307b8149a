import { addDays, holdsOn, overlap, type CivilDay, type DayRange } from '@renda/calendar';
import { bindingOf } from './binding.js';
import { clausesOf, judgeRecord, type CountedRecord, type FacetValues } from './clauses.js';
import { type Obligation } from './entry.js';
import { periodAround, type CongressTimes, type Period } from './period.js';
import { type Absence, type Rule } from './resolution.js';
import { paceOf, type Pace } from './pace.js';
import { measureOf } from './registry.js';

/** Grows with each change after which the same question could get another verdict. */
export const evaluatorVersion = '2';

/** Whom an obligation is judged for: a mandate, group, station, pair … from the day it began to be one. */
export interface Subject extends DayRange {
  readonly id: string;
  readonly kind: string;
  readonly facets: FacetValues;
}

/** 无特殊情况: frees one subject from one rule, with a reason and who approved it. */
export interface Exemption extends DayRange {
  readonly subject: string;
  readonly rule: string;
  readonly reason: string;
  readonly approvedBy: string;
}

export type Status = 'MET' | 'ON_TRACK' | 'AT_RISK' | 'SHORT' | 'EXEMPT' | 'NOT_IN_FORCE' | 'UNKNOWN';

/** Why an obligation does not bind here: the rule is absent, binds others only, or begins with the next period. */
export type NotBinding = Absence | { readonly kind: 'otherSubjects'; readonly facet: string } | { readonly kind: 'nextPeriod'; readonly from: CivilDay; readonly prorata: number };

export interface Verdict {
  readonly rule: { readonly key: string; readonly title: Obligation['title']; readonly citations: Obligation['citations']; readonly jurisdiction: string; readonly hash: string };
  readonly status: Status;
  readonly period: Period | null;
  readonly required: number;
  readonly done: number;
  readonly left: number;
  readonly target: number | null;
  /** How much more was done than the rule's max. */
  readonly over: number;
  /** Last day on which it can be met. */
  readonly due: CivilDay | null;
  /** What the period comes to at the pace so far; null before the first countable day has passed. */
  readonly forecast: number | null;
  readonly counted: readonly string[];
  /** Each with the first clause it fails. */
  readonly nearMisses: readonly { readonly id: string; readonly clause: string }[];
  readonly unknown: readonly { readonly id: string; readonly missing: string }[];
  /** For UNKNOWN: the facets, or `sessions` and `terms`, without which nothing can be said. */
  readonly missing: readonly string[];
  readonly notBinding?: NotBinding;
  readonly exemption?: Exemption;
}

export interface Question {
  readonly rule: Rule<Obligation>;
  readonly subject: Subject;
  readonly records: readonly CountedRecord[];
  /** As of which day. */
  readonly day: CivilDay;
  /** A day of the period asked about; without it, the period of `day`. */
  readonly within?: CivilDay;
  readonly times: CongressTimes;
  readonly exemptions?: readonly Exemption[];
}

/**
 * Whether a duty has been done, as of a day. Pure: the same question gives the same verdict.
 * Counted, near misses and unknown together are all records given of that subject, measure and period. What is unknown is never taken for zero:
 * where it could turn the status, the status is UNKNOWN.
 */
export function judge(question: Question): Verdict {
  return judgeBy(plainly, question);
}

/** What a verdict needs and its subject's records do not decide. */
export interface Reckoning {
  readonly periodAround: typeof periodAround;
  readonly paceOf: typeof paceOf;
}

const plainly: Reckoning = { periodAround, paceOf };

/** The same verdict, its period and pace reckoned by somebody who may remember them. */
export function judgeBy(reckoning: Reckoning, question: Question): Verdict {
  const { rule, day, times } = question;
  const { entry } = rule;
  const answer = reckoning.periodAround(entry.period, question.within ?? day, times);
  if (!answer.period) return { ...blank(question, null), status: 'UNKNOWN', missing: [answer.missing] };
  const { period } = answer;
  const sorted = sortRecords(question, period);
  const nothing = { ...blank(question, period), ...sorted };
  const bound = binds(question, period);
  if (bound.notBinding) return { ...nothing, status: 'NOT_IN_FORCE', notBinding: bound.notBinding };
  if (bound.missing) return { ...nothing, status: 'UNKNOWN', missing: [bound.missing] };
  const pace = reckoning.paceOf(entry, question.subject, period, day, times.sessions);
  if (!pace) return { ...nothing, status: 'UNKNOWN', missing: ['sessions'] };
  if (entry.firstPeriod === 'next' && question.subject.from > period.from)
    return { ...nothing, status: 'NOT_IN_FORCE', notBinding: { kind: 'nextPeriod', from: period.to, prorata: pace.prorata } };
  return concluded(question, nothing, pace);
}

function concluded(question: Question, nothing: Verdict, pace: Pace): Verdict {
  const { rule, subject, exemptions = [] } = question;
  const required = rule.entry.firstPeriod === 'prorata' && pace.partial ? pace.prorata : (rule.entry.min ?? 0);
  const amount = amounts(question);
  const done = amount(nothing.counted);
  const status = pace.status(done, required);
  const atBest = pace.status(done + amount(nothing.unknown.map(({ id }) => id)), required);
  const verdict: Verdict = { ...nothing, required, done, left: Math.max(0, required - done), over: Math.max(0, done - (rule.entry.max ?? Infinity)), forecast: pace.forecast(done), status };
  if (status === 'MET') return verdict;
  const period = { from: pace.from, to: pace.to };
  const exemption = exemptions.find((one) => one.subject === subject.id && one.rule === rule.entry.key && overlap(one, period));
  if (exemption) return { ...verdict, status: 'EXEMPT', exemption };
  if (status !== atBest) return { ...verdict, status: 'UNKNOWN', missing: [...new Set(nothing.unknown.map(({ missing }) => missing))].sort() };
  return verdict;
}

export function amounts({ rule, records }: Question): (ids: readonly string[]) => number {
  if (rule.entry.count === 'records') return (ids) => ids.length;
  const quantities = new Map(records.map((record) => [record.id, record.quantity]));
  return (ids) => ids.reduce((sum, id) => sum + (quantities.get(id) ?? 0), 0);
}

/** The day whose version of the rule governs a period. */
export function governingDay({ versionBy }: Obligation, period: Period, day: CivilDay): CivilDay {
  const last = addDays(period.to, -1);
  return { started: period.from, occurred: day < last ? day : last, due: last }[versionBy];
}

/** Whether the version governs the period, and the subject's own facets. */
function binds({ rule, subject, day }: Question, period: Period): { notBinding?: NotBinding; missing?: string } {
  const { entry, range } = rule;
  const governing = governingDay(entry, period, day);
  if (entry.notApplicable) return { notBinding: { kind: 'notApplicable', jurisdiction: rule.jurisdiction, reason: entry.notApplicable } };
  if (governing < range.from) return { notBinding: { kind: 'notYet', from: range.from } };
  if (!holdsOn(range, governing) && range.to) return { notBinding: { kind: 'endedOn', day: range.to, jurisdiction: rule.jurisdiction } };
  const { other, missing } = overlap(subject, period) ? bindingOf(entry.appliesTo, subject) : { other: 'subject' };
  return other === undefined ? { missing } : { notBinding: { kind: 'otherSubjects', facet: other } };
}

function sortRecords({ rule, subject, records, day, times }: Question, period: Period): Pick<Verdict, 'counted' | 'nearMisses' | 'unknown'> {
  const { entry } = rule;
  const { facets } = measureOf(entry.measure);
  const clauses = clausesOf({ facets, where: entry.where ?? {}, betweenSessions: entry.countableDays === 'BETWEEN_SESSIONS', sessions: times.sessions, inOffice: subject, day });
  const counted: string[] = [];
  const nearMisses: { id: string; clause: string }[] = [];
  const unknown: { id: string; missing: string }[] = [];
  for (const record of records) {
    if (record.subject !== subject.id || record.measure !== entry.measure || !holdsOn(period, record.day)) continue;
    const judged = judgeRecord(record, clauses);
    if (judged.counts) counted.push(record.id);
    else if (judged.counts === false) nearMisses.push({ id: record.id, clause: judged.clause });
    else unknown.push({ id: record.id, missing: judged.missing });
  }
  return { counted, nearMisses, unknown };
}

function blank({ rule }: Question, period: Period | null): Verdict {
  const { entry, jurisdiction, hash } = rule;
  const required = entry.min ?? 0;
  return {
    rule: { key: entry.key, title: entry.title, citations: entry.citations, jurisdiction, hash },
    status: 'UNKNOWN',
    period,
    required,
    done: 0,
    left: required,
    target: entry.target ?? null,
    over: 0,
    due: period ? addDays(period.to, -1) : null,
    forecast: null,
    counted: [],
    nearMisses: [],
    unknown: [],
    missing: [],
  };
}
