import type { CivilDay } from '@renda/calendar';
import type { Published } from '@renda/rulebook';
import { type Change, only, Refusal, type Region, regionLine } from '@renda/subgraph';
import { oneOf } from '../codes.js';
import { Exemption } from './exemption.js';
import { type ExemptSubject, exemptSubjects, subjectKinds } from './exempt-subjects.js';

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
    const region = regionOf(change, subject, (path) => rules(books, path, entry.rule, subject));
    const exemption = Exemption.grant({ ...entry, id: entry.id ?? change.newId(), subject, region, now: change.now, by: change.caller.id });
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

/** The first region of a subject that the caller reaches and that has the rule. Throws NOT_AVAILABLE where he reaches none, RULE_UNKNOWN where none has it. */
function regionOf(change: Change, { regions }: ExemptSubject, hasRule: (path: string) => boolean): Region {
  const reached = regions.filter(({ path }) => change.reaches({ regionPaths: [path] }));
  if (reached.length === 0) throw new Refusal('NOT_AVAILABLE');
  const region = reached.find(({ path }) => hasRule(path));
  if (!region) throw new Refusal('RULE_UNKNOWN');
  return region;
}

/** Whether a rulebook up the line has an obligation of this key for this kind of subject, whenever it is in force. */
function rules(books: readonly Published[], path: string, key: string, { kind }: ExemptSubject): boolean {
  const line = regionLine(path);
  return books.some(({ rulebook }) => line.includes(rulebook.region)
    && rulebook.entries.some((entry) => entry.kind === 'obligation' && entry.key === key && entry.appliesTo.subject === kind));
}
