import { createHash } from 'node:crypto';
import { civilDay, type CivilDay } from '@renda/calendar';
import { evaluatorVersion, isJudged } from '@renda/rulebook';
import { Refusal } from '@renda/subgraph';
import type { KnownRecord } from './counted-record.js';
import type { SubjectFile } from './subject-file.js';
import type { Reasoned } from './verdict-of.js';

/** What a verdict follows from, as one text: the day, the evaluator, the rulebooks up the line, and a digest of subject, records, sessions and exemptions. */
export interface Basis {
  readonly day: CivilDay;
  readonly evaluator: string;
  readonly rulebooks: readonly string[];
  readonly inputs: string;
}

/** The inputs of a verdict, to the letter: of the records only those of its measure and period. */
export function inputsText({ file, rule, from, to }: Reasoned): string {
  const records = file.records.filter(({ measure, day }) => measure === rule.entry.measure && day >= from && (to === null || day < to));
  return JSON.stringify({ ...file, records } satisfies SubjectFile);
}

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The file that a text of inputs tells, its moments as moments again. */
export function fileOf(text: string): SubjectFile {
  const file = JSON.parse(text) as SubjectFile;
  const moment = (value: Date | null): Date | null => (value === null ? null : new Date(value));
  return { ...file, records: file.records.map((record): KnownRecord => ({ ...record, knownFrom: moment(record.knownFrom), knownTo: moment(record.knownTo) })) };
}

export function basisOf(reasoned: Reasoned): Basis {
  return { day: reasoned.day, evaluator: evaluatorVersion, rulebooks: reasoned.books.map(({ hash }) => hash), inputs: digestOf(inputsText(reasoned)) };
}

export const tokenOf = (basis: Basis): string => Buffer.from(JSON.stringify(basis)).toString('base64url');

/** Throws BAD_USER_INPUT for what is no basis of ours, and EVALUATOR_DIFFERS where another version of the evaluator made it: that one could judge otherwise. */
export function readToken(text: string): Basis {
  const basis = parsed(text);
  if (basis.evaluator !== evaluatorVersion) throw new Refusal('EVALUATOR_DIFFERS', { asked: basis.evaluator.slice(0, 20), now: evaluatorVersion });
  return basis;
}

/** Throws BAD_USER_INPUT for a day as of which nothing is judged. */
export function dayJudged(day: CivilDay, field: string): CivilDay {
  if (!isJudged(day)) throw new Refusal('BAD_USER_INPUT', { field });
  return day;
}

function parsed(text: string): Basis {
  try {
    const { day, evaluator, rulebooks, inputs } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Basis;
    if (typeof evaluator === 'string' && typeof inputs === 'string' && Array.isArray(rulebooks) && rulebooks.every((hash) => typeof hash === 'string')) {
      return { day: dayJudged(civilDay(day), 'basis'), evaluator, rulebooks, inputs };
    }
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('BAD_USER_INPUT', { field: 'basis' });
}
