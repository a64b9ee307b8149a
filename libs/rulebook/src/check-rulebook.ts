import { parse } from 'yaml';
import { type Examples, failingExamples } from './examples.js';
import { canonicalOf } from './canonical.js';
import { largestRulebook, readRulebook } from './read-rulebook.js';
import { type Rulebook } from './rulebook.js';

export interface RulebookFault {
  /** Line of the text, from 1; null for an example that fails. */
  readonly line: number | null;
  readonly code: string;
  readonly message: string;
}

export type CheckedRulebook = { readonly book: Rulebook; readonly faults: readonly [] } | { readonly book: null; readonly faults: readonly RulebookFault[] };

const mostFaults = 200;

/** Reads a text and runs its examples: a rulebook, or its faults by line. `parents` are the rulebooks up the region's line, nearest first. */
export function checkRulebook(text: string, parents: readonly Rulebook[]): CheckedRulebook {
  const { rulebook, examples, faults } = readRulebook(text, 'rulebook', parents);
  if (faults) return { book: null, faults: faults.slice(0, mostFaults).map(({ line, code, message }) => ({ line, code, message })) };
  if (Buffer.byteLength(canonicalOf(rulebook)) > largestRulebook)
    return { book: null, faults: [{ line: 1, code: 'TOO_LARGE', message: `the rulebook is larger than ${String(largestRulebook)} bytes where all is written out that its text leaves to defaults` }] };
  const failing = failuresOf(rulebook, examples);
  if (failing.length > 0) return { book: null, faults: failing.slice(0, mostFaults).map((message) => ({ line: null, code: 'EXAMPLE_FAILS', message })) };
  return { book: rulebook, faults: [] };
}

function failuresOf(book: Rulebook, examples: Examples | null): string[] {
  return examples === null ? [] : failingExamples(book, examples);
}

/** The region a text says it rules, before anything else of it is judged; null when it says none. */
export function regionCodeOf(text: string): string | null {
  try {
    const raw: unknown = parse(text, { maxAliasCount: 0 });
    const code = raw !== null && typeof raw === 'object' && 'region' in raw ? raw.region : null;
    return typeof code === 'string' ? code : null;
  } catch {
    return null;
  }
}

/** What a refusal says of faults: how many, and the line and code of the first twenty. Never a message, which quotes the text. */
export function faultsInShort(faults: readonly RulebookFault[]): { count: number; lines: string } {
  const lines = faults.slice(0, 20).map(({ line, code }) => (line === null ? code : `${String(line)} ${code}`));
  return { count: faults.length, lines: lines.join(', ') };
}
