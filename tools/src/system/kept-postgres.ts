import { join } from 'node:path';
import { setInterval as every } from 'node:timers/promises';

import { type LocalPostgres, type LocalPostgresOptions, markOf, startLocalPostgres } from '@renda/local-postgres';

export interface KeptPostgresOptions {
  readonly stateDirectory: string;
  readonly port: number | undefined;
  /** Data may be lost when the machine dies: tests. */
  readonly volatile: boolean;
  readonly tell: (line: string) => void;
}

/** The system's PostgreSQL, started again on the same port within a second or two when it ends by itself. */
export async function keptPostgres({ stateDirectory, port, volatile, tell }: KeptPostgresOptions): Promise<LocalPostgres> {
  const settings = { max_connections: '250', shared_preload_libraries: 'pg_stat_statements', ...(volatile ? {} : { shared_buffers: '256MB' }) };
  const wish: LocalPostgresOptions = { dataDirectory: join(stateDirectory, 'postgres'), port, fsync: !volatile, settings, say: tell };
  const first = await startLocalPostgres(wish);
  tell(`PostgreSQL listens on 127.0.0.1:${first.port}${first.reused ? ' (it was still running)' : ''}`);
  const watch = new AbortController();
  let current = first;
  const watching = (async () => {
    for await (const _ of every(500, undefined, { signal: watch.signal })) {
      if (markOf(current.pid) !== null) continue;
      tell('PostgreSQL ended by itself; it is started again; see postgres/log');
      await current.stop();
      try {
        current = await startLocalPostgres({ ...wish, port: first.port });
      } catch (error) {
        tell(String(error));
      }
    }
  })().catch(() => undefined);
  const stop = async (): Promise<void> => {
    watch.abort();
    await watching;
    await current.stop();
  };
  let stopping: Promise<void> | undefined;
  return { url: first.url, port: first.port, get pid() { return current.pid; }, reused: first.reused, stop: () => (stopping ??= stop()) };
}
