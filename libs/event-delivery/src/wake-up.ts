import type { Pool, PoolClient } from 'pg';
import { BackOff, onAbort, pause } from './waiting.js';

/**
 * Listens on a channel with a connection of its own and rings at every notification, and whenever it begins to listen (again),
 * since something may have been missed. Comes back by itself after the database was away. Returns how to stop.
 */
export function listen(pool: Pool, channel: string, ring: (payload: string) => void): () => Promise<void> {
  const stopping = new AbortController();
  let current: PoolClient | undefined;
  const backOff = new BackOff({ firstMilliseconds: 100, mostMilliseconds: 3000 });
  const running = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const client = await pool.connect();
        current = client;
        const gone = new Promise<void>((resolve) => {
          client.on('error', () => { resolve(); });
          client.on('end', () => { resolve(); });
          onAbort(stopping.signal, resolve);
        });
        client.on('notification', (message) => { ring(message.payload ?? ''); });
        try {
          await client.query(`listen ${channel}`);
          backOff.succeeded();
          ring('');
          await gone;
        } finally {
          current = undefined;
          client.release(true);
        }
      } catch {
        await pause(backOff.next(), stopping.signal);
      }
    }
  })();
  return async () => {
    stopping.abort();
    current?.removeAllListeners('notification');
    await running;
  };
}
