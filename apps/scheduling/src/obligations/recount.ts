import { type CivilDay, type DayRange, dayOf } from '@renda/calendar';
import { inTransaction, type Sql } from '@renda/event-delivery';
import { rangeOf } from '@renda/rulebook';
import { regionLine, type Ruling } from '@renda/subgraph';
import type { Pool } from 'pg';
import type { SubjectKind } from './subject-kinds.js';
import { always, type Due, mergeDue } from './due.js';
import { judgeSubject } from './judge-subject.js';
import { keepRows, obligationRow } from './obligation-row.js';
import { type RuledPeriods, ruledUntil } from './ruled-periods.js';
import { subjectFiles } from './subject-file.js';
import { tellStatuses } from './tell-statuses.js';

export interface Recounting {
  readonly pool: Pool;
  /** Must give what was heard until it is asked: a version kept from before would be counted by for good. */
  readonly ruling: Ruling;
  /** CloudEvents source of this service. */
  readonly source: string;
  readonly now: () => Date;
  /** Subjects counted in one transaction. */
  readonly batch?: number;
  /** False while `heard` is built anew: then nothing is told. */
  readonly live?: boolean;
}

/**
 * Counts again what is due, one batch in one transaction: whoever died within it left no trace, and the marks are still there. Answers how many subjects were
 * counted, 0 when nothing is due, −1 when another process is at it.
 */
export async function recountRound(given: Recounting): Promise<number> {
  const now = given.now();
  const today = dayOf(now);
  return inTransaction(given.pool, async (sql) => {
    const [lock] = await sql.query<{ mine: boolean }>(`select pg_try_advisory_xact_lock('recount_due'::regclass::oid::integer, 0) as mine`);
    if (!lock?.mine) return -1;
    await markChangesOfTheDay(sql, today, given.ruling);
    await expandRegions(sql);
    const due = await takeDue(sql, given.batch ?? 500);
    if (due.length === 0) return 0;
    // Asked for after the marks were taken: whoever is due because a rulebook was heard is counted by that very one.
    const ruled = ruledUntil(await given.ruling.books(), today);
    for (const [kind, some] of Map.groupBy(due, (one) => one.kind)) await recount(sql, { kind, due: some, ruled, source: given.source, now, live: given.live ?? true });
    return due.length;
  });
}

/** Counts everything that is due now; for specs, commands and the building of `heard`. */
export async function recountAll(given: Recounting): Promise<number> {
  let counted = 0;
  for (let round = await recountRound(given); round > 0; round = await recountRound(given)) counted += round;
  return counted;
}

/** Whoever lies below a marked region is due, behind what is marked singly. */
async function expandRegions(sql: Sql): Promise<void> {
  const regions = await sql.query<{ id: string }>('delete from recount_region where region_id in (select region_id from recount_region limit 100) returning region_id as id');
  if (regions.length === 0) return;
  await sql.query(
    `insert into recount_due as due (subject_kind, subject_id, since, bulk)
     select distinct s.kind, s.id, $2::date, true from region_heard marked join region_heard r on r.path >= marked.path and r.path < left(marked.path, -1) || '0'
       join counted_subject s on s.region_id = r.id where marked.id = any($1::uuid[]) order by s.kind, s.id ${mergeDue}`, [regions.map(({ id }) => id), always]);
}

/** Once a day: those whose verdict can change with the day alone, and those of whom something begins or ends to be true. */
async function markChangesOfTheDay(sql: Sql, today: CivilDay, ruling: Ruling): Promise<void> {
  const [before] = await sql.query<{ day: CivilDay }>('select day from obligation_tick');
  if (before && before.day >= today) return;
  await sql.query('insert into obligation_tick (day) values ($1) on conflict (one) do update set day = excluded.day', [today]);
  const last = before?.day ?? today;
  await sql.query(
    `insert into recount_due as due (subject_kind, subject_id, since, bulk)
     select kind, id, min(since), true from (${changesOfTheDay}) as changing(kind, id, since) group by kind, id order by kind, id ${mergeDue}`, [last, today]);
  const books = await ruling.books();
  const codes = books.filter(({ rulebook }) => rulebook.entries.some((entry) => begins(rangeOf(rulebook, entry), last, today))).map(({ rulebook }) => rulebook.region);
  await sql.query('insert into recount_region (region_id) select id from region_heard where code = any($1) order by id on conflict do nothing', [codes]);
}

const begins = (range: DayRange | null, last: CivilDay, today: CivilDay): boolean => range !== null && [range.from, range.to].some((day) => day !== null && last < day && day <= today);

const changed = (alias: string): string => `(${alias}.valid_from > $1::date and ${alias}.valid_from <= $2::date or ${alias}.valid_to > $1::date and ${alias}.valid_to <= $2::date)`;
const changesOfTheDay = `
  select o.subject_kind, o.subject_id, o.period_from from obligation o where o.next_change <= $2::date
  union all select s.kind, s.id, least(s.valid_from, s.valid_to - 1) from counted_subject s where ${changed('s')}
  union all select 'MANDATE', t.mandate_id, t.valid_from from tag_heard t where ${changed('t')}
  union all select 'MANDATE', r.mandate_id, r.valid_from from residency_heard r where ${changed('r')}
  union all select 'SC_MEMBER', c.person_id, c.valid_from from congress_post_heard c where ${changed('c')}`;

/** Marks that somebody is just writing are left for the next round: waiting for them while holding others would be a deadlock. */
function takeDue(sql: Sql, most: number): Promise<Due[]> {
  return sql.query<Due>(
    `delete from recount_due where (subject_kind, subject_id) in (select subject_kind, subject_id from recount_due order by bulk, subject_kind, subject_id limit $1 for update skip locked)
     returning subject_kind as kind, subject_id as id, since`, [most]);
}

interface Batch {
  readonly kind: SubjectKind;
  readonly due: readonly Due[];
  readonly ruled: RuledPeriods;
  readonly source: string;
  readonly now: Date;
  readonly live: boolean;
}

async function recount(sql: Sql, { kind, due, ruled, source, now, live }: Batch): Promise<void> {
  const since = new Map(due.map((one) => [one.id, one.since]));
  const files = await subjectFiles(sql, kind, [...since.keys()], (subject, times) => {
    const line = regionLine(subject.path);
    return ruled.needed(line, ruled.keysFor(line, kind), times, since.get(subject.id) ?? always);
  });
  const rows = files.flatMap((file) => judgeSubject(file, ruled, since.get(file.subject.id) ?? always).map(obligationRow));
  const gone = await keepRows(sql, { kind, subjects: due }, rows);
  if (live) await tellStatuses(sql, { now, source }, [...rows, ...gone.map((row) => ({ ...row, required: 0, done: 0, status: 'NOT_IN_FORCE', closed: true }))]);
}
