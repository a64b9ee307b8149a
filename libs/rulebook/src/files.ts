import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { hashOf } from './canonical.js';
import { type Examples } from './examples.js';
import { readRulebook } from './read-rulebook.js';
import { type Published } from './resolution.js';
import { type Rulebook } from './rulebook.js';

const root = join(import.meta.dirname, '..');

/** The texts of the rulebooks kept with this library, one per jurisdiction. */
export function rulebookTexts(): { file: string; text: string }[] {
  const folder = join(root, 'rulebooks');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

/** A rulebook kept with this library, with its examples. */
export interface KeptRulebook extends Published {
  readonly file: string;
  readonly examples: Examples | null;
}

/** The rulebooks kept with this library, each valid; throws with all faults otherwise. */
export function keptRulebooks(): KeptRulebook[] {
  return rulebookTexts().map(({ file, text }) => {
    const { rulebook, examples, faults } = readRulebook(text, file);
    if (faults) throw new Error(faults.map((fault) => `${fault.file}:${String(fault.line)} ${fault.message}`).join('\n'));
    return { file, rulebook, examples, hash: hashOf(rulebook) };
  });
}

/** What the requirements cite of each jurisdiction. */
export function citedPlaces(): Record<string, string[]> {
  return listsOf('cited.yaml');
}

/** Keys of entries that nothing acts on yet, by jurisdiction. */
export function unconsumedKeys(): Record<string, string[]> {
  return listsOf('unconsumed.yaml');
}

function listsOf(file: string): Record<string, string[]> {
  return z.record(z.string(), z.array(z.string())).parse(parse(readFileSync(join(root, file), 'utf8')));
}

/** How much of what is cited of a jurisdiction stands behind an entry, is listed as unexpressed, or neither. */
export interface Expression {
  readonly cited: number;
  readonly expressed: number;
  readonly unexpressed: readonly string[];
  readonly forgotten: readonly string[];
  /** expressed ÷ cited */
  readonly share: number;
}

/** Judges a place by article or section; where a document has none, by its lines. */
export function expressionOf(rulebook: Rulebook, cited: readonly string[]): Expression {
  const behind = rulebook.entries.flatMap((entry) => entry.citations.map(({ local }) => placeOf(local)));
  const listed = rulebook.unexpressed.map(({ cite }) => placeOf(cite));
  const expressed = cited.filter((one) => behind.some((place) => meetsPlace(place, placeOf(one))));
  const rest = cited.filter((one) => !expressed.includes(one));
  const unexpressed = rest.filter((one) => listed.some((place) => meetsPlace(place, placeOf(one))));
  const forgotten = rest.filter((one) => !unexpressed.includes(one));
  return { cited: cited.length, expressed: expressed.length, unexpressed, forgotten, share: cited.length === 0 ? 1 : expressed.length / cited.length };
}

interface Place {
  readonly section: string;
  readonly lines: readonly [number, number] | null;
}

function placeOf(cite: string): Place {
  const [name = '', lines] = cite.replace(/¶.*$/, '').split(/\s+L/);
  const [first, last] = (lines ?? '').split('-').map(Number);
  const sectioned = /§|-[一二三四五六]/.test(name);
  return { section: name, lines: sectioned || !lines || !first ? null : [first, last ?? first] };
}

function meetsPlace(one: Place, other: Place): boolean {
  if (one.section !== other.section) return false;
  return !one.lines || !other.lines || (one.lines[0] <= other.lines[1] && other.lines[0] <= one.lines[1]);
}
