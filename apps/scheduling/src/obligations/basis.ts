import { createHash } from 'node:crypto';
import { evaluatorVersion } from '@renda/rulebook';
import { Refusal, type RequestContext } from '@renda/subgraph';
import type { Reasoned } from './verdict-of.js';
import type { ObligationBasisView } from './verdict.view.js';

interface Token {
  readonly day: string;
  readonly evaluator: string;
  readonly rulebooks: readonly string[];
  readonly inputs: string;
}

/** Of everything a verdict was made of, beside the rulebooks: the same inputs, the same digest. */
function inputsOf({ file, rule, from, to }: Reasoned): string {
  const records = file.records.filter(({ measure, day }) => measure === rule.entry.measure && day >= from && (to === null || day < to));
  return createHash('sha256').update(JSON.stringify([file.subject, records, file.exemptions, file.times])).digest('hex');
}

/** What the verdict follows from. */
export function basisOf(context: RequestContext, reasoned: Reasoned): ObligationBasisView {
  const rulebooks = reasoned.books.map(({ hash }) => hash);
  const inputs = inputsOf(reasoned);
  const token: Token = { day: reasoned.day, evaluator: evaluatorVersion, rulebooks, inputs };
  return {
    rulebooks, evaluator: evaluatorVersion, inputs, calendarYears: context.ruling.calendar().years.map(({ year }) => year), heardUntil: context.heardUntil,
    token: Buffer.from(JSON.stringify(token)).toString('base64url'),
  };
}

/** The day of a basis. Throws BAD_USER_INPUT for what is none, and EVALUATOR_DIFFERS when another version of the evaluator made it. */
export function dayOfBasis(text: string): string {
  const token = read(text);
  if (token.evaluator !== evaluatorVersion) throw new Refusal('EVALUATOR_DIFFERS', { asked: token.evaluator, now: evaluatorVersion });
  return token.day;
}

/** Asked again by a basis, a verdict is the same, byte for byte, or it is refused: BASIS_CHANGED names what is another since. */
export function sameBasis(text: string, reasoned: Reasoned): void {
  const token = read(text);
  const rulebooks = reasoned.books.map(({ hash }) => hash);
  if (rulebooks.join() !== token.rulebooks.join()) throw new Refusal('BASIS_CHANGED', { changed: 'rulebooks' });
  if (inputsOf(reasoned) !== token.inputs) throw new Refusal('BASIS_CHANGED', { changed: 'records' });
}

function read(text: string): Token {
  try {
    const token = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Token;
    if (/^\d{4}-\d{2}-\d{2}$/.test(token.day) && typeof token.evaluator === 'string' && Array.isArray(token.rulebooks) && typeof token.inputs === 'string') return token;
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('BAD_USER_INPUT', { field: 'basis' });
}
