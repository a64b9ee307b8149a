import { inTransaction, type Sql } from '@renda/event-delivery';
import type { Pool } from 'pg';
import type { Numbered } from './pin-inputs.js';

/** Few statements, and yet each is over in seconds. */
const subjectsAtOnce = 5_000;
/** Copying is most of the work of a simulation, and one connection uses one core. */
const connections = 2;

export interface Pinning {
  readonly pool: Pool;
  /** Of the transaction that waits for this one: all see the same moment. */
  readonly snapshot: string;
  readonly simulationId: string;
  readonly measures: readonly string[];
}

/** Copies the files of subjects: what they are, the records that stand and that a rule may count, their exemptions. */
export async function pinFiles(pinning: Pinning, subjects: readonly Numbered[]): Promise<void> {
  const left = partsOf(subjects).values();
  const outcomes = await Promise.allSettled(Array.from({ length: connections }, () => inTransaction(pinning.pool, (sql) => pinParts(sql, pinning, left))));
  // None goes on when it is answered that one failed.
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

function partsOf(subjects: readonly Numbered[]): Numbered[][] {
  return [...Map.groupBy(subjects, ({ kind }) => kind).values()].flatMap((ofKind) =>
    Array.from({ length: Math.ceil(ofKind.length / subjectsAtOnce) }, (_, index) => ofKind.slice(index * subjectsAtOnce, (index + 1) * subjectsAtOnce)));
}

/** Takes one part after the other of those left, as do others beside it. Deleting the simulation waits for it: so nothing is left of what is deleted. */
async function pinParts(sql: Sql, { snapshot, simulationId, measures }: Pinning, left: Iterable<Numbered[]>): Promise<void> {
  await sql.query('set transaction isolation level repeatable read');
  await sql.query(`set transaction snapshot '${snapshot}'`);
  await sql.query(`set local statement_timeout = '5min'`);
  await sql.query('select from simulation where id = $1 for key share', [simulationId]);
  for (const part of left) {
    await sql.query(pin, [
      simulationId, part[0]?.kind, part.map(({ id }) => id), part.map(({ number }) => number), part.map(({ congress }) => congress), part.map(({ path }) => path),
      part.map(({ level }) => level), part.map(({ first }) => first), measures,
    ]);
  }
}

const pin = `
  with these as (select * from unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::text[], $8::date[]) as t(id, number, congress, path, level, first))
  insert into simulation_subject (simulation_id, number, kind, subject_id, region_path, congress, facts, records, exemptions)
  select $1, t.number, s.kind, s.id, t.path, t.congress,
    json_build_object('regionId', s.region_id, 'personId', s.person_id, 'stationId', s.station_id, 'groupId', s.group_id,
      'from', s.valid_from, 'to', s.valid_to, 'level', t.level, 'told', s.told, 'dated', s.dated),
    counted.records, exempt.exemptions
  from these t join counted_subject s on s.id = t.id
  left join (
    select c.subject_id, json_agg(json_build_array(c.measure, c.source, c.id, c.day, c.verified, c.told) order by c.day, c.id) as records
    from counted_record c join these t on t.id = c.subject_id
    where c.subject_kind = $2 and c.subject_id = any($3::uuid[]) and c.measure = any($9) and c.day >= t.first and c.known_to is null group by c.subject_id) counted on counted.subject_id = s.id
  left join (
    select e.subject_id, json_agg(json_build_object('id', e.id, 'subject', e.subject_id, 'rule', e.rule, 'reason', e.reason, 'approvedBy', e.approved_by,
      'from', e.valid_from, 'to', e.valid_to) order by e.valid_from, e.id) as exemptions
    from exemption_heard e where e.subject_kind = $2 and e.subject_id = any($3::uuid[]) and not e.voided group by e.subject_id) exempt on exempt.subject_id = s.id
  where s.kind = $2 and s.id = any($3::uuid[])`;
