import { isCivilDay, type CivilDay } from '@renda/calendar';
import { z } from 'zod';
import { isFacet, isHappening, isMeasure, isQuantity, isSubject } from './registry.js';

const day = z.custom<CivilDay>((value) => typeof value === 'string' && isCivilDay(value), 'is no civil day YYYY-MM-DD');
const both = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is no key: lower-case words joined by hyphens');
const label = z.string().regex(/^[A-Z]+(-[A-Z]+)?-\d+$/, 'is no label such as R-01 or AMB-07');
const count = z.int().min(1).max(100_000);
const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'is no code');

const named = <T extends string>(known: (text: string) => text is T, what: string) =>
  z.custom<T>((value) => typeof value === 'string' && known(value), `is no ${what} of the registry`);
const facet = named(isFacet, 'facet');
const subject = named(isSubject, 'subject');

/** What a facet must be: a value, one of several, or a number within a range. */
const condition = z.union([z.boolean(), z.number(), z.string(), z.array(z.string()).min(1), z.strictObject({ min: z.number().optional(), max: z.number().optional() })]);
const conditions = z.record(facet, condition) as z.ZodType<Partial<Record<string, Condition>>>;
export type Condition = boolean | number | string | readonly string[] | { min?: number; max?: number };

const citation = z.strictObject({ local: z.string().min(3), law: z.string().min(3).optional() });
const taken = z.record(facet, key).optional() as z.ZodType<Partial<Record<string, string>> | undefined>;
/** Whom a rule binds; `unless` takes a clause away when a switch is on: facet → key of the switch. */
const appliesTo = z.strictObject({ subject, where: conditions.optional(), unless: taken });

const common = {
  key,
  appliesTo,
  title: both,
  labels: z.array(label).default([]),
  citations: z.array(citation).min(1, 'cites nothing'),
  validFrom: day.optional(),
  /** First day on which it no longer holds. */
  validTo: day.optional(),
  checkedOn: day.optional(),
  /** What a case that runs while the rule changes follows. */
  versionBy: z.enum(['started', 'occurred', 'due']).default('started'),
  /** What a region below may do with it: replace it, only tighten it, or nothing. */
  strength: z.enum(['default', 'floor', 'fixed']).default('default'),
  /** Declares that this jurisdiction has no such rule, though its parent has. */
  notApplicable: both.optional(),
};

const periods = ['WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'SESSION_YEAR', 'TERM'] as const;
export type PeriodKind = (typeof periods)[number];

const obligation = z.strictObject({
  ...common,
  kind: z.literal('obligation'),
  measure: named(isMeasure, 'measure'),
  /** Clauses a record must meet, in this order. */
  where: conditions.optional(),
  /** Clauses that a switch, when on, takes away: facet → key of the switch. */
  unless: taken,
  count: z.enum(['records', 'quantity']).default('records'),
  min: count.optional(),
  target: count.optional(),
  max: count.optional(),
  period: z.enum(periods),
  /** The period instead, when a switch is on. */
  periodWhen: z.strictObject({ switch: key, period: z.enum(periods) }).optional(),
  firstPeriod: z.enum(['full', 'prorata', 'next']).default('full'),
  countableDays: z.enum(['ALL', 'BETWEEN_SESSIONS']).default('ALL'),
  /** Share in per cent of all subjects that must meet it. */
  coverage: z.number().min(1).max(100).optional(),
});

const happening = named(isHappening, 'happening');
/** As much as the calendar counts at once. */
const countedTime = z.int().min(1).max(10_000);
const deadline = z.strictObject({
  ...common,
  kind: z.literal('deadline'),
  amount: countedTime,
  /** Days begin the day after the start; hours run from its very moment, on any day. */
  clock: z.enum(['WORKING_DAYS', 'CIVIL_DAYS', 'HOURS']),
  starts: happening,
  ends: happening,
  /** Whether a last day that is no working day moves to the next one. */
  lastDay: z.enum(['roll', 'stay']).default('stay'),
  suspendedBy: z.array(happening).optional(),
  extension: z.strictObject({ by: countedTime, max: count, approvedBy: both }).optional(),
  /** For which target of an appointment or other variant of its start it counts. */
  variant: code.optional(),
});

const item = z.strictObject({ key, zh: z.string().min(1), en: z.string().min(1), proof: named(isMeasure, 'measure').optional() });
const itemList = { closed: z.boolean(), count, items: z.array(item), emptySlots: z.int().min(0).max(1000).default(0) };
const standardSet = z.strictObject({ ...common, kind: z.literal('standardSet'), ...itemList });

const quantity = named(isQuantity, 'quantity');
const need = z.strictObject({ quantity, min: z.number().optional(), max: z.number().optional() });
const composition = z.strictObject({
  ...common,
  kind: z.literal('composition'),
  needs: z.array(need).min(1),
  outside: z.enum(['warn', 'refuse']),
  criteria: z.array(both).optional(),
});
const requirement = z.strictObject({
  ...common,
  kind: z.literal('requirement'),
  /** The step of a lifecycle that is refused while it is not met. */
  before: code.optional(),
  needs: z.array(need).optional(),
  steps: z.strictObject(itemList).optional(),
});

const value = z.strictObject({ code, zh: z.string().min(1), en: z.string().min(1) });
const catalogue = z.strictObject({ ...common, kind: z.literal('catalogue'), open: z.boolean(), values: z.array(value).min(1) });
const localName = z.strictObject({ ...common, kind: z.literal('localName'), of: code, name: both });
const switchEntry = z.strictObject({ ...common, kind: z.literal('switch'), options: z.array(code).min(2), value: code });

/** The kinds of entry of a rulebook. */
export const entrySchema = z.discriminatedUnion('kind', [obligation, deadline, standardSet, composition, requirement, catalogue, localName, switchEntry]);

export type Entry = z.infer<typeof entrySchema>;
export type Obligation = z.infer<typeof obligation>;
export type Deadline = z.infer<typeof deadline>;
export type StandardSet = z.infer<typeof standardSet>;
export type Composition = z.infer<typeof composition>;
export type Requirement = z.infer<typeof requirement>;
export type SwitchEntry = z.infer<typeof switchEntry>;
export type Need = z.infer<typeof need>;
export const parts = { day, both, key, code, subject, quantity, happening, countedTime };
