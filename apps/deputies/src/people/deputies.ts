import type { CivilDay } from '@renda/calendar';
import { all, dayText, endOfSubtree, type RowSource, standsOn } from '@renda/subgraph';
import sql, { raw, type Sql } from 'sql-template-tag';
import { personRows, type PersonView } from './person.view.js';

export interface DeputyFilter {
  readonly regionId?: string | null;
  readonly level?: string | null;
  readonly termId?: string | null;
  readonly tag?: string | null;
}

/** Regions under a region, itself included. */
const under = (regionId: string): Sql =>
  sql`select r.id from region top join region r on r.region_path >= top.region_path and r.region_path < ${raw(endOfSubtree('top.region_path'))} where top.id = ${regionId}`;

/**
 * Condition: a person is a deputy on a day (D-01): he holds at least one mandate of this level and term in this region, which bears this tag on the day.
 * In a region is who sits in one of its congresses, or of those below it, and who was elected there to a congress above: by a constituency or an electing
 * unit of the region.
 */
export function deputyOn(day: CivilDay, { regionId, level, termId, tag }: DeputyFilter): Sql {
  const held = all([
    standsOn('m', day), ...(level ? [sql`m.level = ${level}`] : []), ...(termId ? [sql`m.term_id = ${termId}`] : []),
    ...(tag ? [sql`exists (select from mandate_tag t where t.mandate_id = m.id and t.tag = ${tag} and ${standsOn('t', day)})`] : []),
  ]);
  if (!regionId) return sql`p.id in (select m.person_id from mandate m where ${held})`;
  return sql`p.id in (
    select m.person_id from mandate m where m.region_id in (${under(regionId)}) and ${held}
    union select m.person_id from mandate m where m.constituency_id in (${under(regionId)}) and ${held}
    union select m.person_id from mandate m join body b on b.id = m.electing_unit_id where b.region_id in (${under(regionId)}) and ${held})`;
}

/** As `deputyOn`, for the deputies of many regions at once: one row for each region and person. */
export function deputiesOfRegions(day: CivilDay): RowSource<PersonView> {
  const today = dayText(day);
  const held = `m.voided_at is null and m.valid_from <= ${today} and (m.valid_to is null or m.valid_to > ${today})`;
  const seats = `region top join region r on r.region_path >= top.region_path and r.region_path < ${endOfSubtree('top.region_path')}`;
  const pairs = `select top.id as region_id, m.person_id from ${seats} join mandate m on m.region_id = r.id where ${held}
    union select top.id, m.person_id from ${seats} join mandate m on m.constituency_id = r.id where ${held}
    union select top.id, m.person_id from ${seats} join body b on b.region_id = r.id join mandate m on m.electing_unit_id = b.id where ${held}`;
  return { ...personRows, from: `person p join (${pairs}) d on d.person_id = p.id` };
}
