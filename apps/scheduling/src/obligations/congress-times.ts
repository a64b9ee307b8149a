import type { CivilDay, DayRange } from '@renda/calendar';
import type { Sql } from '@renda/event-delivery';
import type { CongressTimes } from '@renda/rulebook';
import type { CountedSubject } from './counted-subject.js';

interface TimeRow {
  readonly path: string;
  readonly kind: string;
  readonly level: string;
  readonly what: 'TERM' | 'SESSION' | 'OPENING';
  readonly valid_from: CivilDay;
  readonly valid_to: CivilDay | null;
}

export const levelOfRegion: Readonly<Record<string, string>> = { PROVINCE: 'PROVINCIAL', CITY: 'MUNICIPAL', COUNTY: 'COUNTY', TOWN: 'TOWNSHIP' };

/** What of a subject says which congress is behind it. */
export type Seated = Pick<CountedSubject, 'kind' | 'path' | 'level'>;

/** Times of the same content are the same object from batch to batch, so that what was worked out by them is found again. */
const sameTimes = new Map<string, CongressTimes>();
const mostTimes = 10_000;

const nothingHeard: CongressTimes = { terms: null, sessions: null, openings: null };

/** The path of a region and those of all above it, nearest first. */
export function pathsUp(path: string): string[] {
  const codes = path.split('/').filter((code) => code !== '');
  return codes.map((_, index) => `/${codes.slice(0, codes.length - index).join('/')}/`);
}

/**
 * Terms and sessions of the congress behind each subject: a mandate's, a pair's or a member's own; for groups, stations and bodies that of the nearest region
 * up their line that has terms. One statement for all. Subjects of one congress get the very same object.
 */
export async function congressTimes(sql: Sql, subjects: readonly Seated[]): Promise<(subject: Seated) => CongressTimes> {
  const paths = [...new Set(subjects.flatMap(({ path }) => pathsUp(path)))];
  const rows = await sql.query<TimeRow>(
    `select r.path, r.kind, t.level, t.what, t.valid_from, t.valid_to from region_heard r join (
       select region_id, level, 'TERM' as what, valid_from, valid_to from term_heard
       union all
       select region_id, level, case when opens_year then 'OPENING' else 'SESSION' end, valid_from, valid_to from session_heard where not voided) t on t.region_id = r.id
     where r.path = any($1) order by t.valid_from`, [paths]);
  const times = new Map<string, CongressTimes>();
  const own = new Map<string, string>();
  for (const [congress, of] of Map.groupBy(rows, ({ path, level }) => `${path} ${level}`)) times.set(congress, timesOf(of));
  for (const { path, kind, level } of rows) if (levelOfRegion[kind] === level) own.set(path, `${path} ${level}`);
  return ({ kind, path, level }) => {
    if (level !== null && (kind === 'MANDATE' || kind === 'PAIR' || kind === 'SC_MEMBER')) return times.get(`${path} ${level}`) ?? nothingHeard;
    const nearest = pathsUp(path).find((above) => own.has(above));
    return times.get((nearest && own.get(nearest)) ?? '') ?? nothingHeard;
  };
}

function timesOf(rows: readonly TimeRow[]): CongressTimes {
  const content = rows.map(({ what, valid_from: from, valid_to: to }) => `${what} ${from} ${String(to)}`).join();
  const known = sameTimes.get(content);
  if (known) return known;
  if (sameTimes.size >= mostTimes) sameTimes.clear();
  const times = timesRead(rows);
  sameTimes.set(content, times);
  return times;
}

function timesRead(rows: readonly TimeRow[]): CongressTimes {
  const ranges = (...kinds: TimeRow['what'][]): DayRange[] | null => {
    const of = rows.filter(({ what }) => kinds.includes(what)).map(({ valid_from: from, valid_to: to }) => ({ from, to }));
    return of.length === 0 ? null : of;
  };
  return { terms: ranges('TERM'), sessions: ranges('OPENING', 'SESSION'), openings: ranges('OPENING') };
}
