import type { Change, Region } from '@renda/subgraph';
import { Refusal } from '@renda/subgraph';
import type { SubjectKind } from '../obligations/subject-kinds.js';

export interface ExemptSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly personId: string | null;
  /** Where it lies today; a member of several standing committees lies where he sits now or sat last, of several in the region of the highest. */
  readonly region: Region;
}

interface Row extends Region {
  readonly subjectId: string;
  readonly personId: string | null;
}

export interface NamedSubject {
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** Finds subjects that this service has heard of: one statement for each kind among them. Asking for another throws NOT_AVAILABLE. */
export async function exemptSubjects(change: Change, named: readonly NamedSubject[]): Promise<(one: NamedSubject) => ExemptSubject> {
  const found = new Map<string, Row>();
  for (const [kind, ofKind] of Map.groupBy(named, ({ subjectKind }) => subjectKind)) {
    const rows = await change.sql.query<Row>(
      `select s.id as "subjectId", s.person_id as "personId", r.id, r.path from counted_subject s join region_heard r on r.id = s.region_id where s.kind = $1 and s.id = any($2::uuid[])`,
      [kind, [...new Set(ofKind.map(({ subjectId }) => subjectId))]]);
    for (const row of rows) found.set(`${kind} ${row.subjectId}`, row);
  }
  return ({ subjectKind, subjectId }) => {
    const row = found.get(`${subjectKind} ${subjectId}`);
    if (!row) throw new Refusal('NOT_AVAILABLE', { missing: 'subject' });
    return { kind: subjectKind, id: subjectId, personId: row.personId, region: { id: row.id, path: row.path } };
  };
}
