import { z } from 'zod';
import { parts } from './entry.js';
import { entryCase, entryDifferences } from './entry-examples.js';
import { coverageCase, judgedCase, obligationDifferences } from './obligation-examples.js';
import { type Rulebook } from './rulebook.js';

/** Tests of a rulebook, kept in its file and left out of what is published. */
export const examplesSchema = z.strictObject({
  /** The day from which a draft is taken to be in force, for its examples only. */
  datedFrom: parts.day.optional(),
  cases: z.array(z.union([judgedCase, coverageCase, entryCase])).min(1),
});
export type Examples = z.infer<typeof examplesSchema>;

/** Runs the examples of a rulebook and tells each that fails, in words. */
export function failingExamples(rulebook: Rulebook, examples: Examples): string[] {
  const dated = rulebook.draft && examples.datedFrom ? { ...rulebook, draft: false, validFrom: examples.datedFrom } : rulebook;
  return examples.cases.flatMap((one) => {
    const asked = 'switches' in one ? switched(dated, one.switches) : dated;
    const differences = 'records' in one || 'statuses' in one ? obligationDifferences(asked, one) : entryDifferences(asked, one);
    return differences.map((difference) => `${one.rule}: ${one.case}: ${difference}`);
  });
}

/** The rulebook with other values of its switches. */
function switched(rulebook: Rulebook, values: Readonly<Record<string, string>>): Rulebook {
  if (Object.keys(values).length === 0) return rulebook;
  return { ...rulebook, entries: rulebook.entries.map((entry) => (entry.kind === 'switch' ? { ...entry, value: values[entry.key] ?? entry.value } : entry)) };
}
