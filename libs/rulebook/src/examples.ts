import { z } from 'zod';
import { type CountedRecord } from './clauses.js';
import { coverageOf } from './coverage.js';
import { type Obligation, parts } from './entry.js';
import { judge, type Question, type Subject, type Verdict } from './obligation.js';
import { rangeOf, settled, type Rule } from './resolution.js';
import { type Rulebook } from './rulebook.js';

const { day, key } = parts;
const range = z.tuple([day, day]).transform(([from, to]) => ({ from, to }));
const facetValues = z.record(z.string(), z.union([z.boolean(), z.number(), z.string()])).default({});
const status = z.enum(['MET', 'ON_TRACK', 'AT_RISK', 'SHORT', 'EXEMPT', 'NOT_IN_FORCE', 'UNKNOWN']);

const exampleRecord = z.strictObject({
  id: z.string(),
  /** So many records alike, their ids numbered. */
  repeat: z.int().min(0).optional(),
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
const judgedCase = z.strictObject({
  case: z.string().min(3),
  rule: key,
  asOf: day,
  within: day.optional(),
  subject: z.strictObject({ kind: z.string(), from: day, to: day.nullable().default(null), facets: facetValues }),
  sessions: z.array(range).nullable().default([]),
  terms: z.array(range).nullable().default([]),
  switches: z.record(key, z.string()).default({}),
  records: z.array(exampleRecord).default([]),
  expect: expectation,
});
const coverageCase = z.strictObject({
  case: z.string().min(3),
  rule: key,
  statuses: z.partialRecord(status, z.int().min(0)),
  coverage: z.strictObject({ covered: z.int(), total: z.int(), met: z.boolean() }),
});

/** Tests of a rulebook, kept in its file and left out of what is published. */
export const examplesSchema = z.strictObject({
  /** The day from which a draft is taken to be in force, for its examples only. */
  datedFrom: day.optional(),
  cases: z.array(z.union([judgedCase, coverageCase])).min(1),
});
export type Examples = z.infer<typeof examplesSchema>;
type JudgedCase = z.infer<typeof judgedCase>;

/** Runs the examples of a rulebook and tells each that fails, in words. */
export function failingExamples(rulebook: Rulebook, examples: Examples): string[] {
  const dated = rulebook.draft && examples.datedFrom ? { ...rulebook, draft: false, validFrom: examples.datedFrom } : rulebook;
  return examples.cases.flatMap((one) => {
    const rules = rulesOf(dated, one.rule, 'switches' in one ? one.switches : {});
    const first = rules[0];
    if (!first) return [`${one.rule}: ${one.case}: there is no such obligation`];
    const differences = 'statuses' in one ? coverageDifferences(first.entry, one) : differencesOf(verdictOf(one, rules), one.expect);
    return differences.map((difference) => `${one.rule}: ${one.case}: ${difference}`);
  });
}

function rulesOf(rulebook: Rulebook, wanted: string, switches: Record<string, string>): Rule<Obligation>[] {
  const isOn = (name: string) => {
    const entry = rulebook.entries.find((one) => one.kind === 'switch' && one.key === name);
    return (switches[name] ?? (entry?.kind === 'switch' ? entry.value : undefined)) === 'ON';
  };
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

function differencesOf(verdict: Verdict, expected: JudgedCase['expect']): string[] {
  const had: Record<string, unknown> = {
    ...verdict,
    forecast: verdict.forecast === null ? null : Math.round(verdict.forecast * 1e4) / 1e4,
    nearMisses: Object.fromEntries(verdict.nearMisses.map(({ id, clause }) => [id, clause])),
    unknown: Object.fromEntries(verdict.unknown.map(({ id, missing }) => [id, missing])),
  };
  return Object.entries(expected).flatMap(([name, wanted]) => {
    const has = name === 'notBinding' ? part(had[name], wanted) : had[name];
    return alike(has, wanted) ? [] : [`${name} is ${JSON.stringify(has)}, not ${JSON.stringify(wanted)}`];
  });
}

/** Only what is expected of a thing. */
function part(has: unknown, wanted: unknown): unknown {
  const names = Object.keys(wanted as object);
  return Object.fromEntries(Object.entries(has ?? {}).filter(([name]) => names.includes(name)));
}

function alike(one: unknown, other: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner));
  return text(one) === text(other);
}

function coverageDifferences(entry: Obligation, one: z.infer<typeof coverageCase>): string[] {
  const verdicts = Object.entries(one.statuses).flatMap(([each, times]) => Array.from({ length: times }, (_, index) => ({ subject: `${each}${String(index)}`, status: each as Verdict['status'] })));
  const { covered, total, met } = coverageOf(entry, verdicts);
  return alike({ covered, total, met }, one.coverage) ? [] : [`coverage is ${JSON.stringify({ covered, total, met })}`];
}

