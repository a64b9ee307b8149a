import { type CivilDay, dayOf } from '@renda/calendar';
import { z } from 'zod';
import { bindingOf } from './binding.js';
import { differencesOf } from './differences.js';
import { type Entry, parts } from './entry.js';
import { askedOf, exampleDay as day } from './example-parts.js';
import { limitAnswer, limitCase } from './limit-examples.js';
import { missingItems, unmetNeeds } from './needs.js';
import { clausesLeft, rulesFor, type RulesInForce } from './resolution.js';
import { type Rulebook } from './rulebook.js';

const { key, quantity, code } = parts;

/** Which needs the numbers known of one thing leave unmet. */
const needsCase = z.strictObject({
  ...askedOf,
  asOf: day,
  known: z.record(quantity, z.number()) as z.ZodType<Partial<Record<string, number>>>,
  expect: z.strictObject({ unmet: z.array(quantity), before: code.optional(), outside: z.string().optional() }),
});
/** Which items of a list, or steps of a requirement, are missing when these are done, and what the list is. */
const itemsCase = z.strictObject({
  ...askedOf,
  asOf: day,
  done: z.array(key),
  expect: z.strictObject({
    missing: z.array(key),
    list: z.strictObject({ closed: z.boolean(), count: z.int(), emptySlots: z.int() }).optional(),
    before: code.optional(),
  }),
});
/** Whether an entry of any kind stands for a subject on a day, and the value of a switch. */
const standingCase = z.strictObject({
  ...askedOf,
  asOf: day,
  expect: z.union([
    z.strictObject({ binds: z.literal(true) }),
    z.strictObject({ value: code }),
    z.strictObject({ notBinding: z.record(z.string(), z.unknown()) }),
  ]),
});

export const entryCase = z.union([limitCase, needsCase, itemsCase, standingCase]);
export type EntryCase = z.infer<typeof entryCase>;

export function entryDifferences(rulebook: Rulebook, one: EntryCase): string[] {
  const answer = answerTo(rulebook, one);
  if ('notBinding' in answer && !('notBinding' in one.expect)) return [`does not bind here: ${JSON.stringify(answer.notBinding)}`];
  return differencesOf(answer, one.expect, ['notBinding']);
}

function answerTo(rulebook: Rulebook, one: EntryCase): Record<string, unknown> {
  const rulesOn = (on: CivilDay): RulesInForce => rulesFor([rulebook.region], on, [{ rulebook, hash: '' }]);
  const rules = rulesOn('starts' in one ? dayOf(one.starts) : one.asOf);
  const { rule, absent } = rules.find(one.rule);
  if (!rule) return { notBinding: absent };
  const { appliesTo } = rule.entry;
  const where = clausesLeft(appliesTo, (name) => rules.switchValue(name) === 'ON');
  const { other, missing } = bindingOf({ ...appliesTo, where }, one.subject);
  if (other ?? missing) return { notBinding: other ? { kind: 'otherSubjects', facet: other } : { kind: 'notKnown', facet: missing } };
  return { binds: true, ...said(rule.entry, rulesOn, one) };
}

function said(entry: Entry, rulesOn: (day: CivilDay) => RulesInForce, one: EntryCase): Record<string, unknown> {
  const done = 'done' in one ? one.done : [];
  switch (entry.kind) {
    case 'deadline':
      return 'starts' in one ? limitAnswer(entry, rulesOn, one) : {};
    case 'composition':
      return { unmet: unmetOf(entry, one), outside: entry.outside };
    case 'requirement':
      return { unmet: unmetOf(entry, one), before: entry.before, ...(entry.steps ? listed(entry.steps, done) : {}) };
    case 'standardSet':
      return listed(entry, done);
    case 'switch':
      return { value: entry.value };
    default:
      return {};
  }
}

function unmetOf(entry: Parameters<typeof unmetNeeds>[0], one: EntryCase): string[] {
  return unmetNeeds(entry, 'known' in one ? one.known : {}).map((need) => need.quantity);
}

function listed(list: Parameters<typeof missingItems>[0] & { closed: boolean; count: number; emptySlots: number }, done: readonly string[]): Record<string, unknown> {
  const { closed, count, emptySlots } = list;
  return { missing: missingItems(list, done), list: { closed, count, emptySlots } };
}
