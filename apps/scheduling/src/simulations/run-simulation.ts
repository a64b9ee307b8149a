import { inTransaction, type Sql } from '@renda/event-delivery';
import type { Pool } from 'pg';
import { type Compared, compareVerdicts } from './compare-verdicts.js';
import { keepVerdicts } from './keep-verdicts.js';
import { type PinnedFile, PinnedFiles } from './pinned-files.js';
import { booksOf, type Job, type RulesCompared, rulesCompared } from './pinned-rules.js';
import type { Simulating } from './simulate-round.js';

/**
 * Judges the pinned subjects from where the job stands, one batch in one transaction: whoever died within it left no trace. While a batch is written the
 * next is read and judged. Ends quietly when it is stopped, or when somebody cancelled or deleted the job.
 */
export async function runSimulation({ pool, now, batch = 500, signal }: Simulating, job: Job, done: number): Promise<void> {
  const sql = reading(pool);
  const rules = rulesCompared(job, await booksOf(sql, job.id));
  const pinned = await PinnedFiles.of(sql, job.id, rules);
  let next = pinned.after(sql, done, batch);
  let writing = Promise.resolve(true);
  try {
    for (let at = done; !signal?.aborted;) {
      const files = await next;
      const last = files.at(-1)?.number;
      if (last === undefined) break;
      next = quiet(pinned.after(sql, last, batch));
      const step = stepOf(files, rules, at, last);
      if (!(await writing)) return;
      writing = quiet(inTransaction(pool, (within) => keepStep(within, job.id, step)));
      at = last;
    }
    if (await writing) await conclude(sql, job.id, now());
  } finally {
    await Promise.allSettled([next, writing]);
  }
}

const reading = (pool: Pool): Sql => ({ query: async <R>(text: string, values: readonly unknown[] = []) => (await pool.query(text, [...values])).rows as R[] });

/** Awaited later: if it fails before that, the failure waits as well. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

interface Step {
  readonly from: number;
  readonly to: number;
  /** Rules × subjects. */
  readonly judged: number;
  readonly verdicts: readonly Compared[];
  readonly given: number;
  readonly before: number;
  readonly beforeDiffering: number;
}

function stepOf(files: readonly PinnedFile[], rules: RulesCompared, from: number, to: number): Step {
  const each = files.map((file) => compareVerdicts(file, rules));
  const verdicts = each.flat();
  const before = verdicts.filter((one) => one.to !== null && one.to <= rules.datedFrom);
  return {
    from, to, verdicts, given: verdicts.filter(({ given }) => given).length,
    judged: each.reduce((sum, ofSubject) => sum + new Set(ofSubject.flatMap(({ rule, asIf }) => (asIf ? [rule] : []))).size, 0),
    before: before.length, beforeDiffering: before.filter(({ differs }) => differs).length,
  };
}

/** Writes a step if the job stands where it began. False: it was ended meanwhile, or another worker is further. */
async function keepStep(sql: Sql, id: string, { from, to, judged, verdicts, given, before, beforeDiffering }: Step): Promise<boolean> {
  const [stood] = await sql.query<{ last: number }>(
    `update simulation set done = $3, judged = judged + $4, verdicts = verdicts + $5, given = given + $6, before = before + $7, before_differing = before_differing + $8, tries = 0
     where id = $1 and status = 'RUNNING' and done = $2 returning verdicts - $5 as last`, [id, from, to, judged, verdicts.length, given, before, beforeDiffering]);
  if (!stood) return false;
  await keepVerdicts(sql, id, stood.last, verdicts);
  return true;
}

/** A simulation in which the rulebook ruled nobody proves nothing. */
async function conclude(sql: Sql, id: string, now: Date): Promise<void> {
  await sql.query(
    `update simulation set status = case when given = 0 then 'FAILED' else 'DONE' end, failure = case when given = 0 then 'EMPTY_RUN' end, ended_at = $2
     where id = $1 and status = 'RUNNING' and done = subjects`, [id, now]);
}
