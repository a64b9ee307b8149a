import { LineCounter, parseDocument, visit, type Document } from 'yaml';
import { type z } from 'zod';
import { isRecord, textOf } from './asking.js';
import { checkBook } from './book-checks.js';
import { entrySchema, type Entry } from './entry.js';
import { checkEntry } from './entry-checks.js';
import { examplesSchema, type Examples } from './examples.js';
import { Faults, type Fault, type Path } from './faults.js';
import { headSchema, type Rulebook } from './rulebook.js';
import { checkAgainstParents } from './strength.js';

export type Reading = { readonly rulebook: Rulebook; readonly examples: Examples | null; readonly faults?: undefined } | { readonly rulebook?: undefined; readonly examples?: undefined; readonly faults: readonly Fault[] };

/** The largest rulebook, in bytes of its text and of its canonical JSON. */
export const largestRulebook = 900 * 1024;

/**
 * Reads and judges a rulebook file. Every fault is listed with its line, never only the first; a rulebook is given only when there is none.
 * `parents` are the rulebooks up the region's line, nearest first: what they keep as floor or fixed is guarded here.
 */
export function readRulebook(text: string, file: string, parents: readonly Rulebook[] = []): Reading {
  if (Buffer.byteLength(text) > largestRulebook)
    return { faults: [{ file, line: 1, code: 'TOO_LARGE', path: '', message: `the file is larger than ${String(largestRulebook)} bytes and was not read` }] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, logLevel: 'error' });
  const faults = new Faults(file, document, lines);
  for (const error of document.errors) {
    const message = error.message.split('\n')[0] ?? '';
    faults.atLine(error.linePos?.[0].line ?? 1, [], error.code === 'DUPLICATE_KEY' ? 'DUPLICATE_NAME' : 'YAML', message.replace(/ at line .*$/, ''));
  }
  noteUnwritable(document, faults);
  const raw: unknown = faults.all().some(({ code }) => code === 'ALIAS') ? null : document.toJS();
  if (!isRecord(raw)) {
    faults.atLine(1, [], 'TYPE', 'the file is no rulebook');
    return { faults: faults.all() };
  }
  return judge(raw, faults, parents);
}

/** NUL, and halves of characters: YAML can write them as escapes, no database keeps them. */
const unkept = /[\0\p{Surrogate}]/u;

/** A rule is written where it stands: no aliases, which also keeps a small file from growing when read. And it is written in characters that every service can keep. */
function noteUnwritable(document: Document, faults: Faults): void {
  visit(document, {
    Scalar: (_, { value, range }) => {
      if (typeof value === 'string' && unkept.test(value)) faults.atLine(faults.lines.linePos(range?.[0] ?? 0).line, [], 'CHARACTER', 'a character stands here that cannot be kept: NUL, or half of one');
    },
    Alias: (_, alias) => {
      faults.atLine(faults.lines.linePos(alias.range?.[0] ?? 0).line, [], 'ALIAS', `an alias may not stand here: ${alias.source}`);
    },
  });
}

function judge(raw: Record<string, unknown>, faults: Faults, parents: readonly Rulebook[]): Reading {
  const { entries: rawEntries, examples, ...rawHead } = raw;
  const head = headSchema.safeParse(rawHead);
  if (!head.success) noteIssues(head.error, [], faults);
  const list: readonly unknown[] = Array.isArray(rawEntries) ? rawEntries : [];
  if (list.length === 0) faults.at(['entries'], 'TYPE', 'is no list of entries');
  const entries = list.flatMap((one, index) => entryAt(one, index, faults));
  checkBook(rawHead, list, faults);
  if (head.success) checkAgainstParents(head.data, entries, parents, faults);
  const tests = examples === undefined ? null : examplesSchema.safeParse(examples);
  if (tests && !tests.success) noteIssues(tests.error, ['examples'], faults);
  if (!head.success || tests?.success === false || faults.all().length > 0) return { faults: faults.all() };
  return { rulebook: { ...head.data, entries: entries.map(({ entry }) => entry) }, examples: tests?.data ?? null };
}

function entryAt(raw: unknown, index: number, faults: Faults): { entry: Entry; index: number }[] {
  const parsed = entrySchema.safeParse(raw);
  if (!parsed.success) noteIssues(parsed.error, ['entries', index], faults);
  if (isRecord(raw)) checkEntry(raw, ['entries', index], faults);
  return parsed.success ? [{ entry: parsed.data, index }] : [];
}

function noteIssues(error: z.ZodError, base: Path, faults: Faults): void {
  for (const issue of error.issues) {
    const path: Path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) faults.at([...path, name], 'UNKNOWN_NAME', 'is not known here');
    } else faults.at(path, codeOf(issue), messageOf(issue));
  }
}

function codeOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'too_small' || issue.code === 'too_big') return issue.path.at(-1) === 'citations' ? 'CITATION_MISSING' : 'OUT_OF_RANGE';
  if (issue.path.at(-1) === 'citations') return 'CITATION_MISSING';
  if (issue.code === 'invalid_key') return 'NOT_IN_REGISTRY';
  if (issue.code === 'custom') return issue.message.includes('registry') ? 'NOT_IN_REGISTRY' : 'TYPE';
  return 'TYPE';
}

function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key') return issue.issues.map((one) => one.message).join('; ');
  if (issue.code === 'invalid_union') return `is none of what may stand here${issue.path.at(-1) === 'kind' ? ': an unknown kind of entry' : ''}`;
  return textOf(issue.message);
}
