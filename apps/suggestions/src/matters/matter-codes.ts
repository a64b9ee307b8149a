import type { CivilDay } from '@renda/calendar';
import type { RulesInForce } from '@renda/rulebook';
import type { Ruling, Sentence } from '@renda/subgraph';
import { Refusal } from '@renda/subgraph';
import { matterChannels } from './matter-channels.js';
import { matterTopics } from './matter-topics.js';

/** A code with its name, and the text that names it where one does. */
export interface NamedCode {
  readonly code: string;
  readonly name: Sentence;
  readonly citation: string | null;
  /** Whether a rulebook of the place names it, and not every place has it. */
  readonly local: boolean;
}

/** By what else a place classes its matters, beside nature and level of powers (P-04 ends in 等). */
export interface Dimension {
  readonly key: string;
  readonly title: Sentence;
  readonly values: readonly NamedCode[];
}

export interface Grade {
  readonly dimension: string;
  readonly value: string;
}

const topicKeys = ['matter-topics', 'problem-areas'];
const gradePrefix = 'matter-grade-';

const common = (table: Readonly<Record<string, Sentence & { readonly citation?: string }>>): NamedCode[] =>
  Object.entries(table).map(([code, { zh, en, citation = null }]) => ({ code, name: { zh, en }, citation, local: false }));

/** Which codes a matter of a place may carry on a day: those of every place, with what the rulebook in force there adds to them. */
export class MatterCodes {
  constructor(private readonly rules: RulesInForce | null) {}

  static async of(ruling: Ruling, path: string, day: CivilDay): Promise<MatterCodes> {
    return new MatterCodes(await ruling.rulesOf(path, day));
  }

  get channels(): NamedCode[] {
    return this.with(common(matterChannels), ['matter-channels']);
  }

  get topics(): NamedCode[] {
    return this.with(common(matterTopics), topicKeys);
  }

  get dimensions(): Dimension[] {
    const entries = this.rules?.all().map(({ entry }) => entry) ?? [];
    return entries.flatMap((entry) => (entry.kind === 'catalogue' && entry.key.startsWith(gradePrefix) ? [{ key: entry.key, title: entry.title, values: this.named(entry.key) }] : []));
  }

  channel(code: string): string {
    if (!this.channels.some((one) => one.code === code)) throw new Refusal('CHANNEL_UNKNOWN');
    return code;
  }

  topic(code: string | null): string | null {
    if (code !== null && !this.topics.some((one) => one.code === code)) throw new Refusal('TOPIC_UNKNOWN', { topic: code });
    return code;
  }

  /** By dimension; each that is named has one value. */
  grades(given: readonly Grade[]): Record<string, string> {
    const known = given.length === 0 ? [] : this.dimensions;
    const grades: Record<string, string> = {};
    for (const { dimension, value } of given) {
      const fits = known.find(({ key }) => key === dimension)?.values.some(({ code }) => code === value) ?? false;
      if (!fits || Object.hasOwn(grades, dimension)) throw new Refusal('GRADE_UNKNOWN', { dimension, value });
      grades[dimension] = value;
    }
    return grades;
  }

  private with(base: NamedCode[], keys: readonly string[]): NamedCode[] {
    const known = new Set(base.map(({ code }) => code));
    return [...base, ...keys.flatMap((key) => this.named(key)).filter(({ code }) => !known.has(code) && known.add(code))];
  }

  private named(key: string): NamedCode[] {
    const entry = this.rules?.find(key).rule?.entry;
    if (entry?.kind !== 'catalogue' || entry.appliesTo.subject !== 'MATTER') return [];
    const citation = entry.citations.map(({ local }) => local).join('; ');
    return entry.values.map(({ code, zh, en }) => ({ code, name: { zh, en }, citation, local: true }));
  }
}
