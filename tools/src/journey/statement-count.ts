import pg from 'pg';

export interface Statements {
  /** Texts of the reading statements that PostgreSQL ran for the services, each as often as it ran. */
  readonly reads: readonly string[];
}

interface Counted extends pg.QueryResultRow {
  readonly query: string;
  readonly calls: string;
}

/** What is not part of answering a query: looking into the outbox, leases, positions, grants, and whether anything is left to hear. */
const background = /outbox|log_|heard_position|inbox|grant_heard|pg_|^(begin|commit|set|listen|show|select \$1$|select 1$)/i;

async function counts(pool: pg.Pool): Promise<Map<string, number>> {
  const { rows } = await pool.query<Counted>(
    `select s.query, sum(s.calls) as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
     where d.datname in ('renda_deputies', 'renda_stations', 'renda_suggestions', 'renda_scheduling') group by s.query`);
  return new Map(rows.map(({ query, calls }) => [query, Number(calls)]));
}

const times = 5;

/**
 * Counts, in PostgreSQL itself, the reading statements that the services run for `work`: the fewest of some times, since what the services do of themselves
 * meanwhile only adds to them.
 */
export async function countStatements<T>(url: string, work: () => Promise<T>): Promise<{ answer: T; statements: Statements }> {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    await pool.query('create extension if not exists pg_stat_statements');
    let fewest = await countedOnce(pool, work);
    for (let time = 1; time < times; time += 1) {
      const next = await countedOnce(pool, work);
      if (next.statements.reads.length < fewest.statements.reads.length) fewest = next;
    }
    return fewest;
  } finally {
    await pool.end();
  }
}

async function countedOnce<T>(pool: pg.Pool, work: () => Promise<T>): Promise<{ answer: T; statements: Statements }> {
  const before = await counts(pool);
  const answer = await work();
  const after = await counts(pool);
  const reads = [...after]
    .filter(([query]) => /^\s*select/i.test(query) && !background.test(query.trim()))
    .flatMap(([query, calls]) => Array.from({ length: calls - (before.get(query) ?? 0) }, () => query));
  return { answer, statements: { reads } };
}
