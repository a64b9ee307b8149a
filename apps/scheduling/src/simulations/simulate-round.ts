import type { WorkCalendar } from '@renda/calendar';
import { type Sql, sqlOf } from '@renda/event-delivery';
import { evaluatorVersion } from '@renda/rulebook';
import type { Pool } from 'pg';
import { pinInputs } from './pin-inputs.js';
import type { Job } from './pinned-rules.js';
import { runSimulation } from './run-simulation.js';
import type { SimulationFailure, SimulationStatus } from './simulation.lifecycle.js';

export interface Simulating {
  readonly pool: Pool;
  /** Which days are worked, as known now. */
  readonly calendar: () => WorkCalendar;
  readonly now: () => Date;
  /** Subjects judged in one transaction. */
  readonly batch?: number;
  /** Stops between two batches; another round goes on from there. */
  readonly signal?: AbortSignal;
}

interface Begun extends Job {
  readonly status: SimulationStatus;
  readonly evaluator: string | null;
  readonly done: number;
  readonly tries: number;
}

const mostTries = 5;

/** Does the job that waits longest, from where it stands. Answers whether there was one; one worker of a database at a time has it. */
export async function simulateRound(given: Simulating): Promise<boolean> {
  if ((await given.pool.query(`select 1 from simulation where ${waiting} limit 1`)).rows.length === 0) return false;
  const client = await given.pool.connect();
  // A connection that dies while the work goes on must not end the process; what another worker then does, no step of ours overwrites.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  let broken = true;
  try {
    const sql = sqlOf(client);
    const [lock] = await sql.query<{ mine: boolean }>(`select pg_try_advisory_lock(${theWorker}) as mine`);
    if (lock?.mine) {
      await work(given, sql).finally(() => sql.query(`select pg_advisory_unlock(${theWorker})`));
    }
    broken = false;
    return lock?.mine ?? false;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

const waiting = `status in ('QUEUED', 'PINNING', 'RUNNING')`;
const theWorker = `'simulation'::regclass::oid::integer, 0`;

async function work(given: Simulating, sql: Sql): Promise<void> {
  const job = await begin(sql);
  if (!job) return;
  if (job.tries > mostTries) return fail(sql, job.id, 'INTERNAL', given.now());
  if (job.status !== 'RUNNING') {
    const subjects = await pin(given, job);
    if (subjects === 0) await fail(sql, job.id, 'EMPTY_RUN', given.now());
    if (subjects) await runSimulation(given, job, 0);
  } else if (job.evaluator !== evaluatorVersion) await fail(sql, job.id, 'EVALUATOR_DIFFERS', given.now());
  else await runSimulation(given, job, job.done);
}

/** Every beginning counts until a step further is kept, so that what breaks down again and again ends, and others get their turn. */
async function begin(sql: Sql): Promise<Begun | undefined> {
  const [job] = await sql.query<Begun>(
    `update simulation set tries = tries + 1, status = case status when 'QUEUED' then 'PINNING' else status end
     where id = (select id from simulation where ${waiting} order by asked_at, id limit 1) and ${waiting}
     returning id, region_id as "regionId", hash, canonical, dated_from as "datedFrom", covers_from as "from", covers_to as "to", as_of as "asOf", status, evaluator, done, tries`);
  return job;
}

/** Null: it was cancelled or deleted meanwhile. */
async function pin({ pool, calendar, now }: Simulating, job: Job): Promise<number | null> {
  const pinnedAt = now();
  const days = calendar();
  try {
    return await pinInputs({ pool, job, calendar: days, now: pinnedAt }, async (sql, subjects) => {
      const [pinned] = await sql.query(
        `update simulation set status = 'RUNNING', pinned_at = $2, subjects = $3, evaluator = $4, calendar = $5 where id = $1 and status = 'PINNING' returning id`,
        [job.id, pinnedAt, subjects, evaluatorVersion, JSON.stringify(days.given)]);
      if (!pinned) throw new Ended();
    });
  } catch (error) {
    if (error instanceof Ended || (error as { code?: string }).code === serializationFailure) return null;
    throw error;
  }
}

/** Its row was changed by somebody else since the transaction began. */
const serializationFailure = '40001';

class Ended extends Error {}

async function fail(sql: Sql, id: string, failure: SimulationFailure, now: Date): Promise<void> {
  await sql.query(`update simulation set status = 'FAILED', failure = $2, ended_at = $3 where id = $1 and ${waiting}`, [id, failure, now]);
}
