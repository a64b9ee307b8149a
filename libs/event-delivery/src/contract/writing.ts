import pg from 'pg';
import { appendToOutbox } from '../outbox.js';
import { inTransaction } from '../sql.js';
import { thing, thingChanged } from './story.js';

/** Many writers at once, each transaction with a random delay before its commit, one in ten rolled back. Gives the ids of what was committed. */
export async function write(url: string, writers: number, each: number): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, max: writers });
  const committed: string[] = [];
  const one = async (writer: number): Promise<void> => {
    for (let round = 0; round < each; round += 1) {
      const id = await change(pool, `thing-${String((writer * 7 + round * 13) % 80)}`, (writer + round) % 10 === 0);
      if (id !== undefined) committed.push(id);
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
  await pool.end();
  return committed;
}

async function change(pool: pg.Pool, subject: string, rolledBack: boolean): Promise<string | undefined> {
  try {
    return await inTransaction(pool, async (sql) => {
      // The row lock of the aggregate, kept until the commit: order within it rests on this.
      const [row] = await sql.query<{ version: string }>(
        'insert into thing as t (id, version) values ($1, 1) on conflict (id) do update set version = t.version + 1 returning version', [subject]);
      const event = thing(subject, Number(row?.version));
      await appendToOutbox(sql, [{ definition: thingChanged, event: rolledBack ? { ...event, id: crypto.randomUUID() } : event }]);
      await sql.query('select pg_sleep($1)', [Math.random() * 0.15]);
      if (rolledBack) throw new RolledBack();
      return event.id;
    });
  } catch (error) {
    if (error instanceof RolledBack) return undefined;
    throw error;
  }
}

class RolledBack extends Error {}
