import type { CivilDay, WorkCalendar } from '@renda/calendar';
import { inTransaction, type Sql } from '@renda/event-delivery';
import type { CongressTimes } from '@renda/rulebook';
import { endOfSubtree, regionLine } from '@renda/subgraph';
import type { Pool } from 'pg';
import { congressTimes, levelOfRegion, type Seated } from '../obligations/congress-times.js';
import type { RuledPeriods } from '../obligations/ruled-periods.js';
import { compareDeadlines } from './compare-deadlines.js';
import { pinFiles } from './pin-files.js';
import { booksOf, type Job, type RulesCompared, rulesCompared } from './pinned-rules.js';

interface Found extends Seated {
  readonly id: string;
}

/** A subject, the number it is pinned by, the number of its congress, and the first day of which a rule needs its records. */
export interface Numbered extends Found {
  readonly number: number;
  readonly congress: number;
  readonly first: CivilDay | null;
}

export interface Inputs {
  readonly pool: Pool;
  readonly job: Job;
  readonly calendar: WorkCalendar;
  readonly now: Date;
}

/**
 * Copies all that the verdicts of a job follow from: rulebooks in force, terms and sessions, subjects with their records and exemptions, all as they are at
 * one moment; deadlines are compared within it. `pinned` is the last thing done in the transaction; whoever dies before it has pinned nothing that is kept. Answers how many subjects there are.
 */
export async function pinInputs({ pool, job, calendar, now }: Inputs, pinned: (sql: Sql, subjects: number) => Promise<void>): Promise<number> {
  await pool.query('delete from simulation_subject where simulation_id = $1', [job.id]);
  return inTransaction(pool, async (sql) => {
    await sql.query('set transaction isolation level repeatable read');
    const [moment] = await sql.query<{ snapshot: string }>('select pg_export_snapshot() as snapshot');
    const { numbered, measures, rules } = await pinRules(sql, job);
    await compareDeadlines(sql, { job, asIf: rules.asIf.books, inForce: rules.inForce.books, calendar, now });
    await pinFiles({ pool, snapshot: moment?.snapshot ?? '', simulationId: job.id, measures }, numbered);
    await pinned(sql, numbered.length);
    return numbered.length;
  });
}

/** Pins the rules and answers whom they are about, and what is counted. */
async function pinRules(sql: Sql, job: Job): Promise<{ numbered: Numbered[]; measures: string[]; rules: RulesCompared }> {
  const subjects = await subjectsBelow(sql, job.regionId);
  const codes = new Set(subjects.flatMap(({ path }) => regionLine(path)));
  const books = (await booksOf(sql, null)).filter(({ rulebook }) => codes.has(rulebook.region));
  await sql.query('insert into simulation_rulebook (simulation_id, hash, book) select $1, hash, book from rulebook_heard where hash = any($2)', [job.id, books.map(({ hash }) => hash)]);
  const rules = rulesCompared(job, books);
  return { numbered: await numberedWithCongress(sql, job.id, subjects, rules), measures: measuresOf(rules), rules };
}

function subjectsBelow(sql: Sql, regionId: string): Promise<Found[]> {
  return sql.query<Found>(
    `select s.kind, s.id, r.path, coalesce(s.level, $2::jsonb ->> r.kind) as level
     from region_heard top join region_heard r on r.path >= top.path and r.path < ${endOfSubtree('top.path')} join counted_subject s on s.region_id = r.id
     where top.id = $1 order by s.kind, r.path, s.id`, [regionId, JSON.stringify(levelOfRegion)]);
}

/** Pins terms and sessions, those of the same days once. Subjects of one kind, place and level share everything that is worked out here. */
async function numberedWithCongress(sql: Sql, simulationId: string, subjects: readonly Found[], rules: RulesCompared): Promise<Numbered[]> {
  const timesOf = await congressTimes(sql, subjects);
  const numbers = new Map<string, number>();
  const shared = new Map<string, Pick<Numbered, 'congress' | 'first'>>();
  const worked = (subject: Found): Pick<Numbered, 'congress' | 'first'> => {
    const times = timesOf(subject);
    const content = JSON.stringify(times);
    const congress = numbers.get(content) ?? numbers.size + 1;
    numbers.set(content, congress);
    return { congress, first: firstDay(subject, times, rules) };
  };
  const numbered = subjects.map((subject, index) => {
    const name = `${subject.kind} ${subject.path} ${String(subject.level)}`;
    const known = shared.get(name) ?? worked(subject);
    shared.set(name, known);
    return { ...subject, number: index + 1, ...known };
  });
  await sql.query(
    'insert into simulation_congress (simulation_id, number, times) select $1, number, times from json_to_recordset($2) as told(number int, times json)',
    [simulationId, `[${[...numbers].map(([times, number]) => `{"number":${String(number)},"times":${times}}`).join()}]`]);
  return numbered;
}

function firstDay({ kind, path }: Seated, times: CongressTimes, { inForce, asIf, from }: RulesCompared): CivilDay | null {
  const line = regionLine(path);
  return [inForce, asIf].flatMap((ruled) => ruled.firstDay(line, ruled.keysFor(line, kind), times, from) ?? []).sort()[0] ?? null;
}

function measuresOf({ inForce, asIf }: RulesCompared): string[] {
  const of = ({ books }: RuledPeriods): string[] => books.flatMap(({ rulebook }) => rulebook.entries.flatMap((entry) => (entry.kind === 'obligation' ? [entry.measure] : [])));
  return [...new Set([...of(inForce), ...of(asIf)])];
}
