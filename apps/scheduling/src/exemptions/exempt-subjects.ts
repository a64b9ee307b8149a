import type { Change, Region } from '@renda/subgraph';
import { Refusal } from '@renda/subgraph';

/** Whom an exemption can free: what the obligations of a rulebook bind. */
export const subjectKinds = ['MANDATE', 'GROUP', 'STATION', 'PAIR', 'SC_MEMBER', 'BODY'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export interface ExemptSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly personId: string | null;
  /** Where it lies today; a member of several standing committees lies in the region of the highest. */
  readonly region: Region;
}

/** Id, person and region of each subject of a kind. A pair binds its member; the id of a member of a standing committee is that of his person. */
const heardOf: Readonly<Record<SubjectKind, string>> = {
  MANDATE: 'select id, person_id, region_id from mandate_heard where not voided',
  GROUP: 'select id, null::uuid as person_id, region_id from group_heard',
  STATION: 'select id, null::uuid as person_id, region_id from station_heard',
  PAIR: 'select id, member_id as person_id, region_id from pair_heard where not voided',
  SC_MEMBER: `select distinct on (person_id) person_id as id, person_id, region_id from congress_post_heard
    where not voided and role in ('CHAIR', 'VICE_CHAIR', 'SECRETARY_GENERAL', 'CHAIR_MEETING_MEMBER', 'STANDING_COMMITTEE_MEMBER')
    order by person_id, array_position(array['NATIONAL', 'PROVINCIAL', 'MUNICIPAL', 'COUNTY', 'TOWNSHIP'], level), id`,
  BODY: 'select id, null::uuid as person_id, region_id from body_heard',
};

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
      `select s.id as "subjectId", s.person_id as "personId", r.id, r.path from (${heardOf[kind]}) s join region_heard r on r.id = s.region_id where s.id = any($1::uuid[])`,
      [[...new Set(ofKind.map(({ subjectId }) => subjectId))]]);
    for (const row of rows) found.set(`${kind} ${row.subjectId}`, row);
  }
  return ({ subjectKind, subjectId }) => {
    const row = found.get(`${subjectKind} ${subjectId}`);
    if (!row) throw new Refusal('NOT_AVAILABLE', { missing: 'subject' });
    return { kind: subjectKind, id: subjectId, personId: row.personId, region: { id: row.id, path: row.path } };
  };
}
