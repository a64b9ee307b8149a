import pg from 'pg';
import type { EventLog } from '../event-log.js';
import { inTransaction } from '../sql.js';
import { pause } from '../waiting.js';

export const serialTable = 'create table if not exists serial_record (topic text, position bigserial, key text, headers json, value text)';

/** A planted fault, which the suite must catch: positions come from a serial column, and readers remember the last one they saw. */
export function serialColumnLog(url: string): EventLog {
  const pool = new pg.Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const stopping = new AbortController();
  return {
    ensureTopics: () => Promise.resolve(),
    publish: (records) => inTransaction(pool, async (sql) => {
      for (const record of records) {
        await sql.query('insert into serial_record (topic, key, headers, value) values ($1, $2, $3, $4)', [record.topic, record.key, JSON.stringify(record.headers), record.value]);
      }
    }),
    async subscribe({ topics, handle }) {
      const reading = (async () => {
        for (let last = 0; !stopping.signal.aborted; await pause(5)) {
          const result = await pool.query<{ topic: string; position: string; key: string; headers: Record<string, string>; value: string }>(
            'select * from serial_record where topic = any($1) and position > $2 order by position limit 500', [topics, last]);
          const records = result.rows.map((row) => ({ ...row, partition: 0, position: Number(row.position) }));
          for (const [topic, those] of Map.groupBy(records, (record) => record.topic)) await handle({ topic, partition: 0, records: those }, stopping.signal);
          last = records.at(-1)?.position ?? last;
        }
      })();
      return { stop: async () => { stopping.abort(); await reading; } };
    },
    ends: () => Promise.resolve([]),
    beginnings: () => Promise.resolve([]),
    close: () => pool.end(),
  };
}
