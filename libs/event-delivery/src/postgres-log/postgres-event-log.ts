import pg from 'pg';
import { EventLogError, type EventLog, type Positions } from '../event-log.js';
import { inTransaction } from '../sql.js';
import { append } from './append.js';
import { subscribePostgres, type Reading } from './subscription.js';

export interface PostgresLogSetting extends Partial<Reading> {
  readonly url: string;
  readonly connections?: number;
}

/** The event log in a PostgreSQL database of its own: the default on one machine. */
export function postgresEventLog(setting: PostgresLogSetting): EventLog {
  const pool = new pg.Pool({
    connectionString: setting.url, max: setting.connections ?? 6, connectionTimeoutMillis: 5000, keepAlive: true, statement_timeout: 30_000,
    query_timeout: 35_000,
  });
  pool.on('error', () => undefined);
  const reading: Reading = {
    batch: setting.batch ?? 500, pollMilliseconds: setting.pollMilliseconds ?? 2000, leaseSeconds: setting.leaseSeconds ?? 6, workers: setting.workers ?? 4,
  };
  return {
    ensureTopics: (topics, partitions) => ensureTopics(pool, topics, partitions),
    publish: (records) => append(pool, records),
    subscribe: (subscribing) => Promise.resolve(subscribePostgres(pool, subscribing, reading)),
    ends: (topics) => edges(pool, topics, 'p.next_position'),
    beginnings: (topics) => edges(pool, topics, firstKept),
    close: () => pool.end(),
  };
}

async function ensureTopics(pool: pg.Pool, topics: readonly string[], partitions: number): Promise<void> {
  await inTransaction(pool, async (sql) => {
    await sql.query('insert into log_topic (topic, partitions) select unnest($1::text[]), $2 on conflict do nothing', [[...topics].sort(), partitions]);
    const known = await sql.query<{ topic: string; partitions: number }>('select topic, partitions from log_topic where topic = any($1)', [topics]);
    const other = known.find((each) => each.partitions !== partitions);
    if (other) {
      throw new EventLogError('PARTITIONS_DIFFER', `topic ${other.topic} has ${String(other.partitions)} partitions, not ${String(partitions)}; a key would move to another partition and lose its order`);
    }
    await sql.query(
      `insert into log_partition (topic, partition)
       select topic, number from unnest($1::text[]) as topic cross join generate_series(0, $2::integer - 1) as number
       on conflict do nothing`, [[...topics].sort(), partitions]);
  });
}

const firstKept = `coalesce((select min(r.position) from log_record r where r.partition_id = p.id), p.next_position)`;

async function edges(pool: pg.Pool, topics: readonly string[], edge: string): Promise<Positions> {
  const result = await pool.query<{ topic: string; partition: number; position: string }>(
    `select p.topic, p.partition, ${edge} as position from log_partition p where p.topic = any($1) order by p.id`, [topics]);
  return result.rows.map((row) => ({ ...row, position: Number(row.position) }));
}
