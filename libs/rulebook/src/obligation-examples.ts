import { z } from 'zod';
import { type CountedRecord } from './clauses.js';
import { coverageOf } from './coverage.js';
import { differencesOf } from './differences.js';
import { type Obligation } from './entry.js';
import { caseOf, exampleDay as day, facetValues, mostAlike, mostSubjects, switches } from './example-parts.js';
import { judge, type Question, type Subject, type Verdict } from './obligation.js';
import { settled, type Rule } from './resolution.js';
import { rangeOf, type Rulebook } from './rulebook.js';

const range = z.tuple([day, day]).transform(([from, to]) => ({ from, to }));
const status = z.enum(['MET', 'ON_TRACK', 'AT_RISK', 'SHORT', 'EXEMPT', 'NOT_IN_FORCE', 'UNKNOWN']);

const exampleRecord = z.strictObject({
  id: z.string(),
  /** So many records alike, their ids numbered. */
  repeat: z.int().min(0).max(mostAlike).optional(),
  day,
  quantity: z.number().default(1),
  verified: z.boolean().default(true),
  facets: facetValues,
});
const expectation = z.strictObject({
  status,
  required: z.number().optional(),
  done: z.number().optional(),
  left: z.number().optional(),
  target: z.number().optional(),
  over: z.number().optional(),
  due: day.optional(),
  forecast: z.number().nullable().optional(),
  nearMisses: z.record(z.string(), z.string()).optional(),
  unknown: z.record(z.string(), z.string()).optional(),
  missing: z.array(z.string()).optional(),
  notBinding: z.record(z.string(), z.unknown()).optional(),
});

/** What an obligation says of one subject with its records. */
export const judgedCase = z.strictObject({
  ...caseOf,
  asOf: day,
  within: day.optional(),
  subject: z.strictObject({ kind: z.string(), from: day, to: day.nullable().default(null), facets: facetValues }),
  sessions: z.array(range).nullable().default([]),
  terms: z.array(range).nullable().default([]),
  switches,
  records: z.array(exampleRecord).default([]),
  expect: expectation,
});
type JudgedCase = z.infer<typeof judgedCase>;

/** Whether so many verdicts cover the share an obligation wants. */
export const coverageCase = z.strictObject({
  ...caseOf,
  statuses: z.partialRecord(status, z.int().min(0).max(mostSubjects)),
  coverage: z.strictObject({ covered: z.int(), total: z.int(), met: z.boolean() }),
});
type CoverageCase = z.infer<typeof coverageCase>;

export function obligationDifferences(rulebook: Rulebook, one: JudgedCase | CoverageCase): string[] {
  const rules = rulesOf(rulebook, one.rule);
  const [first] = rules;
  if (!first) return ['there is no such obligation'];
  return 'statuses' in one ? coverageDifferences(first.entry, one) : verdictDifferences(verdictOf(one, rules), one.expect);
}

/** The entries of a key, as the switches of their rulebook leave them. */
function rulesOf(rulebook: Rulebook, wanted: string): Rule<Obligation>[] {
  const isOn = (name: string) => rulebook.entries.some((one) => one.kind === 'switch' && one.key === name && one.value === 'ON');
  return rulebook.entries.flatMap((entry) => {
    const holds = rangeOf(rulebook, entry);
    if (entry.key !== wanted || entry.kind !== 'obligation' || !holds) return [];
    return [{ entry: settled(entry, isOn), jurisdiction: rulebook.jurisdiction, region: rulebook.region, hash: '', range: holds }];
  });
}

function verdictOf(one: JudgedCase, rules: readonly Rule<Obligation>[]): Verdict {
  const subject: Subject = { id: 'subject', ...one.subject };
  const times = { sessions: one.sessions, terms: one.terms };
  const verdicts = rules.map((rule) => {
    const question: Question = { rule, subject, records: recordsOf(one, rule.entry.measure), day: one.asOf, within: one.within, times };
    return judge(question);
  });
  const inForce = verdicts.find(({ notBinding }) => notBinding?.kind !== 'notYet' && notBinding?.kind !== 'endedOn');
  return inForce ?? (verdicts[verdicts.length - 1] as Verdict);
}

function recordsOf(one: JudgedCase, measure: string): CountedRecord[] {
  return one.records.flatMap(({ repeat, id, ...record }) => {
    const ids = repeat === undefined ? [id] : Array.from({ length: repeat }, (_, index) => `${id}${String(index + 1)}`);
    return ids.map((each) => ({ ...record, id: each, subject: 'subject', measure }));
  });
}

function verdictDifferences(verdict: Verdict, expected: JudgedCase['expect']): string[] {
  const had = {
    ...verdict,
    forecast: verdict.forecast === null ? null : Math.round(verdict.forecast * 1e4) / 1e4,
    nearMisses: Object.fromEntries(verdict.nearMisses.map(({ id, clause }) => [id, clause])),
    unknown: Object.fromEntries(verdict.unknown.map(({ id, missing }) => [id, missing])),
  };
  return differencesOf(had, expected, ['notBinding']);
}

function coverageDifferences(entry: Obligation, one: CoverageCase): string[] {
  const verdicts = Object.entries(one.statuses).flatMap(([each, times]) => Array.from({ length: times }, (_, index) => ({ subject: `${each}${String(index)}`, status: each as Verdict['status'] })));
  const { covered, total, met } = coverageOf(entry, verdicts);
  return differencesOf({ coverage: { covered, total, met } }, { coverage: one.coverage });
}
