import type { CivilDay } from '@renda/calendar';
import type { Published } from '@renda/rulebook';
import { type Change, only, Refusal, regionLine } from '@renda/subgraph';
import { oneOf } from '../codes.js';
import { Exemption } from './exemption.js';
import { type ExemptSubject, exemptSubjects } from './exempt-subjects.js';
import { subjectKinds } from '../obligations/subject-kinds.js';

export interface ExemptionEntry {
  readonly id?: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly rule: string;
  readonly ground: string;
  readonly note: string | null;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/** Grants exemptions, by an office in whose reach the subject lies, from rules that a rulebook up its line of regions has. Tells nothing yet. */
export async function grantExemptions(change: Change, entries: readonly ExemptionEntry[]): Promise<Exemption[]> {
  const named = entries.map((entry) => ({ ...entry, subjectKind: oneOf(subjectKinds, entry.subjectKind, 'subjectKind') }));
  const subjectOf = await exemptSubjects(change, named);
  const books = await change.ruling.books();
  return named.map((entry) => {
    const subject = subjectOf(entry);
    change.permit({ regionPaths: [subject.region.path] });
    if (!isRuled(books, subject, entry.rule)) throw new Refusal('RULE_UNKNOWN');
    const exemption = Exemption.grant({ ...entry, id: entry.id ?? change.newId(), subject, now: change.now, by: change.caller.id });
    change.em.persist(exemption);
    return exemption;
  });
}

/**
 * Grants one exemption and says so. Those of one subject are granted one after the other: rows that meet only in the constraint over their days can wait for
 * each other in a ring, which ends in errors.
 */
export async function grantExemption(change: Change, entry: ExemptionEntry): Promise<Exemption> {
  await change.sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`exemption ${entry.subjectId}`]);
  const exemption = only(await grantExemptions(change, [entry]));
  change.tell(exemption.told());
  return exemption;
}

/** Whether a rulebook up the subject's line of regions has an obligation of this key for this kind of subject, whenever it is in force. */
function isRuled(books: readonly Published[], { kind, region }: ExemptSubject, key: string): boolean {
  const line = regionLine(region.path);
  return books.some(({ rulebook }) => line.includes(rulebook.region)
    && rulebook.entries.some((entry) => entry.kind === 'obligation' && entry.key === key && entry.appliesTo.subject === kind));
}
